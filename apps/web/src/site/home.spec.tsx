import { describe, expect, it } from 'vitest';
import { tileWords } from '../components/TileMap.tsx';
import { lateWords, statusWords } from '../components/status-words.ts';
import { councilPath } from './CouncilTable.tsx';
import { whereTheyStand } from './ProgrammePapers.tsx';
import { renderHome } from './render-home.tsx';
import { attribute, tagsOf, wordsOf } from './testing/html.ts';
import { aFrame, aHomeView, busyTiles, untouchedTiles } from './testing/views.ts';

const tiles = busyTiles();
const html = renderHome(aFrame(), aHomeView(tiles, { latest: [] }));
const links = tagsOf(html, 'a').filter((tag) => attribute(tag, 'transform') !== undefined);

describe('the map on the home page', () => {
  it('has a tile for each of the 153 councils, each in a cell of its own', () => {
    expect(links).toHaveLength(153);
    expect(new Set(links.map((tag) => attribute(tag, 'transform'))).size).toBe(153);
  });

  it('says the council, its status and its lateness in words on each tile', () => {
    const said = links.map((tag) => attribute(tag, 'aria-label'));
    expect(new Set(said)).toEqual(new Set(tiles.map((tile) => tileWords(tile))));
  });

  it('has an equal table: the same councils, the same statuses, the same lateness', () => {
    const rows = html.slice(html.indexOf('id="councils"')).split(/<tr[^>]*>/).slice(2).map((row) => row.split('</tr>')[0] ?? '');
    expect(rows).toHaveLength(153);
    for (const tile of tiles) {
      const row = rows.find((one) => one.includes(`href="${councilPath(tile.slug)}"`)) ?? '';
      expect(wordsOf(row)).toContain(statusWords[tile.status].words);
      expect(wordsOf(row).includes(tile.daysLate === undefined ? 'late' : lateWords(tile.daysLate))).toBe(tile.late);
    }
  });

  it('has a legend whose rows add up to the number of councils, lateness left out', () => {
    const legend = html.slice(html.indexOf('id="key"'), html.indexOf('<details'));
    const counts = [...legend.matchAll(/<b>(\d+)<\/b>/g)].map(([, count]) => Number(count));
    expect(counts).toHaveLength(10);
    expect(counts.slice(0, 9).reduce((sum, count) => sum + count, 0)).toBe(153);
    expect(counts[9]).toBe(tiles.filter((tile) => tile.late).length);
  });

  it('draws each pattern once on the page, however often it is used', () => {
    for (const id of ['pattern-asked', 'pattern-refused', 'pattern-public']) {
      expect(html.split(`id="${id}"`)).toHaveLength(2);
      expect(html).toContain(`url(#${id})`);
    }
  });
});

describe('how many papers are out', () => {
  it('tells published from obtained and being checked, in a sentence that adds up', () => {
    for (const count of aHomeView(tiles).programmes) {
      const [wanted, ...parts] = whereTheyStand(count).match(/\d+/g) ?? [];
      expect(Number(wanted)).toBe(count.wanted);
      expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(count.wanted);
      expect(whereTheyStand(count)).toContain(`${count.beingChecked} obtained, being checked`);
      expect(whereTheyStand(count)).toContain(`${count.published} obtained and published`);
    }
  });

  it('has a square for each council of a programme, and the same in words', () => {
    const squares = tagsOf(html, 'svg').flatMap((tag) => attribute(tag, 'aria-label') ?? []).filter((label) => label.includes('squares, one for each council'));
    expect(squares.map((label) => Number.parseInt(label, 10))).toEqual([38, 55]);
    for (const label of squares) {
      const [all, ...each] = label.match(/\d+/g) ?? [];
      expect(each.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(all));
    }
  });

  it('counts late councils among those asked', () => {
    expect(wordsOf(html)).toMatch(/\d+ of \d+ councils we asked are late with an answer/);
  });
});

describe('the home page at the first start', () => {
  const first = wordsOf(renderHome(aFrame(), aHomeView(untouchedTiles(), { latest: [] })));

  it('says that nobody has asked yet, and calls nobody late', () => {
    expect(first).toContain('Nobody has asked yet');
    expect(first).toContain('152 papers wanted. Nobody has asked for any of them yet.');
    expect(first).not.toMatch(/\d+ working days? late/);
  });

  it('names both programmes and how many councils joined', () => {
    expect(first).toContain('Ninety-one English councils');
    expect(first).toContain('Safety Valve: 38 councils');
    expect(first).toContain('Delivering Better Value: 55 councils');
  });

  it('says what will be listed before the first paper is published', () => {
    expect(first).toContain('Latest papers None yet.');
  });
});
