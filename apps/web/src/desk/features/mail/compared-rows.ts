import type { ComparedCopiesView } from './queries.ts';

type Line = ComparedCopiesView['lines'][number];

/** A line of the first mail beside one of the second. Null where one of them has none there. */
export type Row = { readonly first: string | null; readonly second: string | null; readonly same: boolean };

/** Rows that are shown, or that both mails have alike and that are folded away until somebody wants them. */
export type Stretch = { readonly folded: boolean; readonly rows: readonly Row[] };

/** How many lines that are the same are shown on each side of what differs. */
const around = 2;

/** Two texts in rows: what was taken out beside what was put in its place, and long stretches of the same folded. */
export function comparedRows(lines: readonly Line[]): Stretch[] {
  const rows = rowsOf(lines);
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - around), at + around + 1).some(({ same }) => !same));
  const stretches: { folded: boolean; rows: Row[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const folded = near[at] !== true;
    const last = stretches.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else stretches.push({ folded, rows: [row] });
  }
  // One line takes no more room than the words that would stand for it.
  return stretches.map((stretch) => (stretch.folded && stretch.rows.length === 1 ? { ...stretch, folded: false } : stretch));
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const settle = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) rows.push({ first: removed[at] ?? null, second: added[at] ?? null, same: false });
    [removed, added] = [[], []];
  };
  for (const { is, text } of lines) {
    if (is === 'removed') removed.push(text);
    else if (is === 'added') added.push(text);
    else {
      settle();
      rows.push({ first: text, second: text, same: true });
    }
  }
  settle();
  return rows;
}
