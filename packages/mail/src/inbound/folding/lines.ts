/** A line of a text: its words without the line's end, and where they stand. `next` is where the following line begins. */
export type Line = { readonly text: string; readonly from: number; readonly next: number };

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const end = /\r\n|\r|\n/g;
  let from = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    lines.push({ text: text.slice(from, found.index), from, next: found.index + found[0].length });
    from = found.index + found[0].length;
  }
  if (from < text.length) lines.push({ text: text.slice(from), from, next: text.length });
  return lines;
}

/** Whether nothing stands in a line, marks of quoting aside. */
export const isEmpty = (line: Line | undefined): boolean => line === undefined || /^[\s>\u00a0]*$/.test(line.text);
