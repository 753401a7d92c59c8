import { useState } from 'react';
import { Button, Line, LineList } from '../../../components/index.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { LinkOnce, untilWords } from './Invite.tsx';
import { rolesOf } from './People.tsx';
import { volunteersTrouble } from './problem-text.ts';
import { useCopyInvitation, useRevokeInvitation, type InvitationView } from './queries.ts';

const stateWords: Record<InvitationView['state'], string> = { open: 'Open', accepted: 'Accepted', expired: 'Ended', revoked: 'Revoked' };

/** Invitations that went out, the open ones first. */
export function Invitations({ invitations }: { invitations: readonly InvitationView[] }) {
  const open = invitations.filter(({ state }) => state === 'open');
  const rest = invitations.filter(({ state }) => state !== 'open');
  if (invitations.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="invitations">
      <h2 id="invitations">Invitations</h2>
      {open.length === 0 ? <p className="quiet">None is open.</p> : <LineList>{open.map((invitation) => <OpenInvitation key={invitation.id} invitation={invitation} />)}</LineList>}
      {rest.length > 0 && (
        <details>
          <summary>Earlier ones, {rest.length}</summary>
          <LineList>{rest.map((invitation) => <Line key={invitation.id} title={invitation.email ?? 'No address'} detail={`${stateWords[invitation.state]}, by ${invitation.invitedBy}`} />)}</LineList>
        </details>
      )}
    </section>
  );
}

function OpenInvitation({ invitation }: { invitation: InvitationView }) {
  const copy = useCopyInvitation();
  const revoke = useRevokeInvitation();
  const [link, setLink] = useState<string | null>(null);
  const who = invitation.email ?? 'this invitation';
  return (
    <Line
      title={invitation.email ?? 'No address yet'}
      detail={
        <>
          {rolesOf(invitation.roles)}, by {invitation.invitedBy}, {untilWords(invitation.expiresAt)}
          {link && <LinkOnce title={`The link for ${who}`} link={link} />}
          <Trouble text={volunteersTrouble(copy.error ?? revoke.error)} />
        </>
      }
      end={
        <div className="row">
          {invitation.canCopy && !link && <Button look="second" small disabled={copy.isPending} onClick={() => copy.mutate({ invitationId: invitation.id }, { onSuccess: (shown) => setLink(shown.link) })}>Show its link once<span className="hide"> for {who}</span></Button>}
          <Button look="plain" small disabled={revoke.isPending} onClick={() => revoke.mutate({ invitationId: invitation.id })}>Revoke<span className="hide"> the invitation for {who}</span></Button>
        </div>
      }
    />
  );
}
