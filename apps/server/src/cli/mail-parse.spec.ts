import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMails } from './mail-parse.ts';

const mail = ['From: FOI Team <foi@council.example>', 'To: r-1@desk.example', 'Subject: Costs', 'Date: Tue, 3 Mar 2026 14:02:00 +0000', '', 'Dear Ms Example'].join('\r\n');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openvalve-mails-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function parsed(...given: readonly string[]): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  await parseMails(given, (line) => lines.push(line));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('what is in a mail, from the command line', () => {
  it('is one JSON object a file, with these facts', async () => {
    const file = join(folder, 'a.eml');
    await writeFile(file, mail);
    expect(await parsed(file)).toEqual([
      { file, subject: 'Costs', from: { name: 'FOI Team', address: 'foi@council.example' }, to: ['r-1@desk.example'], date: '2026-03-03T14:02:00.000Z', text: 'Dear Ms Example', attachments: [], kind: 'message', bounce: null, warnings: [] },
    ]);
  });

  it('is told for every file of a folder, by name, and for what cannot be read', async () => {
    await mkdir(join(folder, 'inner'));
    for (const name of ['b.eml', 'a.eml', 'inner/c.eml', 'empty']) await writeFile(join(folder, name), name === 'empty' ? '' : mail);
    await writeFile(join(folder, 'huge'), Buffer.alloc(65 * 1_048_576));
    const found = await parsed(folder, join(folder, 'missing.eml'));
    expect(found.map(({ file, unreadable }) => [String(file).slice(folder.length + 1), unreadable ?? false])).toEqual([['a.eml', false], ['b.eml', false], ['empty', false], ['huge', true], ['inner/c.eml', false], ['missing.eml', true]]);
    expect(found[3]).toMatchObject({ warnings: ['It is larger than 64 MB: too large to be opened.'] });
  });
});
