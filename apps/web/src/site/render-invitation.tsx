import type { RealNameProblem } from '@openvalve/domain';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { FieldGroup, TextField } from '../components/Field.tsx';
import { Note } from '../components/Sheet.tsx';
import { Contact } from './Contact.tsx';
import { document } from './document.tsx';
import styles from './Plain.module.css';
import type { Frame, InvitationPageView } from './views.ts';

/** An invitation: a real name, who will see it, and two choices. Works on a phone, without a script. */
export const renderInvitation = (frame: Frame, view: InvitationPageView): string =>
  document(frame, { title: view.state === 'open' ? 'Join as a volunteer' : 'This invitation', children: view.state === 'open' ? <Open view={view} /> : <Closed view={view} state={view.state} /> });

const nameProblems: Record<RealNameProblem, string> = {
  name_missing: 'Your name is missing. Write your first name, or a letter of it, and your surname.',
  name_too_long: 'That is too long for a name. Write it in at most 100 letters.',
  name_not_a_name: 'A name has letters, and perhaps dots, hyphens or an apostrophe. Take out anything else, such as a mail address.',
  name_needs_two_parts: 'Write your first name, or a letter of it, and your surname: “Ada Byron” or “A. Byron”.',
  name_pseudonym: 'That reads as a made-up name. A council need not answer a request without a real one.',
};

const emailProblems = {
  not_an_address: 'That is not a mail address. Write it as name@example.org.',
  in_use: 'Somebody here already uses that address. Sign in with it instead.',
};

function Open({ view: { token, needsEmail, email, values, problems } }: { view: InvitationPageView }) {
  const wrong = Boolean(problems.realName ?? problems.email);
  return (
    <div className={styles.plain}>
      <h1>Join as a volunteer</h1>
      <p className="lead">You take a council, we write the letter with you, you send it. Ten minutes, on a phone.</p>
      {wrong && <div className={styles.under}><Note tone="late" role="alert"><p><strong>Not saved yet.</strong> Something below needs another look. What you typed is still there.</p></Note></div>}
      <form className={`stack loose ${styles.form}`} method="post" action="/invitation">
        <input type="hidden" name="token" value={token} />
        <TextField
          id="realName"
          name="realName"
          label="Your real name"
          hint="The Freedom of Information Act asks for it (section 8). It stands at the end of your letters. The council you write to and the team see it, and nobody else."
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={values.realName}
          error={problems.realName && nameProblems[problems.realName]}
        />
        {needsEmail ? (
          <TextField id="email" name="email" type="email" label="Your mail address" hint="Sign-in links go there. No council ever sees it." autoComplete="email" required maxLength={254} defaultValue={values.email} error={problems.email && emailProblems[problems.email]} />
        ) : (
          email && <p className="small">Sign-in links will go to <strong>{email}</strong>. No council ever sees that address.</p>
        )}
        <Note tone="soon">
          <p><strong>Please do not ask your own council while you are in dispute with it.</strong></p>
          <p className="small">A named parent and a named council together can show who a child is. Take another council; somebody else will take yours.</p>
        </Note>
        <FieldGroup id="choices" legend="Two choices, yours to change at any time">
          <Choice type="checkbox" id="namedPublicly" name="namedPublicly" value="yes" defaultChecked={values.namedPublicly} hint="Off unless you tick it. Otherwise public pages say “a volunteer”.">My name may appear on public pages</Choice>
          <Choice
            type="checkbox"
            id="consentToFollowUps"
            name="consentToFollowUps"
            value="yes"
            defaultChecked={values.consentToFollowUps}
            hint="If you are away, a coordinator can remind a late council for you, signed “coordinator, for” you. In law the request stays yours."
          >
            The team may send follow-ups on my requests
          </Choice>
        </FieldGroup>
        <p className="small">What is kept about you, why and for how long: <a href="/privacy" target="_blank" rel="noreferrer">Privacy</a>. You can leave at any time.</p>
        <Button type="submit">Join</Button>
      </form>
    </div>
  );
}

const closed: Record<Exclude<InvitationPageView['state'], 'open'>, { title: string; words: string }> = {
  expired: { title: 'This invitation has run out', words: 'Invitations last 14 days. Ask whoever invited you for a new one.' },
  used: { title: 'This invitation has been used', words: 'If it was you, sign in with your mail address. If not, ask whoever invited you for a new one.' },
  revoked: { title: 'This invitation was taken back', words: 'Ask whoever invited you, if you think that is a mistake.' },
  unknown: { title: 'We do not know this invitation', words: 'Perhaps a part of the link is missing. Open it from the mail again, or copy the whole of it.' },
};

function Closed({ view: { operator }, state }: { view: InvitationPageView; state: Exclude<InvitationPageView['state'], 'open'> }) {
  const { title, words } = closed[state];
  return (
    <div className={styles.plain}>
      <h1>{title}</h1>
      <p className="lead">{words}</p>
      <div className={`stack ${styles.form}`}>
        <p><a href="/sign-in">Sign in</a></p>
        {operator && <p className="small quiet">This installation is run by {operator.name}. <Contact operator={operator} /></p>}
      </div>
    </div>
  );
}
