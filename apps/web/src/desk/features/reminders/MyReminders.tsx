import { londonDay, plainDay } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, FieldGroup, Note, SelectField } from '../../../components/index.ts';
import { failureOf, failureText } from '../../../lib/failure.ts';
import { Fetched } from '../../../lib/page/Fetched.tsx';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useReminderPreferences, useSetReminderPreferences, type ReminderPreferences } from './queries.ts';
import { hourWords, weekdays } from './reminder-words.ts';

/** Whether one is reminded by mail, how often and at what hour. */
export function MyReminders() {
  const preferences = useReminderPreferences();
  return <Fetched query={preferences} what="when you are reminded">{(saved) => <Preferences saved={saved} />}</Fetched>;
}

function Preferences({ saved }: { saved: ReminderPreferences }) {
  const save = useSetReminderPreferences();
  const [often, setOften] = useState<'daily' | 'weekly' | 'never'>(saved.on ? saved.remind : 'never');
  const [hour, setHour] = useState(saved.hour);
  const [weekday, setWeekday] = useState(saved.weekday);
  const put = () => save.mutate({ on: often !== 'never', remind: often === 'never' ? saved.remind : often, hour, weekday });
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); put(); }}>
      {saved.bouncedAt && (
        <Note tone="soon">
          <p><strong>Mail to you came back on {plainDay(londonDay(new Date(saved.bouncedAt)))}, so reminders have stopped.</strong> Once your mail works again, save this to have them again.</p>
        </Note>
      )}
      {!saved.leaves && <Note><p>No mail server is set here yet, so no mail leaves this machine. Whoever runs it can set one.</p></Note>}
      <FieldGroup id="often" legend="Reminder mails">
        <Choice type="radio" name="often" id="often-daily" checked={often === 'daily'} onChange={() => setOften('daily')} hint="At most one mail a day, and none when there is nothing to say.">Once a day</Choice>
        <Choice type="radio" name="often" id="often-weekly" checked={often === 'weekly'} onChange={() => setOften('weekly')} hint="You may hear of a due date after it.">Once a week</Choice>
        <Choice type="radio" name="often" id="often-never" checked={often === 'never'} onChange={() => setOften('never')} hint="This desk still shows what needs you. We still write when a letter you sent did not arrive, and when a council you hold goes back.">None</Choice>
      </FieldGroup>
      {often !== 'never' && (
        <div className="row">
          {often === 'weekly' && (
            <SelectField id="remind-weekday" label="On" value={weekday} onChange={(event) => setWeekday(Number(event.target.value))}>
              {weekdays.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
            </SelectField>
          )}
          <SelectField id="remind-hour" label="At" value={hour} onChange={(event) => setHour(Number(event.target.value))}>
            {Array.from({ length: 24 }, (_, each) => <option key={each} value={each}>{hourWords(each)}</option>)}
          </SelectField>
        </div>
      )}
      <div><Button type="submit" look="second" disabled={save.isPending}>{save.isPending ? 'Saving…' : 'Save reminders'}</Button></div>
      <p role="status" className="small">{save.isSuccess ? 'Saved.' : ''}</p>
      <Trouble text={trouble(save.error)} />
    </form>
  );
}

const trouble = (error: unknown): string | null => {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? 'That could not be saved. Load the page again, then try once more.' : failureText(failure);
};
