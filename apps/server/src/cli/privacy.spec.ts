import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnswer, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { privacy } from './privacy.ts';

const theWorld = useWorld();
const id = '00000000-0000-4000-8000-000000000000';
const why = ['--why', 'Asked by letter on 20 November'];

const asked = (...typed: string[]) => privacy(typed, (work) => work(theWorld().deps));
/** The same where nothing may be asked of the database. */
const refused = async (...typed: string[]) => {
  const { lines, code } = await privacy(typed, () => Promise.reject(new Error('This was to be refused before anything was done.')));
  return { code, said: lines.join('\n') };
};

describe('a command about somebody’s data', () => {
  it.each([
    [[], 'privacy find WORDS'],
    [['erase-everything'], 'privacy find WORDS'],
    [['constructor'], 'privacy find WORDS'],
    [['find'], 'privacy -- find WORDS'],
    [['find', 'two', 'words'], 'privacy -- find WORDS'],
    [['find', 'Pim', '--why', 'because'], '--why means nothing here'],
    [['erase-message', id], 'Say why, for the audit log'],
    [['erase-message', id, '--why', '  x  '], 'Say why, for the audit log'],
    [['erase-message', id, '--why'], 'argument missing'],
    [['erase-message', ...why], 'privacy -- erase-message ID'],
    [['erase-message', id, '--why', 'ada@volunteers.example asked for it'], 'Leave addresses out'],
    [['erase-message', id, '--why', `${'x'.repeat(301)}`], '300 letters at most'],
    [['erase-message', id, '--why', 'one line\nand another'], 'one line'],
    [['erase-message', id, '--because', 'she asked'], '--because'],
    [['erase-person', 'ada@volunteers.example', '--to', 'a-file', ...why], '--to means nothing here'],
    [['change-address', 'ada@volunteers.example', ...why], 'NEW-EMAIL'],
  ])('is refused in words, before anything is looked at, when it makes no sense: %j', async (typed, words) => {
    const { code, said } = await refused(...typed);
    expect([code, said]).toEqual([2, expect.stringContaining(words)]);
  });

  it.each([
    [['erase-message', 'the-first-one', ...why], 2, 'is not the id of a message'],
    [['erase-file', 'plan.pdf', ...why], 2, 'is not the id of a file'],
    [['change-address', 'ada@volunteers.example', 'not an address', ...why], 2, 'is not a mail address'],
    [['find', 'ab'], 2, 'three letters or more'],
    [['erase-message', id, ...why], 1, 'There is no message of this id'],
    [['erase-file', id, ...why], 1, 'There is no file of this id'],
    [['erase-person', 'nobody@volunteers.example', ...why], 1, 'There is nobody with this address'],
    [['export-person', 'nobody@volunteers.example'], 1, 'There is nobody with this address'],
    [['find', 'Officer Pim'], 0, 'No message holds that'],
  ])('says what was wrong, and what to do: %j', async (typed, code, words) => {
    const answer = await asked(...typed);
    expect([answer.code, answer.lines.join('\n')]).toEqual([code, expect.stringContaining(words)]);
    expect(await theWorld().db.selectFrom('action_log').select('id').execute()).toEqual([]);
  });

  it('says so when the database is not one of Open Valve', async () => {
    await theWorld().db.schema.alterTable('message').renameTo('message_away').execute();
    const { lines, code } = await asked('find', 'Officer Pim');
    expect([code, lines[0]]).toEqual([1, expect.stringContaining('nothing of Open Valve in this database')]);
  });

  it('finds a message by words in it, erases it, and finds it no more', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const messageId = await anAnswer(world, draft, { text: 'Dear Ada', from: 'Officer PIM <pim@kent.example>', subject: '100% of _it_' });
    expect((await asked('find', 'officer pim')).lines).toEqual([`${messageId}  2026-11-23  from Kent  (sender or recipient)  request ${draft.requestId}`, '1 message. What is inside files was not looked at.']);
    expect((await asked('find', '% of _')).lines[0]).toContain('(subject)');
    expect((await asked('find', '%_%')).lines[0]).toBe('No message holds that. What is inside files was not looked at.');
    const { lines, code } = await asked('erase-message', messageId, ...why);
    expect([code, lines[0], lines.at(-1)]).toEqual([0, `Erased: the words of message ${messageId}, of request ${draft.requestId}, with 0 files.`, expect.stringContaining('Backups made until now still hold it')]);
    expect((await asked('find', 'officer pim')).lines[0]).toContain('No message holds that');
  });

  it('says which letters are in the way of erasing somebody, and how to do it all the same', async () => {
    const world = theWorld();
    const ada = await world.person({ email: 'ada@volunteers.example' });
    const { requestId } = await aRequestWithTheCouncil(world, { volunteer: ada });
    expect((await asked('erase-person', 'ada@volunteers.example', ...why)).lines[0]).toContain('still on the team');
    await world.as(await world.person({ roles: ['admin'] })).volunteers.markLeft({ personId: ada.id });
    const { lines, code } = await asked('erase-person', 'ada@volunteers.example', ...why);
    expect([code, lines[1], lines.at(-1)]).toEqual([1, `  Kent  ${requestId}`, expect.stringContaining('--although-letters-are-out')]);
    const done = await asked('erase-person', 'ada@volunteers.example', ...why, '--although-letters-are-out');
    expect([done.code, done.lines[0]]).toEqual([0, expect.stringContaining(`Erased: name, address and choices of person ${ada.id}`)]);
  });

  it('corrects an address', async () => {
    await theWorld().person({ email: 'ada@volunteers.example' });
    expect((await asked('change-address', 'ada@volunteers.example', 'ada.new@volunteers.example', ...why)).lines[0]).toContain('Changed.');
    expect((await asked('change-address', 'ada@volunteers.example', 'other@volunteers.example', ...why)).code).toBe(1);
  });
});

describe('an export', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openvalve-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is JSON on the terminal, or in a file that only its owner can read and that was not there before', async () => {
    const ada = await theWorld().person({ email: 'ada@volunteers.example', realName: 'Ada Example' });
    const { lines } = await asked('export-person', 'ada@volunteers.example');
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ account: { id: ada.id, email: 'ada@volunteers.example' }, requests: [] });
    const file = join(folder, 'ada.json');
    expect((await asked('export-person', 'ada@volunteers.example', '--to', file)).lines[0]).toContain('readable by you only');
    expect([JSON.parse(await readFile(file, 'utf8')), (await stat(file)).mode & 0o077]).toEqual([expect.objectContaining({ account: expect.objectContaining({ real_name: 'Ada Example' }) as unknown }), 0]);
    const again = await asked('export-person', 'ada@volunteers.example', '--to', file);
    expect([again.code, again.lines[0]]).toEqual([2, expect.stringContaining('is there already')]);
  });
});
