/** How much of a PDF is worked on. */
export const pdfLimits = {
  /** Pages that are read. */
  pages: 2_000,
  /** The widest picture of a page, in pixels. */
  width: 2_400,
  /** Pixels in one picture. */
  area: 12_000_000,
  /** Characters of one page, and words of it, that are kept. */
  charactersPerPage: 400_000,
  /** Characters of a file that are kept. */
  characters: 20_000_000,
  /** Things of one kind on one page that are named one by one. */
  namedPerPage: 200,
  /** Bytes that one packed stream may unpack to, and all of them together. */
  unpacked: 64_000_000,
  unpackedTogether: 400_000_000,
  /** How long pages are made into words by reading pictures, in milliseconds. */
  readingPictures: 180_000,
} as const;
