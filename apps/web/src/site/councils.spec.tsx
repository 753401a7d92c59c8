import { describe, expect, it } from 'vitest';
import { councilsMatching, looksLikePostcode } from './councils-matching.ts';
import { renderCouncils } from './render-councils.tsx';
import { wordsOf } from './testing/html.ts';
import { aFrame, untouchedTiles } from './testing/views.ts';

const tiles = untouchedTiles();
const found = (typed: string) => councilsMatching(tiles, typed).map((tile) => tile.name);

describe('looking for a council by name', () => {
  it('finds every council by its own name', () => {
    for (const { name } of tiles) expect(found(name)).toContain(name);
  });

  it.each([
    ['kent', ['Kent']],
    ['KENT COUNTY COUNCIL', ['Kent']],
    ['london borough of haringey', ['Haringey']],
    ['hammersmith & fulham', ['Hammersmith and Fulham']],
    ['stoke on trent', ['Stoke-on-Trent']],
    ['st helens', ['St Helens']],
    ['city of london', ['City of London']],
  ])('finds %s however it is written', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('finds several by part of a name, and all by nothing', () => {
    expect(found('tyne')).toEqual(expect.arrayContaining(['Newcastle upon Tyne', 'North Tyneside', 'South Tyneside']));
    expect(found('  ')).toHaveLength(153);
    expect(found('nowhere at all')).toEqual([]);
  });

  it('knows a postcode when it sees one, and says why it cannot be used', () => {
    expect(looksLikePostcode('SW1A 1AA')).toBe(true);
    expect(looksLikePostcode('BH8')).toBe(true);
    expect(looksLikePostcode('Kent')).toBe(false);
    expect(wordsOf(renderCouncils(aFrame('/councils'), { tiles, q: 'sw1a1aa' }))).toContain('That looks like a postcode.');
  });

  it('keeps what was typed in the box, and counts what it found', () => {
    const html = renderCouncils(aFrame('/councils'), { tiles, q: 'tyne' });
    expect(html).toContain('value="tyne"');
    expect(wordsOf(html)).toContain('3 councils found for “tyne”');
    expect(wordsOf(renderCouncils(aFrame('/councils'), { tiles, q: '', programme: 'safety-valve' }))).toContain('38 councils');
  });
});
