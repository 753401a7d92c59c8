import { findRequestsToMention, listNoticesOfMail, releaseNotice, type lockWaitingMail, type Trx } from '@openvalve/db';
import { keyOf, mostUrgentFirst, trueNow, type Saying } from '@openvalve/domain';
import { reminderMail, type ReminderItem } from '@openvalve/letters';
import { today, type Deps } from '../deps.ts';
import { signature } from '../volunteers/mail-words.ts';
import { factsOf, isCoordinator, momentOf, type Mentionable } from './facts.ts';
import { stopLink } from './stop-link.ts';
import { itemFor, withoutRepeats } from './words.ts';

type WaitingMail = NonNullable<Awaited<ReturnType<typeof lockWaitingMail>>>;

/**
 * The words of a mail from what is still true as it goes; null when nothing is. What is no longer true is taken back, not
 * kept as said: it may become so again, and is then to be said.
 */
export async function compose(deps: Deps, trx: Trx, mail: WaitingMail, { weekly }: { weekly: boolean }): Promise<{ subject: string; text: string } | null> {
  const { personId } = mail;
  const notices = await listNoticesOfMail(trx, mail.id);
  const known = await factsOf(trx, await findRequestsToMention(trx, [...new Set(notices.map(({ requestId }) => requestId))]));
  const coordinates = await isCoordinator(trx, personId);

  const hears = (saying: Saying, { row }: Mentionable): boolean => (saying.to === 'applicant' ? row.applicantId === personId : coordinates);
  const still: Saying[] = [];
  for (const notice of notices) {
    const about = known.get(notice.requestId);
    const saying = about && trueNow(about.facts, momentOf(deps)).find((one) => keyOf(one) === keyOf(notice) && hears(one, about));
    if (saying === undefined) await releaseNotice(trx, { ...notice, mailId: mail.id });
    else still.push(saying);
  }

  const items = withoutRepeats(mostUrgentFirst(still)).flatMap((saying) => {
    const about = known.get(saying.requestId);
    const item = about && itemFor(deps, { saying, about, reader: personId, today: today(deps) });
    return item ? [item] : [];
  });
  const [first, ...rest] = items;
  if (first === undefined) return null;
  const all: [ReminderItem, ...ReminderItem[]] = [first, ...rest];
  return reminderMail(all, {
    personName: mail.personName, weekly, preferencesUrl: `${deps.env.baseUrl}/desk/me`, stopUrl: stopLink(personId, deps.env), signature: signature(deps.env),
  });
}
