/** Stands behind a cell until the text is whole: the end of the cell’s last paragraph is not wanted there. */
export const cellEnd = '\u001f';

/** A text with a tab between cells, no spaces at the ends of lines, and no more than one empty line at a time. */
export const tidyText = (text: string): string =>
  text
    .replaceAll(`\n${cellEnd}`, '\t')
    .replaceAll(cellEnd, '\t')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
