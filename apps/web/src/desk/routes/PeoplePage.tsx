import { Fetched } from '../../lib/page/Fetched.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { useMay } from '../../lib/signed-in.ts';
import { numberWordFirst } from '../../lib/words.ts';
import { Invitations } from '../features/volunteers/Invitations.tsx';
import { Invite } from '../features/volunteers/Invite.tsx';
import { People } from '../features/volunteers/People.tsx';
import { RequestsOfLeavers } from '../features/volunteers/Leave.tsx';
import { useInvitations, usePeople, useRequestsOfLeavers } from '../features/volunteers/queries.ts';
import { NotForYou } from '../shell/NotForYou.tsx';

/** The team, and inviting to it. For coordinators. */
export function PeoplePage() {
  return useMay('coordinator') ? <Team /> : <NotForYou what="The team" who="coordinators" />;
}

const teamOf = (count: number): string => `${numberWordFirst(count)} ${count === 1 ? 'person' : 'people'} on the team.`;

function Team() {
  const people = usePeople();
  const invitations = useInvitations();
  const ofLeavers = useRequestsOfLeavers();
  return (
    <div data-narrow>
      <Fetched query={people} what="the team" page>
        {(all) => (
          <>
            <Heading tab="People">{teamOf(all.filter(({ left }) => !left).length)}</Heading>
            <Fetched query={ofLeavers} what="requests of people who left">{(requests) => <RequestsOfLeavers requests={requests} />}</Fetched>
            <Invite />
            <Fetched query={invitations} what="the invitations">{(open) => <Invitations invitations={open} />}</Fetched>
            <section className="stack" aria-labelledby="team"><h2 id="team">The team</h2><People people={all} /></section>
          </>
        )}
      </Fetched>
    </div>
  );
}
