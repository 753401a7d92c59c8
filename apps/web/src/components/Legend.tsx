import type { TargetStatus } from '@openvalve/domain';
import { StatusPatch } from './patterns.tsx';
import { statusOrder, statusWords } from './status-words.ts';
import styles from './TileMap.module.css';

const box = { x: 1, y: 1, width: 39, height: 29 };

/**
 * What the patterns mean and how many councils have each. The rows add up to the number of councils; lateness is a last
 * row of its own, already counted in Asked. `short` leaves out what no council has.
 */
export function Legend({ counts, late, short = false }: { counts: Record<TargetStatus, number>; late?: number | undefined; short?: boolean | undefined }) {
  return (
    <ul className={styles.legend}>
      {statusOrder.filter((status) => !short || counts[status] > 0).map((status) => (
        <LegendRow key={status} status={status} words={statusWords[status].words} meaning={statusWords[status].meaning} count={counts[status]} />
      ))}
      {late !== undefined && <LegendRow status="asked" late words="Asked and late" meaning="A red corner; counted above" count={late} />}
    </ul>
  );
}

function LegendRow({ status, late = false, words, meaning, count }: { status: TargetStatus; late?: boolean; words: string; meaning: string; count: number }) {
  return (
    <li>
      <svg viewBox="0 0 41 31" aria-hidden="true"><StatusPatch status={status} late={late} {...box} /></svg>
      <span>{words}<span className={styles.meaning}>{meaning}</span></span>
      <b>{count}</b>
    </li>
  );
}
