import { CouncilSearch } from './CouncilSearch.tsx';
import { document } from './document.tsx';
import styles from './Plain.module.css';
import type { Frame, MessageView } from './views.ts';

/** A page for what cannot be shown: what happened, then what to do. It needs no database. */
export const renderMessage = (frame: Frame, view: MessageView): string =>
  document(frame, {
    title: view.title,
    children: (
      <div className={styles.plain}>
        <p className="kicker">Error {view.status}</p>
        <h1>{view.title}</h1>
        <p className="lead">{view.words}</p>
        <div className={`stack ${styles.form}`}>
          <p>{view.whatToDo}</p>
          {view.status === 404 && <CouncilSearch names={[]} />}
          <p><a href={view.link?.href ?? '/'}>{view.link?.label ?? 'Go to the home page'}</a></p>
        </div>
      </div>
    ),
  });

/** The words for the errors every server meets. */
export const messages = {
  404: { status: 404, title: 'There is no such page', words: 'The address may have a slip in it, or the page has moved.', whatToDo: 'Look for the council by its name, or start from the home page.', link: { href: '/councils', label: 'All councils' } },
  403: { status: 403, title: 'This is not for your account', words: 'You are signed in, but this belongs to somebody else or to another role.', whatToDo: 'Go back to the desk. If you should see it, ask a coordinator.', link: { href: '/desk', label: 'Go to the desk' } },
  413: { status: 413, title: 'That file is too large', words: 'A file can have up to 50 MB. Nothing of it was kept.', whatToDo: 'Go back, leave it out or send a smaller copy. What you typed is still on the page before.', link: { href: '/desk', label: 'Go to the desk' } },
  429: { status: 429, title: 'Too many tries', words: 'This was asked for too often from here.', whatToDo: 'Wait an hour, then try again.' },
  500: { status: 500, title: 'Something broke here', words: 'It is our mistake, and it has been written down for whoever runs this.', whatToDo: 'Try again in a minute. If it happens again, tell whoever runs this what you were doing.' },
  503: { status: 503, title: 'The database cannot be reached', words: 'Nothing is lost. The pages come back by themselves when it does.', whatToDo: 'Try again in a minute. A letter you were writing is still in its window: leave that open.' },
} as const satisfies Record<number, MessageView>;
