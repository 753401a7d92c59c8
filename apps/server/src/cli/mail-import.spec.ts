import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, aMail, happenedTo } from '../correspondence/testing/mail-from-outside.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { importLines, importMail } from './mail-import.ts';

const world = useWorld();
let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'past-mail-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('past mail', () => {
  it('is filed with the days it came, from folders, single files and mbox files, and once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2027-03-01T09:00:00.000Z');
    const to = addressOf(world(), draft);
    const came = (day: string): string => `Received: by mx.example; ${day} 09:00:00 +0000`;
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(join(folder, 'deeper', 'one.eml'), aMail({ to, headers: [came('Tue, 24 Nov 2026')] }));
    writeFileSync(join(folder, 'two.mbox'), Buffer.concat(['Wed, 25 Nov 2026', 'Thu, 26 Nov 2026'].flatMap((day) => [Buffer.from('From x Mon Nov 23 10:00:00 2026\n'), aMail({ to, headers: [came(day)] }), Buffer.from('\n\n')])));
    writeFileSync(join(folder, 'stray'), aMail({ from: 'shop@shop.example' }));
    writeFileSync(join(folder, 'nothing'), '');

    const done = await importMail(world().deps, [folder, join(folder, 'missing')]);
    expect(done).toMatchObject({ mails: 4, filed: 3, held: 1, again: 0 });
    expect(done.problems.map((line) => line.slice(folder.length + 1))).toEqual(['nothing: The file is empty. Nothing was kept.', expect.stringContaining('missing: ENOENT') as string]);
    expect((await draft.desk.requests.show(draft)).messages.slice(1).map(({ happenedOn }) => happenedOn ?? '').toSorted((one, other) => one.localeCompare(other))).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);

    expect(await importMail(world().deps, [folder])).toMatchObject({ mails: 4, filed: 0, held: 0, again: 4 });
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(3);
    expect(importLines(done)[0]).toBe('4 mails: 3 filed, 1 held for a coordinator, 0 known before');
  });
});
