import { afterEach, describe, expect, it } from 'vitest';
import { aLetter } from '../testing/pdf/leaky-pdfs.ts';
import { closeKept, isKept, withKeptPdf } from './kept-pdf.ts';
import { renderKeptPage } from './render-page.ts';

afterEach(closeKept);

const letterSaying = (words: string) => aLetter((page, font) => page.drawText(words, { x: 60, y: 500, size: 40, font }));

describe('a PDF whose pages are drawn one after the other', () => {
  it('is opened once for all of them', async () => {
    const bytes = await letterSaying('One');
    let read = 0;
    const draw = () => renderKeptPage('one', () => ((read += 1), Promise.resolve(bytes)), 1, 300);
    const [first, second] = [await draw(), await draw()];
    expect([first.ok, read, isKept('one')]).toEqual([true, 1, true]);
    expect(second).toEqual(first);
  });

  it('is not taken for another', async () => {
    const [one, two] = [await letterSaying('One'), await letterSaying('Two')];
    const first = await renderKeptPage('one', () => Promise.resolve(one), 1, 300);
    const second = await renderKeptPage('two', () => Promise.resolve(two), 1, 300);
    expect([second.ok, isKept('one'), isKept('two')]).toEqual([true, false, true]);
    expect(second).not.toEqual(first);
  });

  it('is closed when a page of it cannot be drawn, and before anything else is done', async () => {
    const bytes = await letterSaying('One');
    expect(await renderKeptPage('one', () => Promise.resolve(bytes), 9, 300)).toMatchObject({ ok: false, why: 'no_such_page' });
    expect(isKept('one')).toBe(false);
    await renderKeptPage('one', () => Promise.resolve(bytes), 1, 300);
    closeKept();
    expect(isKept('one')).toBe(false);
  });

  it('leaves nothing behind when the program that draws breaks off: the next one is drawn afresh', async () => {
    const bytes = await letterSaying('One');
    const breaksOff = () => { throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' }); };
    await expect(withKeptPdf('one', () => Promise.resolve(bytes), breaksOff)).rejects.toMatchObject({ why: 'unreadable' });
    expect(isKept('one')).toBe(false);
    expect((await renderKeptPage('one', () => Promise.resolve(bytes), 1, 300)).ok).toBe(true);
  });
});
