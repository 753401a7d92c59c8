import { gzipSync } from 'node:zlib';
import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderAgreements, renderCouncil, renderCouncils, renderData, renderHome, renderLate, renderLibrary } from './index.ts';
import { allAgreements, someData, someTimes } from './testing/agreement-views.ts';
import { aLibrary } from './testing/document-views.ts';
import { aCouncil, aFrame, aHomeView, busyTiles, untouchedTiles } from './testing/views.ts';

/** What comes with the first packets of a connection: a page of this size is there at once, on a bad line too. */
const most = 14_000;

const tiles = busyTiles();
const latest = tiles.slice(0, 5).map(({ slug, name }, at) => ({
  title: `DSG management plan of ${name}, version ${at} of the year`, url: `/documents/${slug}-dsg-management-plan-2024-25-k${at}3x9q`, host: null, councilSlug: slug, council: name, kindName: 'DSG management plan', period: '2024-25', status: 'obtained-in-full' as const, checkedOn: on('2026-12-01'),
}));
const allLate = tiles.map((tile, at) => ({ ...tile, status: 'asked' as const, late: true, daysLate: (at * 7) % 90 }));
const library = aLibrary();
const lines = tiles.slice(0, 20).map(({ slug, name }, at) => ({
  ...library.lines[0]!, address: `${slug}-monitoring-report-2023-24-q${at}7h2m`, title: `Monitoring report ${at} of ${name}`, council: { slug, name }, found: { page: at + 3, pages: at + 2, passage: [{ text: `${name} forecast a deficit of £${at * 317} million at the end of `, found: false }, { text: 'quarter', found: true }, { text: ` ${at}, against a plan that the board saw in ${name} on day ${at * 13} of the year, and appeals to the tribunal rose by ${at * 11} in the same time`, found: false }] },
}));

const fullest: Record<string, string> = {
  'the home page before anybody asked': renderHome(aFrame('/'), aHomeView(untouchedTiles(), { latest: [] })),
  'the home page with every status and the latest papers': renderHome(aFrame('/'), aHomeView(tiles, { latest: latest as never })),
  'the home page with every council late': renderHome(aFrame('/'), aHomeView(allLate, { latest: latest as never })),
  'the list of councils': renderCouncils(aFrame('/councils'), { tiles: allLate, q: '' }),
  'a council': renderCouncil(aFrame('/councils/kent'), aCouncil()),
  'all agreements': renderAgreements(aFrame('/agreements'), allAgreements()),
  'the times of councils': renderLate(aFrame('/late'), { ...someTimes(), lines: tiles.map(({ slug, name }) => ({ ...someTimes().lines[0]!, council: { slug, name } })) }),
  'a page of the library': renderLibrary(aFrame('/documents'), aLibrary({ filters: { ...library.filters, q: 'quarter' }, total: 400, all: 1_000, lines })),
  'the data': renderData(aFrame('/data'), someData()),
};

describe('a public page', () => {
  it.each(Object.entries(fullest))('is at most 14 kB when packed, however much is on it: %s', (_name, html) => {
    // Packed as the server packs it.
    expect(gzipSync(html, { level: 9, memLevel: 9 }).length).toBeLessThan(most);
  });
});
