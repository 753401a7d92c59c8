import { describe, expect, it } from 'vitest';
import { boxesOf, drawnBox, extended, linesOf, lineToggled, toggled, wordAfter } from './words-in-lines.ts';

const word = (text: string, x: number, y: number, width = 30) => ({ text, x, y, width, height: 10 });
/* The plan for Robin / was agreed / in March */
const words = [word('The', 0, 0), word('plan', 40, 1), word('for', 80, 0), word('Robin', 120, 0), word('was', 0, 14), word('agreed', 90, 14), word('in', 0, 28), word('March', 40, 28)];
const lines = linesOf(words);
const press = (at: number, key: string, ctrlKey = false) => wordAfter(words, lines, at, { key, ctrlKey });

describe('words of a page, ticked one by one', () => {
  it('stand in lines, in the order in which they are read', () => {
    expect(lines).toEqual([{ first: 0, last: 3 }, { first: 4, last: 5 }, { first: 6, last: 7 }]);
    expect(linesOf([])).toEqual([]);
  });

  it('begin a line of their own in the next column', () => {
    expect(linesOf([word('left', 0, 100), word('right', 200, 0)])).toHaveLength(2);
  });

  it('are walked along with the arrows, up and down to the nearest', () => {
    expect(press(3, 'ArrowRight')).toBe(4);
    expect(press(7, 'ArrowRight')).toBe(7);
    expect(press(0, 'ArrowLeft')).toBe(0);
    expect(press(3, 'ArrowDown')).toBe(5);
    expect(press(5, 'ArrowUp')).toBe(2);
    expect(press(7, 'ArrowDown')).toBe(7);
    expect([press(2, 'Home'), press(2, 'End'), press(4, 'Home', true), press(4, 'End', true), press(4, 'x')]).toEqual([0, 3, 0, 7, null]);
  });

  it('are ticked alone, by the line, or up to where Shift leads', () => {
    expect([...toggled(new Set([3]), 3)]).toEqual([]);
    expect([...lineToggled(new Set(), lines, 5)]).toEqual([4, 5]);
    expect([...lineToggled(new Set([0, 4, 5]), lines, 4)]).toEqual([0]);
    expect([...extended(new Set([1]), 5, 3)].toSorted((one, other) => one - other)).toEqual([1, 3, 4, 5]);
  });

  it('become one box for each run of them on a line', () => {
    expect(boxesOf(words, lines, new Set([2, 3, 4]))).toEqual([{ x: 80, y: 0, width: 70, height: 10 }, { x: 0, y: 14, width: 30, height: 10 }]);
    expect(boxesOf(words, lines, new Set([0, 2]))).toHaveLength(2);
    expect(boxesOf(words, lines, new Set())).toEqual([]);
  });

  it('give way to a box that is drawn, cut to the page and no accident', () => {
    expect(drawnBox({ x: 90, y: 40 }, { x: -5, y: 10 }, { width: 80, height: 100 })).toEqual({ x: 0, y: 10, width: 80, height: 30 });
    expect(drawnBox({ x: 1, y: 1 }, { x: 2, y: 50 }, { width: 80, height: 100 })).toBeNull();
  });
});
