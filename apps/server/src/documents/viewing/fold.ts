/** A text for comparing: no capitals, accents, soft hyphens or ligatures, one kind of dash, quotation mark and space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ');

/** The letters and digits of a text alone: what the database looks for, before every place is looked at again. */
export const lettersOf = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');
