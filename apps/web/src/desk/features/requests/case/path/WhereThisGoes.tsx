import { Icon, type IconName } from '../../../../../components/index.ts';
import type { RequestView } from '../../queries.ts';
import { isUnderWay, pathOf, type PathStage } from './path-of.ts';
import styles from './path.module.css';

const marks: Record<PathStage['state'], { icon: IconName; words: string }> = {
  done: { icon: 'tick-disc', words: 'Done' },
  now: { icon: 'ring-dot', words: 'Now' },
  ahead: { icon: 'ring', words: 'Ahead' },
  missed: { icon: 'bar-disc', words: 'Missed' },
  not_needed: { icon: 'dash', words: 'Not needed' },
};

/** “Where this goes from here”: answer, review, ICO, Tribunal, with where this case is and each date. Folded while all is in time. */
export function WhereThisGoes({ request }: { request: RequestView }) {
  const path = pathOf(request);
  if (!path) return null;
  if (!isUnderWay(request)) {
    return (
      <details className={styles.folded}>
        <summary>Where this goes from here, if no answer comes or it is refused</summary>
        <Path path={path} />
      </details>
    );
  }
  return (
    <section aria-labelledby="path">
      <h2 id="path">Where this goes from here</h2>
      <Path path={path} />
    </section>
  );
}

const Path = ({ path }: { path: readonly PathStage[] }) => (
  <ol className={styles.path}>
    {path.map(({ key, title, state, lines, late }) => (
      <li key={key} className={styles[state]} aria-current={state === 'now' ? 'step' : undefined}>
        <Icon name={marks[state].icon} className={styles.mark} />
        <div>
          <h3><span className="hide">{marks[state].words}: </span>{title}</h3>
          {lines.map((line, at) => <p key={line} className={late && at === lines.length - 1 ? 'late' : undefined}>{line}</p>)}
        </div>
      </li>
    ))}
  </ol>
);
