import { Button } from '../components/Button.tsx';
import { document } from './document.tsx';
import styles from './Plain.module.css';
import type { Frame, StopRemindersView } from './views.ts';

const titles: Record<StopRemindersView['state'], string> = {
  ask: 'Stop reminder mails',
  stopped: 'No more reminder mails',
  unknown: 'This link is not one of ours',
};

/** Ending reminder mails from a mail's own link, without signing in. Opening it changes nothing, because programs open links too; the button does. */
export const renderStopReminders = (frame: Frame, view: StopRemindersView): string =>
  document(frame, {
    title: titles[view.state],
    children: (
      <div className={styles.plain}>
        <h1>{titles[view.state]}</h1>
        {view.state === 'ask' && <Ask token={view.token} />}
        {view.state === 'stopped' && <Stopped />}
        {view.state === 'unknown' && <Unknown />}
      </div>
    ),
  });

const Ask = ({ token }: { token: string }) => (
  <>
    <p className="lead">Press the button and no more come. Your own page on the desk still shows what needs you.</p>
    <form className={styles.form} method="post" action={`/reminders/stop?token=${encodeURIComponent(token)}`}>
      <Button type="submit">Stop reminder mails</Button>
    </form>
    <p className={`small quiet ${styles.form}`}>Rather once a week, or at another hour? <a href="/desk/me">Choose on your own page</a>.</p>
  </>
);

const Stopped = () => (
  <>
    <p className="lead">Done. We still write when a letter you sent did not arrive, when a council you hold goes back, and when you ask for a sign-in link.</p>
    <div className={styles.form}>
      <p>Your requests are as they were, and <a href="/desk">the desk</a> shows what needs you. You can have reminders again at any time, from <a href="/desk/me">your own page</a>.</p>
    </div>
  </>
);

const Unknown = () => (
  <>
    <p className="lead">It may have been cut off in the mail. Nothing was changed.</p>
    <div className={styles.form}>
      <p>Open it from the mail again, or choose <a href="/desk/me">on your own page</a> how often you want to be reminded.</p>
    </div>
  </>
);
