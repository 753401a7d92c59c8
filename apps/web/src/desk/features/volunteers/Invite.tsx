import { momentWords, Role, type Role as OneRole } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Sheet, TextField } from '../../../components/index.ts';
import { useCopy } from '../../../lib/copying.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useMay } from '../../../lib/signed-in.ts';
import { OperatorMissing } from './OperatorMissing.tsx';
import { RoleChoices } from './People.tsx';
import { volunteersTrouble } from './problem-text.ts';
import { useCopyInvitation, useInvite } from './queries.ts';
import styles from './volunteers.module.css';

/** Inviting somebody: by mail, and with a link that can be copied once. */
export function Invite() {
  const invite = useInvite();
  const admin = useMay('admin');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<OneRole[]>(['volunteer']);
  const [invited, setInvited] = useState<{ email: string; invitationId: string } | null>(null);
  const send = () => {
    setInvited(null);
    invite.mutate({ email, roles }, {
      onSuccess: ({ invitationId }) => {
        setInvited({ email, invitationId });
        setEmail('');
        setRoles(['volunteer']);
      },
    });
  };
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <OperatorMissing />
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <div className={styles.mail}><TextField id="invite-email" type="email" label="Mail address" value={email} autoComplete="off" onChange={(event) => setEmail(event.target.value)} /></div>
        {admin && <RoleChoices id="invite-roles" roles={roles} offered={Role.options} onChange={setRoles} />}
        <div><Button type="submit" disabled={invite.isPending || email.trim() === ''}>{invite.isPending ? 'Inviting…' : 'Send the invitation'}</Button></div>
        <Trouble text={volunteersTrouble(invite.error)} />
      </form>
      {invited && <Invited key={invited.invitationId} {...invited} />}
    </section>
  );
}

/** What became of it, and the link for whoever wants to give it themselves. */
function Invited({ email, invitationId }: { email: string; invitationId: string }) {
  const copy = useCopyInvitation();
  if (copy.data) return <LinkOnce title={`The link for ${email}`} link={copy.data.link} />;
  return (
    <Sheet>
      <div role="status" className="stack tight">
        <h3>Invited: {email}</h3>
        <p className="small">The mail is on its way. You can also give them the link yourself: it is shown once, works once, and ends after 14 days.</p>
      </div>
      <div className="row"><Button look="second" disabled={copy.isPending} onClick={() => copy.mutate({ invitationId })}>Show the link once</Button></div>
      <Trouble text={volunteersTrouble(copy.error)} />
    </Sheet>
  );
}

/** A link that is shown once: to be copied now, or never. */
export function LinkOnce({ title, link }: { title: string; link: string }) {
  const { copied, failed, copy } = useCopy();
  return (
    <Sheet>
      <div role="status" className="stack tight">
        <h3>{title}</h3>
        <p className="small">Copy it now: it is shown this once, works once, and ends after 14 days.</p>
      </div>
      <p className={styles.link}><code data-invitation-link="">{link}</code></p>
      <div className="row"><Button look="second" onClick={() => copy(link)}>{copied ? 'Copied' : 'Copy the link'}</Button></div>
      {failed && <p className="fine">Your browser did not allow copying. Select the link and copy it by hand.</p>}
    </Sheet>
  );
}

/** “until Sun 6 Dec, 09:00”. */
export const untilWords = (moment: string): string => `until ${momentWords(new Date(moment))}`;
