import { longDay, takeDownWords } from '@openvalve/domain';
import { councilPath } from './CouncilTable.tsx';
import { document } from './document.tsx';
import { documentPath } from './document-paths.ts';
import type { GoneView } from './document-views.ts';
import styles from './Plain.module.css';
import type { Frame } from './views.ts';
import { midSentence, years } from './words.ts';

/** What stands where a public document was, at every address under it: that it is gone, why, and where to go. */
export const renderGone = (frame: Frame, view: GoneView): string =>
  document(frame, { title: view.why === 'shut' ? 'This document is shut for now' : 'This document was taken down', children: <Gone view={view} /> });

function Gone({ view }: { view: GoneView }) {
  const { council, kindName, period, why, words, on, replacedBy } = view;
  return (
    <div className={styles.plain}>
      <p className="kicker"><a href="/documents">Documents</a> / <a href={councilPath(council.slug)}>{council.name}</a></p>
      <h1>{headline(view)}</h1>
      <p className="lead">It was the {midSentence(kindName)}{period && ` for ${years(period)}`} of {council.name}. {whyWords(why)}</p>
      <div className={`stack ${styles.form}`}>
        {words && <p>{words}</p>}
        {on && <p className="quiet">{why === 'destroyed' ? 'Destroyed' : 'Taken down'} on {longDay(on)}. Its pages, its text, its pictures and the file went at the same moment.</p>}
        {replacedBy && <p><a href={documentPath(replacedBy)}>Read the copy that took its place</a></p>}
        <p><a href={councilPath(council.slug)}>What there is from {council.name}</a></p>
        <p><a href="/corrections">Every correction, and how long each took</a></p>
      </div>
    </div>
  );
}

function headline({ why }: GoneView): string {
  if (why === 'shut') return 'This document is shut for now';
  return why === 'replaced' ? 'A better copy took the place of this one' : 'This document was taken down';
}

function whyWords(why: GoneView['why']): string {
  if (why === 'shut') return 'Something in it is being looked at. It comes back, or says here why it does not.';
  if (why === 'destroyed') return 'The file was destroyed.';
  return why === 'replaced' ? '' : takeDownWords[why];
}
