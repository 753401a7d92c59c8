/** Years as people print them: `2022-23` with a dash. An address stays as it is. */
export const years = (text: string): string =>
  text.replace(/https:\/\/\S+|\b(\d{4})-(\d{2,4})\b/g, (whole, from?: string, to?: string) => (from === undefined || to === undefined ? whole : `${from}–${to}`));

/** The register's notes as a reader should see them: pounds for GBP, dashes in years, no reminder to ourselves. */
export const noteWords = (note: string): string =>
  years(note)
    .replace(/\bGBP ([\d.,]*\d)m\b/g, '£$1 million')
    .replace(/\bGBP ([\d.,]*\d)/g, '£$1')
    .replace(/^CONFLICT:\s*/i, 'Sources disagree: ')
    .replace(/\s*Check the agreement PDF before publishing\.?/i, '')
    .replace(/\(context; check paper\)/, '(from context)')
    .replace(/(?<![\w./-])gov\.uk\b(?!\/)/g, 'GOV.UK')
    .trim();

/** The same as a sentence: with one full stop at its end. */
export const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
