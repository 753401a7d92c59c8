import { longDay } from '@openvalve/domain';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ButtonLink, Note } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { WhyWeWait } from '../../lib/page/WhyWeWait.tsx';
import { paths } from '../../lib/paths.ts';
import { requestTrouble } from '../features/requests/problem-text.ts';
import { useMyRequests, useRequest, type RequestView } from '../features/requests/queries.ts';
import { WriteLetter } from '../features/requests/writing/WriteLetter.tsx';
import styles from '../features/requests/writing/writing.module.css';

/** Writing and sending the first letter of a request. */
export function WritePage() {
  const { requestId } = useParams({ from: '/desk/requests/$requestId/write' });
  const request = useRequest(requestId);
  return <Fetched query={request} what="this letter" page declined={requestTrouble}>{(view) => <Write request={view} />}</Fetched>;
}

const notSentYet: readonly RequestView['stage'][] = ['not_started', 'draft', 'withdrawn'];

function Write({ request }: { request: RequestView }) {
  const navigate = useNavigate();
  const mine = useMyRequests();
  const { council, draft, requestId, campaign, may, nextStep } = request;
  const firstLetter = mine.data !== undefined && mine.data.every(({ stage }) => notSentYet.includes(stage));
  const page = () => void navigate({ to: '/desk/requests/$requestId', params: { requestId } });
  return (
    <>
      <p className="kicker"><a href={paths.request(requestId)}>{council.name}</a> / {campaign.programmeName}</p>
      <Heading tab={`Write to ${council.name}`}>{`Write to ${council.name}`}</Heading>
      {draft && may.act ? (
        <>
          <p className="lead">The letter is ready. Change anything, then read it as {council.name} will.</p>
          {nextStep.step === 'wait_for_guard' && (
            <div className={styles.waits}>
              <Note tone="soon" small><p><strong>It can go on {longDay(nextStep.freesOn)}.</strong> Write it now if you like: what you write is kept while you hold {council.name}.</p></Note>
              <WhyWeWait />
            </div>
          )}
          <WriteLetter key={draft.messageId} request={request} draft={draft} firstLetter={firstLetter} onSent={page} />
        </>
      ) : (
        <div className="stack">
          <p className="lead">{may.act ? 'This letter has gone, or is no longer a draft.' : 'This is another volunteer’s letter.'}</p>
          <p><ButtonLink href={paths.request(requestId)}>See where it stands</ButtonLink></p>
        </div>
      )}
    </>
  );
}
