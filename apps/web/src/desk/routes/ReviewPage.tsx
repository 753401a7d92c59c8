import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { useMay } from '../../lib/signed-in.ts';
import { counted } from '../../lib/words.ts';
import { byRequest, PapersOfRequest } from '../features/documents/PapersOfRequest.tsx';
import { PublishedLinks } from '../features/documents/PublishedLinks.tsx';
import { usePublished, useToReview } from '../features/documents/queries.ts';
import styles from '../features/documents/documents.module.css';
import { NotForYou } from '../shell/NotForYou.tsx';

/** What councils gave that nobody has published, and what is published. For reviewers. */
export function ReviewPage() {
  return useMay('reviewer') ? <Review /> : <NotForYou what="Publishing" who="reviewers" />;
}

function Review() {
  const papers = useToReview(true);
  const published = usePublished();
  return (
    <div data-narrow>
      <Fetched query={papers} what="the papers that wait" page>
        {(waiting) => (
          <>
            <p className="kicker">To publish</p>
            <Heading tab="To publish">{waiting.length === 0 ? 'No paper waits to be published.' : `${counted(waiting.length, 'paper')} obtained, being checked.`}</Heading>
            <p className="lead">Look for personal data first. Then link to the place where the same document stands in public.</p>
            <div className={styles.papers}>
              {byRequest(waiting).map((papers, at) => <PapersOfRequest key={papers[0]?.requestId} papers={papers} first={at === 0} />)}
            </div>
          </>
        )}
      </Fetched>
      <section aria-labelledby="published" className="stack">
        <h2 id="published">Published by link</h2>
        <Fetched query={published} what="what is published">{(links) => (links.length > 0 ? <PublishedLinks links={links} /> : <p className="quiet">Nothing yet.</p>)}</Fetched>
      </section>
    </div>
  );
}
