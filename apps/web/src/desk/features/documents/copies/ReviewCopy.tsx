import { checklist, ChecklistItem } from '@openvalve/domain';
import type { CopyView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, Choice, FieldGroup, TextArea } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { fileTrouble } from '../file-problem-text.ts';
import { useReview } from '../file-queries.ts';

/** The checklist of a second pair of eyes: approve with every item ticked, or send back with a note. */
export function ReviewCopy({ copy, mayApprove }: { copy: CopyView; mayApprove: boolean }) {
  const review = useReview();
  const [ticked, setTicked, forgetTicks] = useKeptState<ChecklistItem[]>(`checklist:${copy.id}`, []);
  const [note, setNote, forgetNote] = useKeptState(`review-note:${copy.id}`, '');
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const left = ChecklistItem.options.filter((item) => !ticked.includes(item));
  const decide = (decision: 'approved' | 'sent-back') => review.mutate({ versionId: copy.id, decision, ticked, note: note.trim() === '' ? null : note }, { onSuccess: () => { forgetTicks(); forgetNote(); } });
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (mayApprove && left.length === 0) decide('approved'); }}>
      {mayApprove && (
        <FieldGroup id="checklist" legend="What you looked at" hint="Tick each once you have looked. Nobody else looks after you." error={tried && left.length > 0 ? `${left.length === 1 ? 'One is' : `${left.length} are`} not ticked yet.` : undefined}>
          {ChecklistItem.options.map((item) => (
            <Choice key={item} type="checkbox" checked={ticked.includes(item)} onChange={(event) => setTicked(event.target.checked ? [...ticked, item] : ticked.filter((each) => each !== item))}>{checklist[item]}</Choice>
          ))}
        </FieldGroup>
      )}
      {sending && <TextArea id="review-note" label="What has to be changed" hint="Whoever marks it next reads this first. The pages, and none of the data." rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />}
      <div className="row">
        {mayApprove && <Button type="submit" disabled={review.isPending}>Approve this copy</Button>}
        {sending ? <Button look="second" disabled={review.isPending || note.trim() === ''} onClick={() => decide('sent-back')}>Send it back</Button> : <Button look="second" onClick={() => setSending(true)}>Send it back…</Button>}
      </div>
      <Trouble text={fileTrouble(review.error)} />
    </form>
  );
}
