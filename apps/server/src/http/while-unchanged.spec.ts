import { describe, expect, it } from 'vitest';
import { whileUnchanged } from './while-unchanged.ts';

/** Something that changes only when told, and counts how often it was made anew. */
function somethingKept() {
  const at = { version: 'first', now: new Date('2026-11-23T09:00:10.000Z'), made: 0 };
  const kept = whileUnchanged({ version: async () => at.version, now: () => at.now });
  const ask = (name = 'home') => kept(name, async () => `${at.version}, made ${(at.made += 1)}`);
  return { at, kept, ask };
}

/** A making that ends when told. */
function slowly() {
  let end: (made: string) => void = () => undefined;
  const made = new Promise<string>((resolve) => (end = resolve));
  return { make: () => made, end };
}

describe('what is kept while nothing changes', () => {
  it('is at most so many things, those asked for last: a document of a thousand pages does not fill the memory', async () => {
    let made = 0;
    const kept = whileUnchanged({ version: async () => 'same', now: () => new Date('2026-11-23T09:00:10.000Z'), most: 3 });
    const ask = (name: string) => kept(name, async () => (made += 1));
    for (const name of ['a', 'b', 'c', 'd']) await ask(name);
    expect([await ask('b'), await ask('d'), made, await ask('a')]).toEqual([2, 4, 4, 5]);
  });

  it('is made once, however often it is asked for, each thing for itself', async () => {
    const { ask } = somethingKept();
    expect([await ask(), await ask(), await ask('councils'), await ask()]).toEqual(['first, made 1', 'first, made 1', 'first, made 2', 'first, made 1']);
  });

  it('is made anew once the database is at something else, and where it was before again', async () => {
    const { at, ask } = somethingKept();
    await ask();
    at.version = 'second';
    expect(await ask()).toBe('second, made 2');
    at.version = 'first';
    expect(await ask()).toBe('first, made 3');
  });

  it('is made anew each minute, whichever way the clock goes: days and holds end without a change', async () => {
    const { at, ask } = somethingKept();
    await ask();
    for (const [moment, made] of [['09:00:59.999', 1], ['09:01:00.000', 2], ['08:00:00.000', 3]] as const) {
      at.now = new Date(`2026-11-23T${moment}Z`);
      expect(await ask()).toBe(`first, made ${made}`);
    }
  });

  it('is made once for all who ask while it is being made', async () => {
    const { at, ask } = somethingKept();
    expect(await Promise.all(Array.from({ length: 50 }, () => ask()))).toEqual(Array.from({ length: 50 }, () => 'first, made 1'));
    expect(at.made).toBe(1);
  });

  it('is never waited for by who comes after a change: what was begun before it may not know of it', async () => {
    const { at, kept } = somethingKept();
    const [before, after] = [slowly(), slowly()];
    const early = kept('home', before.make);
    await Promise.resolve();
    at.version = 'second';
    const late = kept('home', after.make);
    after.end('with the change');
    expect(await late).toBe('with the change');
    before.end('without the change');
    expect(await early).toBe('without the change');
    expect(await kept('home', async () => 'made a third time')).toBe('with the change');
  });

  it('is not a failure: the next one who asks has it made again', async () => {
    const { kept } = somethingKept();
    await expect(kept('home', () => Promise.reject(new Error('the database went away')))).rejects.toThrow('the database went away');
    expect(await kept('home', async () => 'there')).toBe('there');
  });

  it('is not the lack of something: addresses that lead nowhere would fill the memory', async () => {
    const { kept } = somethingKept();
    expect(await kept('/councils/nowhere', async () => null)).toBeNull();
    expect(await kept('/councils/nowhere', async () => 'founded since')).toBe('founded since');
  });

  it('has the database asked once for all who come meanwhile, and never gives them what was asked before they came', async () => {
    const answers: ((version: string) => void)[] = [];
    const kept = whileUnchanged({ version: () => new Promise<string>((resolve) => answers.push(resolve)), now: () => new Date('2026-11-23T09:00:10.000Z') });
    let made = 0;
    const ask = () => kept('home', async () => (made += 1));
    const first = ask();
    const meanwhile = Array.from({ length: 20 }, ask);
    expect(answers).toHaveLength(1);
    answers[0]?.('before the change');
    expect(await first).toBe(1);
    await new Promise(setImmediate);
    expect(answers).toHaveLength(2);
    answers[1]?.('after it');
    expect(new Set(await Promise.all(meanwhile))).toEqual(new Set([2]));
    const last = ask();
    expect(answers).toHaveLength(3);
    answers[2]?.('after it');
    expect(await last).toBe(2);
  });

  it('is not handed out when nobody can say whether it changed', async () => {
    const kept = whileUnchanged({ version: () => Promise.reject(new Error('the database does not answer')), now: () => new Date() });
    await expect(kept('home', async () => 'old')).rejects.toThrow('the database does not answer');
  });
});
