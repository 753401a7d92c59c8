/** How much of one file is read. What lies beyond is counted where it can be, and said in a warning. */
export const limits = {
  /** Parts of a package. */
  parts: 5_000,
  /** Bytes of one part, and of all parts together, once inflated. */
  inflatedEach: 128 * 1024 * 1024,
  inflatedAll: 256 * 1024 * 1024,
  /** Elements within elements. */
  depth: 200,
  /** Elements of a part that is held as a whole. */
  elements: 400_000,
  pages: 2_000,
  /** Cells kept of all sheets together, and columns of one. */
  cells: 200_000,
  columns: 1_000,
  /** Characters of text kept of a file, and of one cell. */
  text: 5_000_000,
  cellText: 32_767,
  /** Hidden things of one kind listed on one page; the rest are counted. */
  hiddenOfAKind: 300,
  /** Pictures inside a file that are looked into. */
  pictures: 200,
} as const;
