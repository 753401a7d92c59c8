import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ButtonLink } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { papersOf } from '../../lib/papers.ts';
import { paths } from '../../lib/paths.ts';
import { correspondenceTrouble } from '../features/correspondence/problem-text.ts';
import { useRequestAnswered, type RequestView } from '../features/correspondence/queries.ts';
import { BringMail } from '../features/correspondence/BringMail.tsx';
import { RecordMessage } from '../features/correspondence/RecordMessage.tsx';
import { SayWhatItIs } from '../features/correspondence/SayWhatItIs.tsx';
import styles from '../features/correspondence/correspondence.module.css';

/** Recording an answer in two steps: what came, then what it is. Each can be left and taken up again from the request's page. */
export function AnswerPage() {
  const { requestId } = useParams({ from: '/desk/requests/$requestId/answer' });
  const { message } = useSearch({ from: '/desk/requests/$requestId/answer' });
  const request = useRequestAnswered(requestId);
  return <Fetched query={request} what="this request" page declined={correspondenceTrouble}>{(view) => <Answer request={view} messageId={message} />}</Fetched>;
}

const notWithCouncil: readonly RequestView['stage'][] = ['not_started', 'draft', 'sending'];

function Answer({ request, messageId }: { request: RequestView; messageId: string | undefined }) {
  const navigate = useNavigate();
  const { requestId, council, may, stage } = request;
  const message = request.messages.find(({ id }) => id === messageId);
  // A letter that came back asked for nothing, whatever its draft asks for.
  const asked = stage === 'draft' ? [] : papersOf(request.papers.filter((paper) => paper.asked));
  // Once there is a complaint, the ICO writes too.
  const from = request.complaint === null ? council.name : `${council.name} or the ICO`;
  const page = () => void navigate({ to: '/desk/requests/$requestId', params: { requestId } });
  const classify = (id: string | null) => (id === null ? page() : void navigate({ to: '/desk/requests/$requestId/answer', params: { requestId }, search: { message: id } }));
  return (
    <>
      <p className="kicker"><a href={paths.request(requestId)}>{council.name}</a> / {message ? 'Step two of two' : 'Step one of two'}</p>
      <Heading key={message ? 'two' : 'one'} tab={`Answer from ${council.name}`}>{message ? `What did ${from} send?` : `Put on record what ${from} sent`}</Heading>
      {!may.act ? (
        <NotHere requestId={requestId} words="This is another volunteer’s request. Its volunteer or a coordinator records its answer." />
      ) : message ? (
        message.classified ? <NotHere requestId={requestId} words="Somebody has already said what this message is. To change it, strike that out on the request’s page." /> : <SayWhatItIs key={message.id} request={request} message={message} papers={{ asked, said: request.papers.flatMap(({ outcome }) => outcome ?? []) }} onSaid={page} />
      ) : notWithCouncil.includes(stage) ? (
        <NotHere requestId={requestId} words="The request has not gone yet, so there is nothing to answer. If you sent it another way, record that first." />
      ) : asked.length === 0 ? (
        <NotHere requestId={requestId} words="The council has no letter of this request, so nothing can be its answer. If it answered another request, put it on record there." />
      ) : (
        <>
          <p className="lead">A mail is best brought as it came. Anything else is pasted, or its files chosen. Then say what it is.</p>
          <BringMail request={request} onBrought={classify} />
          <h2 className={styles.otherwise}>Or put it down by hand</h2>
          <RecordMessage request={request} onRecorded={classify} />
        </>
      )}
    </>
  );
}

const NotHere = ({ requestId, words }: { requestId: string; words: string }) => (
  <div className="stack">
    <p className="lead">{words}</p>
    <p><ButtonLink href={paths.request(requestId)}>See where it stands</ButtonLink></p>
  </div>
);
