import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { useMay } from '../../lib/signed-in.ts';
import { counted } from '../../lib/words.ts';
import { useInHand } from '../features/documents/file-queries.ts';
import { InHand } from '../features/documents/InHand.tsx';
import { inHandStages, waitingForReviewers } from '../features/documents/in-hand-words.ts';
import { useDestructions, useIncidents } from '../features/documents/incident-queries.ts';
import { Destructions } from '../features/documents/incidents/Destructions.tsx';
import { IncidentLines } from '../features/documents/incidents/IncidentLines.tsx';
import { byRequest, PapersOfRequest } from '../features/documents/PapersOfRequest.tsx';
import { PublishedLinks } from '../features/documents/PublishedLinks.tsx';
import { usePublished } from '../features/documents/queries.ts';
import styles from '../features/documents/documents.module.css';
import { NotForYou } from '../shell/NotForYou.tsx';

/** Everything between arriving and being public: what waits for a second pair of eyes, what is in hand, what nobody has begun, what is published and what is closed. For reviewers. */
export function ReviewPage() {
  return useMay('reviewer') ? <Review /> : <NotForYou what="Publishing" who="reviewers" />;
}

function Review() {
  const inHand = useInHand(true);
  const published = usePublished();
  return (
    <div data-narrow>
      <Fetched query={inHand} what="what is in hand" page>
        {({ documents, papers }) => {
          const waiting = waitingForReviewers(documents);
          const begun = documents.some(({ stage }) => inHandStages.includes(stage));
          return (
            <>
              <p className="kicker">To publish</p>
              <Heading tab="To publish">{headline(waiting, papers.length, begun)}</Heading>
              <p className="lead">{waiting.length > 1 ? `${waiting.slice(1).join('; ')}.` : 'A council’s file becomes a copy that can be shown; two people look before anybody else does.'}</p>
              <Closed />
              <InHand documents={documents} stages={inHandStages} filled />
              <section aria-labelledby="papers">
                <h2 id="papers">Obtained, nobody has begun ({papers.length})</h2>
                {papers.length === 0 ? <p className="quiet">Every paper councils gave us is in hand or public.</p> : (
                  <>
                    <p>Open the file, look at what is hidden in it, and prepare it. Where the same document stands in public already, a link will do.</p>
                    <div className={styles.papers}>{byRequest(papers).map((each, at) => <PapersOfRequest key={each[0]?.requestId} papers={each} first={at === 0 && !begun} />)}</div>
                  </>
                )}
              </section>
              <InHand documents={documents} stages={['published', 'closed', 'destroyed']} />
              <Destroyed />
            </>
          );
        }}
      </Fetched>
      <section aria-labelledby="published" className="stack">
        <h2 id="published">Published by link</h2>
        <Fetched query={published} what="what is published">{(links) => (links.length > 0 ? <PublishedLinks links={links} /> : <p className="quiet">Nothing yet.</p>)}</Fetched>
      </section>
    </div>
  );
}

const headline = (waiting: readonly string[], papers: number, begun: boolean): string => {
  const [first] = waiting;
  if (first !== undefined) return `${first.charAt(0).toUpperCase()}${first.slice(1)}.`;
  if (papers > 0) return `${counted(papers, 'paper')} obtained, being checked.`;
  return begun ? 'Nothing waits for you. Some documents are being prepared.' : 'No paper waits to be published.';
};

const Destroyed = () => <Destructions destructions={useDestructions(true).data ?? []} />;

/** Files released by accident: first, while one is open. */
function Closed() {
  const incidents = useIncidents(true).data ?? [];
  if (incidents.length === 0) return null;
  return (
    <section aria-labelledby="closed-files">
      <h2 id="closed-files">Released by accident ({incidents.filter(({ ended }) => ended === null).length} open)</h2>
      <IncidentLines incidents={incidents} />
    </section>
  );
}
