import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftKeeper, savesAfter, triesAgainAfter, type DraftWords, type SaveAnswer, type SavedDraft } from './draft-keeper.ts';

const words = (body: string): DraftWords => ({ subject: 'Papers', body, asked: [{ kind: 'kpi-set', period: null }] });

/** A letter on a server that answers as it is told, and what is kept in the tab. */
function aLetter({ kept = null, answers = [] }: { kept?: SavedDraft | null; answers?: SaveAnswer[] } = {}) {
  let version = 1;
  const saves: SavedDraft[] = [];
  const tab: { kept: SavedDraft | null } = { kept };
  const save = (draft: SavedDraft): Promise<SaveAnswer> => {
    saves.push(draft);
    return Promise.resolve(answers.shift() ?? { kind: 'saved', version: (version += 1) });
  };
  const keeper = createDraftKeeper({ words: words('As the campaign has it.'), version }, kept, { save, keep: (now) => (tab.kept = now), now: () => new Date('2026-11-23T10:04:00Z') });
  keeper.start();
  return { keeper, saves, tab };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a letter that is being written', () => {
  it('is saved once, a moment after the last key', async () => {
    const { keeper, saves } = aLetter();
    keeper.change(words('One'));
    await pass(savesAfter / 2);
    keeper.change(words('One two'));
    await pass(savesAfter);
    expect(saves.map((each) => each.words.body)).toEqual(['One two']);
    expect(keeper.state()).toMatchObject({ status: 'saved', trouble: null });
  });

  it('is kept in the tab from the first key until the server has it', async () => {
    const { keeper, tab } = aLetter();
    keeper.change(words('Kept'));
    expect(tab.kept?.words.body).toBe('Kept');
    await pass(savesAfter);
    expect(tab.kept).toBeNull();
  });

  it('is tried again by itself when the network was away, and nothing is lost meanwhile', async () => {
    const { keeper, saves, tab } = aLetter({ answers: [{ kind: 'failed', text: 'The server cannot be reached.' }] });
    keeper.change(words('On a train'));
    await pass(savesAfter);
    expect(keeper.state()).toMatchObject({ status: 'failed', trouble: 'The server cannot be reached.' });
    expect(tab.kept?.words.body).toBe('On a train');
    await pass(triesAgainAfter);
    expect(saves).toHaveLength(2);
    expect(keeper.state().status).toBe('saved');
  });

  it('is never saved over words somebody else saved: both are shown until one is chosen', async () => {
    const theirs: SavedDraft = { words: words('Theirs'), version: 7 };
    const { keeper, saves } = aLetter({ answers: [{ kind: 'stale', current: theirs }] });
    keeper.change(words('Ours'));
    await pass(savesAfter);
    expect(keeper.state().theirs).toEqual(theirs);
    keeper.change(words('Ours, longer'));
    await pass(triesAgainAfter * 2);
    expect(saves).toHaveLength(1);
    await keeper.keepOurs();
    expect(saves.at(-1)).toEqual({ words: words('Ours, longer'), version: 7 });
  });

  it('lets our words go when theirs are chosen', async () => {
    const { keeper, tab } = aLetter({ answers: [{ kind: 'stale', current: { words: words('Theirs'), version: 7 } }] });
    keeper.change(words('Ours'));
    await pass(savesAfter);
    keeper.takeTheirs();
    expect(keeper.state()).toMatchObject({ words: words('Theirs'), theirs: null, status: 'saved' });
    expect(tab.kept).toBeNull();
  });

  it('comes back after a reload with the words the server has not got, and saves them', async () => {
    const { keeper, saves } = aLetter({ kept: { words: words('From before'), version: 1 } });
    expect(keeper.state().words.body).toBe('From before');
    await pass(savesAfter);
    expect(saves.map((each) => each.words.body)).toEqual(['From before']);
  });

  it('asks at once which to keep when the words kept in the tab are older than what is saved', () => {
    const { keeper } = aLetter({ kept: { words: words('Old'), version: 0 } });
    expect(keeper.state().theirs?.words.body).toBe('As the campaign has it.');
  });

  it('is not sent while its last words are not saved', async () => {
    const { keeper } = aLetter({ answers: [{ kind: 'failed', text: 'Down.' }] });
    keeper.change(words('Last words'));
    expect(await keeper.saveNow()).toBeNull();
    expect(await keeper.saveNow()).toBe(2);
  });
});
