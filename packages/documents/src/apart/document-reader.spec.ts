import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter, endless, secret } from '../testing/pdf/leaky-pdfs.ts';
import { DocumentReader } from './document-reader.ts';

const stubborn = fileURLToPath(new URL('../testing/stubborn-worker.mjs', import.meta.url));
const milliseconds = { examine: 60_000, page: 60_000, copy: 60_000 };
const named = (name: string) => ({ path: 'nowhere', name, contentType: 'application/pdf' });

let folder = '';
let letter = { path: '', name: 'letter.pdf', contentType: 'application/pdf' };
const reader = new DocumentReader({ processes: 2, tasks: 3 });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openvalve-reader-'));
  letter = { ...letter, path: join(folder, 'letter') };
  await writeFile(letter.path, await aLetter((page, font) => page.drawText(secret, { x: 60, y: 500, size: 14, font })));
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

describe('a file that is worked on in a process of its own', () => {
  it('is examined, shown, and copied without what is marked', async () => {
    const examined = await reader.examine(letter);
    if (!examined.ok) throw new Error(examined.words);
    const word = examined.examined.pages[0]?.words?.find(({ text }) => text === secret);
    if (!word) throw new Error('The word is not found.');
    const page = await reader.page(letter, { page: 1, width: 500 });
    if (!page.ok) throw new Error(page.words);
    expect(page.picture).toMatchObject({ contentType: 'image/webp', width: 500 });
    expect(Buffer.from(page.picture.bytes).toString('latin1', 8, 12)).toBe('WEBP');
    const copied = await reader.safeCopy(letter, [{ page: 1, box: word }], [secret]);
    if (!copied.ok) throw new Error(copied.words);
    expect(copied.copy).toMatchObject({ role: 'redacted', contentType: 'application/pdf' });
    expect(Buffer.from(copied.copy.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  }, 60_000);

  it('is one of many, by processes that are replaced after a few', async () => {
    const answers = await Promise.all(Array.from({ length: 7 }, () => reader.page(letter, { page: 1, width: 100 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
  }, 60_000);

  it('has no page that it has not', async () => {
    expect(await reader.page(letter, { page: 2, width: 100 })).toEqual({ ok: false, why: 'no_such_page', words: 'There is no page 2: the file has 1.' });
  });

  it('is not there any more', async () => {
    expect(await reader.examine({ ...letter, path: join(folder, 'gone') })).toMatchObject({ ok: false, why: 'unreadable' });
  });
});

describe('a file that was made to stop programs', () => {
  it('stops a process, and the next file is worked on', async () => {
    const path = join(folder, 'endless');
    await writeFile(path, endless());
    const careful = new DocumentReader({ processes: 1, bytes: 900_000_000, milliseconds: { ...milliseconds, examine: 6_000, copy: 6_000 } });
    const [examined, copied, page] = await Promise.all([careful.examine({ ...letter, path }), careful.safeCopy({ ...letter, path }, [], []), careful.page(letter, { page: 1, width: 60 })]);
    expect([examined.ok, copied.ok]).toEqual([false, false]);
    expect([examined, copied].map((answer) => (answer.ok ? '' : answer.why)).filter((why) => why !== 'too_large' && why !== 'too_slow')).toEqual([]);
    expect(page.ok).toBe(true);
    await careful.close();
  }, 90_000);
});

describe('a process that works on a file', () => {
  it('is ended when it does not come to an end, and the next file is answered', async () => {
    const hurried = new DocumentReader({ processes: 1, milliseconds: { ...milliseconds, examine: 1_500 }, file: stubborn });
    const [first, second] = await Promise.all([hurried.examine(named('hangs')), hurried.safeCopy(named('tells'), [], [])]);
    expect(first).toMatchObject({ ok: false, why: 'too_slow' });
    expect(second).toMatchObject({ ok: false, why: 'unreadable', words: expect.stringMatching(/^\d+ $/) as string });
    await hurried.close();
  });

  it('may die, and the program lives', async () => {
    const brave = new DocumentReader({ processes: 1, milliseconds, file: stubborn });
    expect(await brave.examine(named('dies'))).toMatchObject({ ok: false, why: 'unreadable' });
    expect(await brave.examine(named('tells'))).toMatchObject({ ok: false, words: expect.stringMatching(/^\d+ $/) as string });
    await brave.close();
  });

  it('is to be tried again when somebody else ended it', async () => {
    const unlucky = new DocumentReader({ processes: 1, milliseconds, file: stubborn });
    expect(await unlucky.examine(named('killed'))).toMatchObject({ ok: false, why: 'stopped' });
    await unlucky.close();
  });

  it('is ended when it takes too much memory', async () => {
    const small = new DocumentReader({ processes: 1, bytes: 300_000_000, milliseconds, file: stubborn });
    expect(await small.examine(named('eats'))).toMatchObject({ ok: false, why: 'too_large' });
    await small.close();
  });

  it('is ended with what it has started', async () => {
    const starting = new DocumentReader({ processes: 1, milliseconds, file: stubborn });
    const answer = await starting.examine(named('starts'));
    const started = answer.ok ? 0 : Number(answer.words);
    expect(isRunning(started)).toBe(true);
    await starting.close();
    await expect.poll(() => isRunning(started), { timeout: 10_000 }).toBe(false);
  });

  it('is told no setting of the program', async () => {
    process.env['npm_config_password'] = 'secret';
    const telling = new DocumentReader({ processes: 1, milliseconds, file: stubborn });
    expect(await telling.examine(named('tells'))).toMatchObject({ words: expect.not.stringContaining('password') as string });
    await telling.close();
    delete process.env['npm_config_password'];
  });

  it('is answered for when the program stops', async () => {
    const closing = new DocumentReader({ processes: 1, milliseconds, file: stubborn });
    const answers = [closing.examine(named('hangs')), closing.page(named('hangs'), { page: 1, width: 10 })];
    await closing.close();
    expect(await Promise.all(answers)).toMatchObject([{ ok: false }, { ok: false }]);
    expect(await closing.examine(named('tells'))).toMatchObject({ ok: false });
  });
});

/** Whether a process runs: one that has ended and was not waited for by its parent does not. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/status`) || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
