import { keptWords, longDay, timedRetention } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Line, LineList } from '../../../components/index.ts';
import { Asking } from '../../../lib/page/Asking.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSignedIn } from '../../../lib/signed-in.ts';
import { volunteersTrouble } from './problem-text.ts';
import { useLeave, useMarkLeft, type PersonView, type RequestOfLeaver } from './queries.ts';

const erasing = `after ${keptWords(timedRetention.people_who_left)}`;

/** Leaving by oneself: what happens, asked once more, then at once. */
export function Leave() {
  const leave = useLeave();
  const { consentToFollowUps } = useSignedIn();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>Councils you hold go back, a coordinator looks after your requests, and your name and address are erased {erasing}. Letters that were sent keep your name, because the councils have them with it.</p>
      <div><Button look="second" onClick={() => setAsking(true)}>Leave the team</Button></div>
      {asking && (
        <Asking
          title="Leave the team?"
          action={leave.isPending ? 'Leaving…' : 'Leave the team'}
          otherwise="No, stay"
          pending={leave.isPending}
          trouble={volunteersTrouble(leave.error)}
          onYes={() => leave.mutate(undefined, { onSuccess: () => location.assign(`${paths.signIn}?out`) })}
          onNo={() => setAsking(false)}
        >
          <p>You are signed out everywhere at once. To come back you need a new invitation.</p>
          <p>{consentToFollowUps ? 'The team may go on sending follow-ups on your requests, as you chose. Change that above first if you would rather not.' : 'Nobody may send follow-ups on your requests, as you chose. Change that above first if they may.'}</p>
        </Asking>
      )}
    </>
  );
}

/** An admin notes that somebody has left. */
export function MarkLeft({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const mark = useMarkLeft();
  return (
    <Asking
      title={`Has ${person.name} left?`}
      action={mark.isPending ? 'Noting…' : 'Yes, they have left'}
      otherwise="No, they are still here"
      pending={mark.isPending}
      trouble={volunteersTrouble(mark.error)}
      onYes={() => mark.mutate({ personId: person.id }, { onSuccess: onDone })}
      onNo={onDone}
    >
      <p>They are signed out everywhere at once. Councils they hold go back; requests of theirs that are not over appear on this page. Name and address are erased {erasing}; sent letters keep the name.</p>
    </Asking>
  );
}

const standing = ({ stage, overdue, dueOn, unclassified }: RequestOfLeaver): string =>
  [
    overdue ? 'overdue' : stage === 'awaiting_response' && dueOn ? `due ${longDay(dueOn)}` : stage === 'awaiting_clarification' ? 'the council asked a question' : stage === 'sending' ? 'being sent' : stage === 'draft' ? 'not sent' : 'answered',
    ...(unclassified > 0 ? ['with mail nobody has read'] : []),
  ].join(', ');

/** Requests whose volunteer has left: each with whether the team may write on it. */
export function RequestsOfLeavers({ requests }: { requests: readonly RequestOfLeaver[] }) {
  if (requests.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="leavers">
      <h2 id="leavers">Requests of people who left</h2>
      <p className="quiet">In law the request stays theirs. Where they let the team follow up, a coordinator may write, signed “coordinator, for” them; otherwise read what comes, and ask anew in somebody else’s name if a follow-up is needed.</p>
      <LineList>
        {requests.map((request) => (
          <Line
            key={request.requestId}
            icon="paper"
            tone={request.overdue ? 'late' : undefined}
            title={<a href={paths.request(request.requestId)}>{request.councilName}</a>}
            detail={<>{request.campaignTitle}: {standing(request)}.<br />{request.applicantName}. {request.consents ? 'The team may follow up.' : 'The team may not follow up.'}</>}
          />
        ))}
      </LineList>
    </section>
  );
}
