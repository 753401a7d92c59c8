import type { Decided, IsoDate } from '@openvalve/domain';
import { Choice, FieldGroup, TextField } from '../../../components/index.ts';
import type { Reading } from './what-it-is.ts';
import styles from './correspondence.module.css';

const decisions: readonly [Decided, string, string][] = [
  ['upheld', 'For us', 'The council was wrong.'],
  ['partly_upheld', 'Partly for us', 'Right on some points, wrong on others.'],
  ['not_upheld', 'For the council', 'It kept to the law.'],
];

/** What the ICO’s notice says: when it was sent, for whom it decides, and how long the council has to do as told. */
export function DecisionNotice({ reading, today, onChange }: { reading: Reading; today: IsoDate; onChange: (change: Partial<Reading>) => void }) {
  return (
    <>
      <div className={styles.day}>
        <TextField id="sent-on" type="date" label="The notice was sent on" hint="The date at its top, not the day it reached you." value={reading.sentOn} max={today} onChange={(event) => onChange({ sentOn: event.target.value })} />
      </div>
      <FieldGroup id="decided" legend="For whom did the ICO decide?">
        {decisions.map(([decided, words, hint]) => (
          <Choice key={decided} type="radio" name="decided" id={`decided-${decided}`} hint={hint} checked={reading.decided === decided} onChange={() => onChange({ decided })}>{words}</Choice>
        ))}
      </FieldGroup>
      {reading.decided !== null && reading.decided !== 'not_upheld' && (
        <div className={styles.day}>
          <TextField id="days" inputMode="numeric" label="Days the council has to do as told" hint="Calendar days, as the notice says: often 30 or 35. Leave it empty where the council has to do nothing." value={reading.days} onChange={(event) => onChange({ days: event.target.value })} />
        </div>
      )}
    </>
  );
}
