import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Note } from '../components/Sheet.tsx';
import { document } from './document.tsx';
import styles from './Plain.module.css';
import type { ConfirmSignInView, Frame, SignInView } from './views.ts';

/** Asking for a sign-in link, and what is said once it was asked for: the same to everyone. */
export const renderSignIn = (frame: Frame, view: SignInView): string =>
  document(frame, { title: view.state === 'sent' ? 'Look for a mail from us' : 'Volunteer sign in', children: view.state === 'sent' ? <Sent minutes={view.minutes ?? 15} /> : <Form view={view} /> });

/** The page a sign-in link lands on. Mail scanners open links, so opening it signs nobody in; the button does. */
export const renderConfirmSignIn = (frame: Frame, view: ConfirmSignInView): string =>
  document(frame, {
    title: 'Sign in',
    children: (
      <div className={styles.plain}>
        <h1>Sign in to the desk</h1>
        <p className="lead">Press the button and you are in. The link works once.</p>
        <form className={styles.form} method="post" action="/sign-in/confirm">
          <input type="hidden" name="token" value={view.token} />
          <Button type="submit">Sign in</Button>
        </form>
      </div>
    ),
  });

const problems = {
  not_an_address: 'That is not a mail address. Write it as name@example.org.',
  too_many: 'Too many links were asked for from here. Wait an hour, then try again.',
  link_spent: 'That link has been used or is too old. Ask for a new one here.',
  signed_out: 'You are signed out.',
};

function Form({ view }: { view: Extract<SignInView, { state: 'form' }> }) {
  const { problem } = view;
  const atTheField = problem === 'not_an_address';
  return (
    <div className={styles.plain}>
      <h1>Sign in with your mail address</h1>
      <p className="lead">Volunteers only. There is no password: we send a link to the address you were invited with.</p>
      {problem && !atTheField && <div className={styles.under}><Note tone={problem === 'signed_out' ? 'ok' : 'soon'}><p><strong>{problems[problem]}</strong></p></Note></div>}
      <form className={`stack ${styles.form}`} method="post" action="/sign-in">
        {view.next && <input type="hidden" name="next" value={view.next} />}
        <TextField id="email" name="email" type="email" label="Mail address" autoComplete="email" required maxLength={254} defaultValue={view.email ?? ''} error={atTheField ? problems.not_an_address : undefined} />
        <Button type="submit">Send me a link</Button>
      </form>
      <p className={`small quiet ${styles.form}`}>Not a volunteer yet? Volunteers join by invitation from a coordinator.</p>
    </div>
  );
}

const Sent = ({ minutes }: { minutes: number }) => (
  <div className={styles.plain}>
    <h1>Look for a mail from us</h1>
    <p className="lead">If that address belongs to a volunteer here, a link is on its way. It works once, for {minutes} minutes.</p>
    <div className={`stack ${styles.form}`}>
      <p>Nothing after a few minutes? Look in the folder for unwanted mail, and check that it is the address you were invited with.</p>
      <p><a href="/sign-in">Ask again</a></p>
    </div>
  </div>
);
