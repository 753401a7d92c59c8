import { Button, Note, StackingTable } from '../../../components/index.ts';
import { deciderWords, resultWords, seenWords } from './decision-words.ts';
import styles from './decisions.module.css';
import type { TypedDecision } from './typed-decision.ts';

const fieldWords: Record<keyof TypedDecision, string> = {
  reference: 'Reference', authority: 'Whose refusal', decidedBy: 'Who decided', decidedOn: 'Decided on', grounds: 'Grounds', result: 'Result',
  summary: 'In our words', url: 'Its page', seenAs: 'What was read', checkedOn: 'Looked at on',
};
const fields = Object.keys(fieldWords) as (keyof TypedDecision)[];

const valueOf = (typed: TypedDecision, field: keyof TypedDecision): string => {
  switch (field) {
    case 'decidedBy':
      return deciderWords[typed.decidedBy];
    case 'result':
      return resultWords[typed.result].words;
    case 'seenAs':
      return seenWords[typed.seenAs];
    default:
      return typed[field] === '' ? 'nothing' : typed[field];
  }
};

/** Somebody was quicker: where the two differ, side by side, and a choice. Nothing is lost until it is made. */
export function TwoDecisions({ ours, theirs, onOurs, onTheirs }: { ours: TypedDecision; theirs: TypedDecision; onOurs: () => void; onTheirs: () => void }) {
  const differing = fields.filter((field) => ours[field] !== theirs[field]);
  return (
    <div className={`stack ${styles.two}`}>
      <Note tone="late" role="alert">
        <h4>Somebody saved this decision while you wrote</h4>
        <p>{differing.length === 0 ? 'They saved the same as you.' : 'Both are here. Choose the one to go on with; yours can still be changed before you save.'}</p>
      </Note>
      {differing.length > 0 && (
        <StackingTable
          label="Where the two differ"
          columns={[{ name: 'What' }, { name: 'Yours', says: 'Yours:' }, { name: 'Saved meanwhile', says: 'Saved meanwhile:' }]}
          rows={differing.map((field) => ({ key: field, cells: [fieldWords[field], valueOf(ours, field), valueOf(theirs, field)] }))}
        />
      )}
      <div className="row">
        <Button look="second" onClick={onOurs}>Go on with mine</Button>
        <Button look="second" onClick={onTheirs}>Go on with the saved one</Button>
      </div>
    </div>
  );
}
