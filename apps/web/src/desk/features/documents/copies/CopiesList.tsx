import type { CopyView } from '@openvalve/server/router';
import { paths } from '../../../../lib/paths.ts';
import { counted, fileSize } from '../../../../lib/words.ts';
import { momentWords } from '../incidents/moments.ts';
import { roleWords } from './copy-words.ts';

/** Every copy that was made, the latest first, with what became of it. */
export function CopiesList({ copies }: { copies: readonly CopyView[] }) {
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">Copies</h2>
      <ol className="stack small">
        {copies.map((copy) => (
          <li key={copy.id} className="stack tight">
            <p><strong>Copy {copy.number}</strong>, asked for by {copy.askedBy}, {momentWords(copy.askedAt)}. {stateOf(copy)}</p>
            {copy.whyNot !== null && <p>{copy.whyNot}</p>}
            {copy.state === 'made' && !copy.destroyed && <p><a href={paths.copyFile(copy.id)} download>Download copy {copy.number}</a> <span className="fine">{counted(copy.pageCount, 'page')}{copy.size !== null && `, ${fileSize(copy.size)}`}. {copy.hasText ? 'Its words can be searched.' : 'Its words cannot be searched: they are in the pictures only.'}</span></p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function stateOf({ state, role, destroyed, review, current }: CopyView): string {
  if (destroyed) return 'It was destroyed.';
  if (state === 'making') return 'It is being made.';
  if (state === 'failed') return 'It could not be made.';
  const what = role === null ? '' : `${roleWords[role]}. `;
  if (review !== null) return `${what}${review.decision === 'approved' ? 'Approved' : 'Sent back'} by ${review.by}, ${momentWords(review.at)}.${review.note === null ? '' : ` “${review.note}”`}`;
  return `${what}${current ? 'Nobody has looked at it yet.' : 'What is marked was changed since.'}`;
}
