import { describe, expect, it } from 'vitest';
import { rowsAtOnce, windowAt } from './sheet-window.ts';

describe('a sheet that is larger than a page can hold', () => {
  it('is shown two hundred rows at a time', () => {
    expect(windowAt(0, 1_000, rowsAtOnce)).toEqual({ from: 0, to: 200 });
    expect(windowAt(199, 1_000, rowsAtOnce)).toEqual({ from: 0, to: 200 });
    expect(windowAt(200, 1_000, rowsAtOnce)).toEqual({ from: 200, to: 400 });
    expect(windowAt(5_000, 1_000, rowsAtOnce)).toEqual({ from: 800, to: 1_000 });
  });

  it('has an empty part where it is empty', () => {
    expect(windowAt(0, 0, rowsAtOnce)).toEqual({ from: 0, to: 0 });
    expect(windowAt(-3, 10, rowsAtOnce)).toEqual({ from: 0, to: 10 });
  });
});
