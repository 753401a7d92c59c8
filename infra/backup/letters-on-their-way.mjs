/**
 * A letter that was on its way when the backup was made may have reached its council since: nobody can know. Each gets an
 * attempt without a result, which is how the program is told exactly that: it sends nothing and asks a person to look.
 * Without this, a restored queue would send such letters again, and a council would have the same letter twice.
 */
export const leaveLettersToAPerson = `
  insert into public.delivery_attempt (message_id)
  select distinct on (request.id) (entry.event ->> 'messageId')::uuid
  from public.foi_request as request
  join public.case_event as entry on entry.request_id = request.id and entry.event ->> 'type' = 'RequestSubmitted'
  where request.stage = 'sending' and not request.uncertain
  order by request.id, entry.seq desc
  on conflict (message_id) where closed_at is null do nothing;
`;
