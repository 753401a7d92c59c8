import type { TimeMark } from './agreement-views.ts';
import styles from './Late.module.css';

/** Working days the scale reaches to; what took longer stands at its end. */
const longest = 60;
const lawful = 20;
const [width, height, mid] = [272, 26, 13];

const xOf = (days: number): number => 6 + (Math.min(days, longest) / longest) * (width - 12);

const words = { 'in-time': 'answered in time', late: 'answered late', silent: 'no answer' } as const;

/** Each request of a council as a mark on a scale of working days, with the law's twentieth day. The same is said in words beside it. */
export function TimeScale({ marks }: { marks: readonly TimeMark[] }) {
  const said = marks.map(({ days, is }) => `${words[is]}, ${days} working days`).join('; ');
  return (
    // Drawn for each council from its own days, so it is no file.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className={styles.scale} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
      <path className={styles.axis} d={`M6 ${mid}H${width - 6}`} />
      <path className={styles.limit} d={`M${xOf(lawful)} 3V${height - 3}`} />
      {marks.map((mark, at) => <Mark key={at} {...mark} />)}
    </svg>
  );
}

function Mark({ days, is }: TimeMark) {
  const x = xOf(days);
  if (is === 'silent') return <rect className={styles.none} x={x - 4.5} y={mid - 4.5} width="9" height="9" />;
  return is === 'late' ? <path className={styles.over} d={`M${x} ${mid - 6.5}L${x + 6.5} ${mid}L${x} ${mid + 6.5}L${x - 6.5} ${mid}Z`} /> : <circle className={styles.time} cx={x} cy={mid} r="5" />;
}

/** What the marks mean. */
export const ScaleKey = () => (
  <ul className={styles.key}>
    <li><svg viewBox="0 0 14 14" aria-hidden="true"><circle className={styles.time} cx="7" cy="7" r="5" /></svg>Answered in time</li>
    <li><svg viewBox="0 0 14 14" aria-hidden="true"><path className={styles.over} d="M7 .5L13.5 7L7 13.5L.5 7Z" /></svg>Answered late</li>
    <li><svg viewBox="0 0 14 14" aria-hidden="true"><rect className={styles.none} x="2.5" y="2.5" width="9" height="9" /></svg>No answer so far</li>
    <li><svg viewBox="0 0 14 14" aria-hidden="true"><path className={styles.limit} d="M7 1V13" /></svg>The 20th working day; the line ends at {longest}</li>
  </ul>
);
