import { TakeDownWhy, takeDownWords } from '@openvalve/domain';
import type { DocumentView } from '@openvalve/server/router';
import { paths } from '../../../../lib/paths.ts';
import { momentWords } from '../incidents/moments.ts';

/** Where it is public, and where it was. */
export function Publications({ publications }: Pick<DocumentView, 'publications'>) {
  if (publications.length === 0) return null;
  return (
    <section aria-labelledby="publications">
      <h2 id="publications">In public</h2>
      <ul className="stack tight small">
        {publications.map(({ id, address, publishedAt, takenDownAt, why }) => (
          <li key={id}><a href={paths.published(address)}>/documents/{address}</a> <span className="fine">since {momentWords(publishedAt)}{takenDownAt !== null && `, until ${momentWords(takenDownAt)}. ${whyOf(why)}`}</span></li>
        ))}
      </ul>
    </section>
  );
}

const whyOf = (why: string | null): string => {
  const known = TakeDownWhy.safeParse(why);
  return known.success ? takeDownWords[known.data] : '';
};
