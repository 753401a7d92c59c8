import { useNavigate, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../components/index.ts';
import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { FollowUpGone } from '../features/requests/follow-up/FollowUpGone.tsx';
import { FollowUpLetter } from '../features/requests/follow-up/FollowUpLetter.tsx';
import { letterTitle } from '../features/requests/follow-up/purpose-words.ts';
import { requestTrouble } from '../features/requests/problem-text.ts';
import { useRequest, type RequestView } from '../features/requests/queries.ts';

/** Writing and sending a letter after the first one, or reading one that has gone. */
export function LetterPage() {
  const { requestId, messageId } = useParams({ from: '/desk/requests/$requestId/letters/$messageId' });
  const request = useRequest(requestId);
  return <Fetched query={request} what="this letter" page declined={requestTrouble}>{(view) => <Letter request={view} messageId={messageId} />}</Fetched>;
}

function Letter({ request, messageId }: { request: RequestView; messageId: string }) {
  const navigate = useNavigate();
  const { requestId, council, campaign, may } = request;
  const letter = request.followUps.find((each) => each.messageId === messageId);
  const page = () => void navigate({ to: '/desk/requests/$requestId', params: { requestId } });
  const title = letter ? letterTitle(letter, council.name) : `Write to ${council.name}`;
  const writing = letter?.canBeSent && may.act && letter.body !== null;
  return (
    <>
      <p className="kicker"><a href={paths.request(requestId)}>{council.name}</a> / {campaign.programmeName}</p>
      <Heading tab={title}>{title}</Heading>
      {letter && writing ? (
        <>
          <p className="lead">The letter is ready, with the dates of this case. Change anything, then read it as it will arrive.</p>
          <FollowUpLetter key={letter.messageId} request={request} letter={letter} onSent={page} />
        </>
      ) : letter && letter.state !== 'draft' ? (
        <FollowUpGone request={request} letter={letter} />
      ) : (
        <div className="stack">
          <p className="lead">{may.act ? 'There is no such letter on this request. It may have been thrown away.' : 'This is another volunteer’s letter.'}</p>
          <p><ButtonLink href={paths.request(requestId)}>See where it stands</ButtonLink></p>
        </div>
      )}
    </>
  );
}
