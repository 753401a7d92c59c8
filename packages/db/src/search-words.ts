import { sql, type RawBuilder } from 'kysely';

/** What a reader typed, as PostgreSQL looks for it: words in any order, “phrases”, `or`, and `-not`. Never an error, whatever was typed. */
export const query = (q: string): RawBuilder<string> => sql<string>`websearch_to_tsquery('english', ${q.replaceAll('\0', '')})`;

/** Whether there is a word to look for. Words to leave out are none by themselves: nearly everything is without them. */
export const isLookedFor = (q: string): RawBuilder<boolean> => sql<boolean>`querytree(${query(q)}) not in ('', 'T')`;

/**
 * The same without the order of its words, so that the index alone answers it: every page that may have it, and for a phrase some that
 * have not. Nothing where nothing is looked for: every page would have to be looked into.
 */
export const looseQuery = (q: string): RawBuilder<string> =>
  sql<string>`case when not ${isLookedFor(q)} then ''::tsquery when ${query(q)}::text like '%!%' then ${query(q)} else regexp_replace(${query(q)}::text, '<(-|[0-9]+)>', '&', 'g')::tsquery end`;

/** Whether the order of words counts, as in a phrase or in a word with a hyphen: the index does not know it. */
export const isOrdered = (q: string): RawBuilder<boolean> => sql<boolean>`${query(q)}::text ~ '<(-|[0-9]+)>'`;

/** Stands before words that were found. It is in no text: a page's own are taken out first. */
export const foundFrom = '\u0001';
/** Stands after them. */
export const foundUntil = '\u0002';

const options = `StartSel=${foundFrom}, StopSel=${foundUntil}, MaxFragments=2, MaxWords=32, MinWords=14, FragmentDelimiter=" … "`;

/** The passage of a page that has the words. Only the beginning of a very long page is looked through. */
export const passage = (q: string): RawBuilder<string> =>
  sql<string>`ts_headline('english', translate(left(published_page.words_text, 100000), ${foundFrom + foundUntil}, ''), ${query(q)}, ${options})`;
