import { longDay } from '@openvalve/domain';
import { useState } from 'react';
import { Choice, FieldGroup } from '../../../../../components/index.ts';
import { useRecordAppeal } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';
import { DayForm } from '../DayForm.tsx';
import styles from '../case.module.css';

/** An appeal to the Tribunal, by us or by the council: a council’s suspends what it was told to do (s.50(6)). */
export function AppealLodged({ request: { requestId, council, decision, today }, mostLikely }: { request: RequestView; mostLikely: 'us' | 'council' }) {
  const record = useRecordAppeal();
  const [by, setBy] = useState(mostLikely);
  if (!decision) return null;
  return (
    <DayForm
      id="appealed-on"
      label="The Tribunal had it on"
      hint={`The ICO’s notice was sent on ${longDay(decision.sentOn)}; an appeal has to be there within 28 days of that.`}
      button="Record the appeal"
      look="second"
      first={today}
      min={decision.sentOn}
      max={today}
      pending={record.isPending}
      trouble={requestTrouble(record.error)}
      onDay={(on) => record.mutate({ requestId, by, on })}
    >
      <FieldGroup id="appeal-by" legend="Whose appeal is it?">
        <div className={styles.choices}>
          <Choice type="radio" name="appeal-by" checked={by === 'us'} onChange={() => setBy('us')}>Ours</Choice>
          <Choice type="radio" name="appeal-by" id="appeal-by-council" hint="What it was told to do then waits." checked={by === 'council'} onChange={() => setBy('council')}>{`${council.name}’s`}</Choice>
        </div>
      </FieldGroup>
    </DayForm>
  );
}
