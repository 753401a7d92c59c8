import { describe, expect, it } from 'vitest';
import { pageOfCopy } from './page-of-copy.ts';

const sheet = (number: number, label: string) => ({ number, label, isSheet: true });
const page = (number: number) => ({ number, label: null, isSheet: false });

describe('a page beside its copy', () => {
  it('is the one of the same number', () => {
    expect(pageOfCopy(page(2), [page(1), page(2)], [page(1), page(2)])).toBe(2);
    expect(pageOfCopy(page(3), [page(1), page(2), page(3)], [page(1)])).toBeNull();
  });

  it('is the sheet of the same name, since hidden sheets are left out', () => {
    const original = [sheet(1, 'Pupils'), sheet(2, 'Costs')];
    expect(pageOfCopy(sheet(2, 'Costs'), original, [sheet(1, 'Costs')])).toBe(1);
    expect(pageOfCopy(sheet(1, 'Pupils'), original, [sheet(1, 'Costs')])).toBeNull();
  });

  it('is a page of a copy that has pages where the original had sheets', () => {
    expect(pageOfCopy(sheet(1, 'Costs'), [sheet(1, 'Costs')], [page(1)])).toBe(1);
  });
});
