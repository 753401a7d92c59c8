import type { IsoDate } from '@openvalve/domain';
import { Choice, FieldGroup, TextArea, TextField } from '../../../components/index.ts';
import { deciderWords, groundWords, resultWords, seenWords } from './decision-words.ts';
import styles from './decisions.module.css';
import { groundsIn, type FieldOfDecision, type TypedDecision } from './typed-decision.ts';

type Props = { id: string; typed: TypedDecision; today: IsoDate; wrong: Partial<Record<FieldOfDecision, string>>; onChange: (typed: TypedDecision) => void };

/** What is asked about a decision. */
export function DecisionFields({ id, typed, today, wrong, onChange }: Props) {
  const text = (field: FieldOfDecision) => ({
    id: `${id}-${field}`, value: typed[field], error: wrong[field], autoComplete: 'off', onChange: (event: { target: { value: string } }) => onChange({ ...typed, [field]: event.target.value }),
  });
  const one = <F extends 'decidedBy' | 'result' | 'seenAs'>(field: F, legend: string, words: Record<TypedDecision[F], string>, hint?: string) => (
    <FieldGroup id={`${id}-${field}`} legend={legend} hint={hint}>
      <div className={styles.choices}>
        {(Object.entries(words) as [TypedDecision[F], string][]).map(([value, name]) => (
          <Choice key={value} type="radio" name={`${id}-${field}`} checked={typed[field] === value} onChange={() => onChange({ ...typed, [field]: value })}>{name}</Choice>
        ))}
      </div>
    </FieldGroup>
  );
  const grounds = groundsIn(typed.grounds);
  return (
    <>
      <div className={styles.pair}>
        <TextField {...text('reference')} label="Reference" hint="As the decision has it, such as IC-376145-D4X0" maxLength={80} spellCheck={false} />
        <TextField {...text('authority')} label="Whose refusal it was about" hint="Such as Southwark Council" maxLength={120} />
      </div>
      <div className={styles.pair}>
        {one('decidedBy', 'Who decided', deciderWords)}
        <TextField {...text('decidedOn')} type="date" label="Decided on" hint="Empty if its page does not say" max={today} />
      </div>
      <TextField {...text('grounds')} label="Grounds it speaks about" hint={grounds.length > 0 ? `Understood: ${groundWords(grounds)}` : 'Sections or regulations, with commas between: s.36, s.43(2), reg.12(5)(e)'} spellCheck={false} />
      {one('result', 'For or against disclosure', { for_disclosure: resultWords.for_disclosure.words, mixed: resultWords.mixed.words, against: resultWords.against.words })}
      <TextArea {...text('summary')} label="What was asked and what came of it" hint="A sentence or two, in our own words" rows={4} maxLength={1000} />
      <TextField {...text('url')} type="url" label="Its page" hint="The whole address, from the address bar of your browser" spellCheck={false} />
      <div className={styles.pair}>
        {one('seenAs', 'What you read', seenWords, 'Only a decision somebody has read is cited.')}
        <TextField {...text('checkedOn')} type="date" label="You looked at it on" max={today} />
      </div>
    </>
  );
}
