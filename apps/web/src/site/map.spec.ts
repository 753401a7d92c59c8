import { describe, expect, it } from 'vitest';
import { regionOutline } from '../components/region-outline.ts';
import { tileTowards } from '../components/rove-tiles.ts';
import { tilesWith } from './testing/register.ts';

const tiles = tilesWith(() => ({ status: 'not-asked' }));
const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

describe('moving on the map with arrow keys', () => {
  it('goes to the neighbour in that direction where there is one', () => {
    const pairs = tiles.flatMap((from) => tiles.filter((tile) => tile.row === from.row && tile.col === from.col + 1).map((right) => ({ from, right })));
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.map(({ from }) => tileTowards(from, 'ArrowRight', tiles))).toEqual(pairs.map(({ right }) => right));
  });

  it('reaches every council from any other', () => {
    const reached = new Set(tiles.slice(0, 1));
    for (const tile of reached) for (const key of arrows) {
      const next = tileTowards(tile, key, tiles);
      if (next) reached.add(next);
    }
    expect(reached.size).toBe(153);
  });

  it('stays where it is at the edge, and for other keys', () => {
    const corner = { col: 0, row: 0 };
    expect(tileTowards(corner, 'ArrowUp', [corner, { col: 0, row: 1 }])).toBeNull();
    expect(tileTowards(corner, 'a', [corner, { col: 0, row: 1 }])).toBeNull();
  });
});

describe('the line around London', () => {
  it('leaves out each side that two of its councils share', () => {
    const cell = { width: 10, height: 10 };
    expect(regionOutline([{ col: 0, row: 0 }], cell).match(/M/g)).toHaveLength(4);
    expect(regionOutline([{ col: 0, row: 0 }, { col: 1, row: 0 }], cell).match(/M/g)).toHaveLength(6);
    expect(regionOutline(tiles.filter((tile) => tile.region === 'London'), cell)).not.toBe('');
  });
});
