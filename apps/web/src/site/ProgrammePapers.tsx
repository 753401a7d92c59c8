import { StatusPatch } from '../components/patterns.tsx';
import { statusOrder } from '../components/status-words.ts';
import styles from './Home.module.css';
import type { ProgrammeCount } from './views.ts';
import { counted, countStatuses, midSentence, statusCounts } from './words.ts';

/** One programme: where every wanted paper stands in a sentence that adds up, and a square for each council's key paper. */
export function ProgrammePapers({ count }: { count: ProgrammeCount }) {
  return (
    <div className={styles.programme}>
      <h3>{count.name}: {counted(count.councils, 'council')}</h3>
      <p className="small quiet">{whereTheyStand(count)} <a href={`/agreements#${count.programme}`}>Each agreement</a></p>
      <Squares count={count} />
    </div>
  );
}

/** What is out, what is being checked, and the rest; the numbers add up to the papers wanted. */
export function whereTheyStand({ wanted, published, alreadyPublic, beingChecked, byStatus }: ProgrammeCount): string {
  if (wanted > 0 && byStatus['not-asked'] === wanted) return `${counted(wanted, 'paper')} wanted. Nobody has asked for any of them yet.`;
  const obtained = byStatus['obtained-in-full'] + byStatus['obtained-in-part'];
  const parts = [
    [alreadyPublic, 'already public'],
    [published, 'obtained and published'],
    [beingChecked, 'obtained, being checked before anyone sees it'],
    [Math.max(0, obtained - published - beingChecked), 'obtained'],
    [byStatus['not-held'], 'not held by the council'],
    [byStatus.refused, 'refused'],
    [byStatus.asked, 'asked for'],
    [byStatus.claimed, 'being asked for'],
    [byStatus['not-asked'], 'not asked for yet'],
  ] as const;
  const said = parts.filter(([figure]) => figure > 0).map(([figure, words]) => `${figure} ${words}`);
  return `${counted(wanted, 'paper')} wanted${said.length > 0 ? `: ${said.join(', ')}` : ''}.`;
}

const side = 25;
const step = 29;
const perRow = 19;

function Squares({ count: { keyPaper, name } }: { count: ProgrammeCount }) {
  const squares = keyPaper.squares.toSorted((one, other) => statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status) || one.council.localeCompare(other.council, 'en-GB'));
  const rows = Math.max(1, Math.ceil(squares.length / perRow));
  const paper = midSentence(keyPaper.name);
  const summary = statusCounts(countStatuses(squares.map((square) => square.status)));
  return (
    <figure>
      {/* Drawn, not a file: the squares take their patterns from the page. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg className={styles.squares} viewBox={`0 0 ${perRow * step + 1} ${rows * step - 2}`} role="img" aria-label={`${counted(squares.length, 'square')}, one for each council. ${keyPaper.name}: ${summary}.`}>
        {squares.map((square, at) => (
          <g key={square.slug} transform={`translate(${(at % perRow) * step} ${Math.floor(at / perRow) * step})`}>
            <title>{square.council}</title>
            <StatusPatch status={square.status} x={1} y={1} width={side} height={side} />
          </g>
        ))}
      </svg>
      <figcaption className="fine">
        One square for each {name} council, for its {paper}: {summary}. <a href="#key">What the patterns mean</a>
      </figcaption>
    </figure>
  );
}
