import { findPublishedPage, listPublishedPages, searchPublication } from '@openvalve/db';
import { documentKinds, ExemptionCode, exemptions, londonDay, MarkReason, programmeName } from '@openvalve/domain';
import type { DocumentPageView, SheetView } from '@openvalve/web/site';
import type { Deps } from '../../deps.ts';
import type { PublicationAt } from './gone-view.ts';
import { passageOf } from './passage.ts';
import { typeOf } from './types-of-files.ts';

/** How much of a page is on the page: enough to read, little enough to load on a phone. The rest is in the text and the download. */
const most = { characters: 24_000, rows: 200, columns: 24, cell: 400, hits: 25 } as const;

/** One page of a public document; null where it has no such page. */
export async function documentPageView({ db, env }: Deps, publication: PublicationAt, number: number, q: string): Promise<DocumentPageView | null> {
  const page = await findPublishedPage(db, { id: publication.id, number });
  if (page === undefined) return null;
  const hits = q === '' ? null : await searchPublication(db, { id: publication.id, q, limit: most.hits });
  const pages = await listPublishedPages(db, publication.id);
  const { kind, removedByReason } = publication;
  const home = `${env.baseUrl}/documents/${publication.address}`;
  return {
    address: publication.address,
    title: publication.title,
    council: { slug: publication.councilSlug, name: publication.councilName, officialName: publication.officialName },
    kindName: documentKinds[kind].name,
    programmeName: programmeName[documentKinds[kind].programme],
    period: publication.period,
    publishedOn: londonDay(publication.publishedAt),
    askedOn: publication.askedOn,
    givenOn: publication.givenOn,
    howReceived: publication.howReceived,
    exemptions: publication.exemptions.map((code) => ({ code, title: ExemptionCode.safeParse(code).success ? exemptions[code as ExemptionCode].title : '' })),
    licence: publication.licence,
    licenceNote: publication.licenceNote,
    removed: MarkReason.options.flatMap((reason) => (removedByReason[reason] === undefined ? [] : [{ reason, count: removedByReason[reason] }])),
    leftOut: publication.leftOut,
    sha256: publication.sha256,
    size: publication.size,
    type: typeOf(publication.contentType).name,
    canonical: number === 1 ? home : `${home}/pages/${number}`,
    cited: home,
    pages,
    page: {
      number,
      label: page.label,
      text: page.text.slice(0, most.characters),
      longer: page.text.length > most.characters,
      sheet: page.sheet && sheetView(page.sheet),
      picture: page.picture === null || page.width === null || page.height === null ? null : { width: page.width, height: page.height },
    },
    search: hits && { q, many: hits[0]?.many ?? 0, hits: hits.map((hit) => ({ number: hit.number, label: pages.find((one) => one.number === hit.number)?.label ?? null, passage: passageOf(hit.passage) })) },
  };
}

type Sheet = NonNullable<NonNullable<Awaited<ReturnType<typeof findPublishedPage>>>['sheet']>;

function sheetView({ rows, columns, cut }: Sheet): SheetView {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const shown = rows.slice(0, most.rows).map(({ cells }) => Array.from({ length: Math.min(width, most.columns) }, (_, at) => (cells[at] ?? '').slice(0, most.cell)));
  return { rows: shown, of: { rows: rows.length, columns: width }, cut: cut || rows.length > most.rows || width > most.columns };
}
