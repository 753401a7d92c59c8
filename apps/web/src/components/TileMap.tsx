import type { TargetStatus } from '@openvalve/domain';
import { labelInk, StatusPatch } from './patterns.tsx';
import { lateWords, statusWords } from './status-words.ts';
import { regionOutline } from './region-outline.ts';
import { cell, placeOf } from './tile-place.ts';
import styles from './TileMap.module.css';

/** A council's tile. `href` is where choosing it goes. */
export type MapTile = {
  slug: string;
  name: string;
  label: string;
  col: number;
  row: number;
  region: string;
  status: TargetStatus;
  late: boolean;
  /** Working days late, when it is known. */
  daysLate?: number | undefined;
  href: string;
  /** Said instead of the status, where the map shows something else. */
  words?: string | undefined;
};

/** Where a patch lies in its cell, and its label. Each tile is moved to its place as a whole, so that all are written alike and the page stays small. */
const patch = { x: 1.5, y: 1.5, width: 41, height: 35 };

/** “Birmingham: Asked, 4 working days late”. */
export const tileWords = (tile: Pick<MapTile, 'name' | 'status' | 'late' | 'daysLate' | 'words'>): string => {
  const late = tile.daysLate === undefined ? 'late' : lateWords(tile.daysLate);
  return `${tile.name}: ${tile.words ?? statusWords[tile.status].words}${tile.late ? `, ${late}` : ''}`;
};

/**
 * Every council, one tile each. Without a script each tile is a link in order; `roveTiles` makes the map one stop, with
 * arrow keys inside. It never stands alone: an equal table is on the same page. Needs `PatternDefs` there too.
 */
export function TileMap({ tiles, label, chosen, whole = true, tooltips = true }: {
  tiles: readonly MapTile[];
  label: string;
  chosen?: string | undefined;
  /** Whether every council is on it: a line around some of London's would be a line around nothing. */
  whole?: boolean | undefined;
  /** Whether a tile's words are written a second time, for whoever points at it. A page that has to be small leaves that to `addTooltips`. */
  tooltips?: boolean | undefined;
}) {
  const columns = Math.max(0, ...tiles.map((tile) => tile.col)) + 1;
  const rows = Math.max(0, ...tiles.map((tile) => tile.row)) + 1;
  const inReadingOrder = [...tiles].toSorted((one, other) => one.row - other.row || one.col - other.col);
  return (
    // An SVG has no element for a group of links.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className={styles.tiles} viewBox={`-2 -2 ${columns * cell.width + 4} ${rows * cell.height + 4}`} role="group" aria-label={label} data-tile-map="">
      {inReadingOrder.map((tile) => <Tile key={tile.slug} tile={tile} chosen={tile.slug === chosen} tooltip={tooltips} />)}
      {whole && <LondonOutline tiles={tiles} />}
    </svg>
  );
}

function Tile({ tile, chosen, tooltip }: { tile: MapTile; chosen: boolean; tooltip: boolean }) {
  // The lower part of these two is taken, so their labels sit higher.
  const raised = tile.status === 'obtained-in-part' || tile.status === 'claimed';
  const words = tileWords(tile);
  // React's types know the link of a page only, which is moved in another way.
  const moved = { transform: placeOf(tile) };
  return (
    <a href={tile.href} aria-label={words} aria-current={chosen ? 'true' : undefined} {...moved}>
      {tooltip && <title>{words}</title>}
      <StatusPatch status={tile.status} late={tile.late} {...patch} />
      <text className={styles.label} x={patch.x + patch.width / 2} y={patch.y + (raised ? 14 : 21.2)} {...labelInk[tile.status]}>{tile.label}</text>
      <rect className={styles.edge} {...patch} rx="3" fill="none" />
    </a>
  );
}

function LondonOutline({ tiles }: { tiles: readonly MapTile[] }) {
  const london = tiles.filter((tile) => tile.region === 'London');
  if (london.length === 0) return null;
  const right = Math.max(...london.map((tile) => tile.col));
  const foot = Math.max(...london.filter((tile) => tile.col === right).map((tile) => tile.row)) + 1;
  const free = !tiles.some((tile) => tile.col === right && tile.row === foot);
  return (
    <>
      <path className={styles.outline} d={regionOutline(london, cell)} />
      {free && <text className={styles.place} x={(right + 1) * cell.width - 1} y={foot * cell.height + 17}>London</text>}
    </>
  );
}
