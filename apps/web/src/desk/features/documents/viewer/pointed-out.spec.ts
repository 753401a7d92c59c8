import { describe, expect, it } from 'vitest';
import { pointedOut } from './pointed-out.ts';

const box = { x: 1, y: 2, width: 3, height: 4 };
const file = { hidden: [{ kind: 'name', page: 2, place: 'in the text', count: 1, sample: 'Robin', box }, { kind: 'hidden-row', page: 3, place: 'rows 4 to 6 (filtered)', count: 3, sample: null, box: null }] };
const found = [{ page: 1, passage: '', boxes: [box], cell: null }, { page: 3, passage: '', boxes: [], cell: 'C7' }];

describe('what is pointed out on a page', () => {
  it('is the hidden thing somebody asked for, by its box or its cells, on its own page only', () => {
    expect(pointedOut({ file, current: 2, q: '', found: [], at: '0' }).box).toEqual(box);
    expect(pointedOut({ file, current: 3, q: '', found: [], at: '1' }).range).toBe('4:6');
    expect(pointedOut({ file, current: 1, q: '', found: [], at: '0' }).box).toBeNull();
  });

  it('is every place of a search that is on it, and the one that was chosen', () => {
    expect(pointedOut({ file, current: 1, q: 'plan', found, at: 'found-0' })).toMatchObject({ hits: [box], box, range: null });
    const sheet = pointedOut({ file, current: 3, q: 'plan', found, at: 'found-1' });
    expect([...sheet.cells]).toEqual(['C7']);
    expect(sheet.range).toBe('C7');
    expect(pointedOut({ file, current: 2, q: 'plan', found, at: 'found-9' })).toMatchObject({ hits: [], box: null, range: null });
  });
});
