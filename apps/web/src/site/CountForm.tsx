import { plainDay, unreachable } from '@openvalve/domain';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import type { CountView } from './why-views.ts';
import styles from './Why.module.css';

/** The day, the law and the number of days to count. What could not be read is shown as it was typed, to be corrected. */
export function CountForm({ view: { received, regime, days, problem, explanation } }: { view: CountView }) {
  // A field for days shows nothing that is not one.
  const type = problem?.what === 'not_a_day' ? 'text' : 'date';
  return (
    <form className={`${styles.form} no-print`} method="get" action="/why">
      <TextField id="received" name="received" type={type} label="The request arrived on" error={problem?.what === 'not_days' ? undefined : dayWords(problem)} defaultValue={received} required />
      <SelectField id="regime" name="regime" label="The law" defaultValue={regime}>
        <option value="FOIA">Freedom of Information Act</option>
        <option value="EIR">Environmental Information Regulations</option>
      </SelectField>
      <TextField id="days" name="days" inputMode="numeric" label="Working days" error={problem?.what === 'not_days' ? 'Give a whole number from 1 to 250, or leave it empty for 20.' : undefined} defaultValue={days} placeholder="20" />
      <Button type="submit" look="second">{explanation ? 'Count again' : 'Count the days'}</Button>
    </form>
  );
}

function dayWords(problem: CountView['problem']): string | undefined {
  switch (problem?.what) {
    case undefined:
    case 'not_days':
      return undefined;
    case 'no_day':
      return 'Give the day the council received the request.';
    case 'not_a_day':
      return 'There is no such day. Give it like 2026-11-28 or 28 November 2026.';
    case 'outside':
      return `Bank holidays are known from ${plainDay(problem.knownFrom)} to ${plainDay(problem.knownUntil)}, and the count would leave that. Give a day well inside.`;
    default:
      return unreachable(problem);
  }
}
