import type { TargetStatus } from '@openvalve/domain';
import styles from './TileMap.module.css';

/**
 * The patterns that tiles, squares and legends are filled with. Drawn once on a page, because ids are unique on it; as
 * SVG, because that survives printing.
 */
export const PatternDefs = () => (
  <svg className={styles.defs} width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="pattern-asked" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--t-asked-bg)" />
        <path d="M0 2.5h5" stroke="var(--t-asked)" strokeWidth="1" />
      </pattern>
      <pattern id="pattern-refused" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--t-refused-bg)" />
        <path d="M0 0l6 6M6 0l-6 6" stroke="var(--t-refused)" strokeWidth="1" />
      </pattern>
      <pattern id="pattern-public" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--t-public)" />
        <circle cx="1.5" cy="1.5" r=".9" fill="var(--surface)" />
        <circle cx="4.5" cy="4.5" r=".9" fill="var(--surface)" />
      </pattern>
    </defs>
  </svg>
);

type Box = { x: number; y: number; width: number; height: number };

/** A box filled with the pattern of a status; with a red corner when something there is late. Needs `PatternDefs` on the page. */
export function StatusPatch({ status, late = false, x, y, width, height }: Box & { status: TargetStatus; late?: boolean | undefined }) {
  const box = { x, y, width, height };
  return (
    <>
      <Fill status={status} box={box} />
      {late && <path d={`M${x + width - 11} ${y}h8a3 3 0 0 1 3 3v8z`} fill="var(--late)" stroke="var(--surface)" strokeWidth="1" />}
    </>
  );
}

function Fill({ status, box }: { status: TargetStatus; box: Box }) {
  const { x, y, width, height } = box;
  switch (status) {
    case 'obtained-in-full':
      return <rect {...box} rx="3" fill="var(--t-full)" />;
    case 'obtained-in-part': {
      const top = y + height * 0.6;
      return (
        <>
          <rect {...box} rx="3" fill="var(--t-part-bg)" stroke="var(--t-part)" strokeWidth="1.5" />
          <path d={`M${x} ${top}h${width}v${height * 0.4 - 3}a3 3 0 0 1-3 3h-${width - 6}a3 3 0 0 1-3-3z`} fill="var(--t-part)" />
        </>
      );
    }
    case 'already-public':
      return <rect {...box} rx="3" fill="url(#pattern-public)" />;
    case 'asked':
      return <rect {...box} rx="3" fill="url(#pattern-asked)" stroke="var(--t-asked)" strokeWidth="1" />;
    case 'claimed':
      return (
        <>
          <rect {...box} rx="3" fill="var(--t-claimed-bg)" stroke="var(--t-claimed)" strokeWidth="1.5" />
          <circle cx={x + width / 2} cy={y + height - 6} r="3" fill="var(--t-claimed)" />
        </>
      );
    case 'refused':
      return <rect {...box} rx="3" fill="url(#pattern-refused)" stroke="var(--t-refused)" strokeWidth="1.2" />;
    case 'not-held':
      return (
        <>
          <rect {...box} rx="3" fill="var(--t-nothel)" />
          <rect x={x + 3.5} y={y + 3.5} width={width - 7} height={height - 7} rx="2" fill="none" stroke="var(--surface)" strokeWidth="1.3" />
        </>
      );
    case 'not-asked':
      return <rect {...box} rx="3" fill="var(--t-none)" stroke="var(--t-none-line)" strokeWidth="1.3" />;
    case 'not-in-programme':
      return <rect {...box} rx="3" fill="var(--t-out)" />;
  }
}

/** What a label on a patch is written in, and the edge that lifts it off a pattern. */
export const labelInk: Record<TargetStatus, { fill: string; stroke: string }> = {
  'obtained-in-full': { fill: 'var(--on-accent)', stroke: 'transparent' },
  'obtained-in-part': { fill: 'var(--ink)', stroke: 'var(--t-part-bg)' },
  'already-public': { fill: 'var(--ink)', stroke: 'var(--t-public)' },
  asked: { fill: 'var(--ink)', stroke: 'var(--t-asked-bg)' },
  claimed: { fill: 'var(--ink)', stroke: 'transparent' },
  refused: { fill: 'var(--ink)', stroke: 'var(--t-refused-bg)' },
  'not-held': { fill: 'var(--surface)', stroke: 'transparent' },
  'not-asked': { fill: 'var(--ink)', stroke: 'transparent' },
  'not-in-programme': { fill: 'var(--ink3)', stroke: 'transparent' },
};
