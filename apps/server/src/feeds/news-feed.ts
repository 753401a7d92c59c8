import { createHash } from 'node:crypto';
import { listNews, registerCompiledOn, type NewsRow } from '@openvalve/db';
import { documentKinds, takeDownWords, type CouncilSlug } from '@openvalve/domain';
import { withHost } from '../agreements/link-host.ts';
import type { Deps } from '../deps.ts';
import { atom, type FeedEntry } from './atom.ts';

/** How many entries a feed has: some weeks of work. */
const most = 100;

/** What was published, corrected and taken down, everywhere or of one council. */
export async function newsFeed({ db, env }: Pick<Deps, 'db' | 'env'>, council: { slug: CouncilSlug; name: string } | null): Promise<string> {
  const news = await listNews(db, { limit: most, ...(council && { councilSlug: council.slug }) });
  const entries = news.map((row) => entryOf(row, env.baseUrl));
  const path = council === null ? '' : `/councils/${council.slug}`;
  return atom({
    id: uuidOf(`${env.baseUrl}${path}/feed.atom`),
    title: `Open Valve${env.demo ? ' (demonstration)' : ''}: ${council === null ? 'what came out' : council.name}`,
    subtitle: 'Papers about money for special educational needs that were published here, corrected or taken down.',
    self: `${env.baseUrl}${path}/feed.atom`,
    home: `${env.baseUrl}${path === '' ? '/documents' : path}`,
    author: env.operatorName ?? 'Open Valve',
    updated: entries.map(({ updated }) => updated).toSorted((one, other) => other.getTime() - one.getTime()).at(0) ?? new Date(`${registerCompiledOn}T00:00:00Z`),
    entries,
  });
}

/** The same id for the same thing before and after it was taken down, so that a reader’s copy of its title is replaced. */
function entryOf(row: NewsRow, baseUrl: string): FeedEntry {
  const { id, what, publishedAt, endedAt, title, councilName } = row;
  const paper = paperWords(row);
  const common = { id: `urn:uuid:${id}`, published: publishedAt, updated: endedAt ?? publishedAt };
  const page = withHost(row.url ?? `/councils/${row.councilSlug ?? ''}`, baseUrl);
  if (endedAt !== null) {
    const why = row.endedWhy === null ? '' : ` ${takeDownWords[row.endedWhy]}`;
    return { ...common, title: `Taken down: ${paper}`, link: page, category: 'taken-down', summary: `The ${lower(paper)} is not public here any more.${why} Every correction, and how long each took: ${baseUrl}/corrections` };
  }
  if (what === 'correction') return { ...common, title: `Corrected: ${paper}`, link: `${baseUrl}/corrections`, category: 'corrected', summary: `Something about the ${lower(paper)} was put right. What, and how long it took: ${baseUrl}/corrections` };
  const named = title ?? paper;
  return { ...common, title: councilName === null ? named : `${councilName}: ${named}`, link: page, category: 'published', summary: what === 'link' ? `${paper}. It can be read elsewhere, at ${page}` : `${paper}. It stands here page by page, with its text and where it comes from.` };
}

/** “Monitoring report 2024-25 of Kent”: never what it was called. */
const paperWords = ({ kind, period, councilName }: NewsRow): string =>
  [kind === null ? 'Page' : documentKinds[kind].name, period, councilName === null ? null : `of ${councilName}`].filter(Boolean).join(' ');

/** “Grant terms” inside a sentence; “KPI set” and “DSG management plan” stay. */
const lower = (words: string): string => (/^\p{Lu}\p{Ll}+\s/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** A stable name for an address: a UUID made of it. */
function uuidOf(address: string): string {
  const hex = createHash('sha256').update(address).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
