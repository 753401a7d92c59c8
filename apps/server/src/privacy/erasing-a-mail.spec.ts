import { createHash } from 'node:crypto';
import { rowsThatDisagree } from '@openvalve/db';
import type { IncomingMailId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { mailErase } from '../cli/mail-erase.ts';
import { addressOf, aMail, onRecord, received } from '../correspondence/testing/mail-from-outside.ts';
import { aRequestWithTheCouncil, problemOf } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { eraseMailNow } from './erase-mail.ts';
import { caseFileOf, lastEntry, traces } from './testing/traces.ts';

const theWorld = useWorld();
const why = 'It was meant for somebody else';
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
const leaky = { from: 'Officer Canary <canary@elsewhere.example>', to: 'postmaster@openvalve.invalid', subject: 'About Canary', text: 'Tommy Canary is in it.', files: { 'canary.csv': 'a row for Tommy Canary' } };
const file = hash('a row for Tommy Canary');
const typed = (world: World, ...args: string[]) => mailErase(args, (work) => work(world.deps));
const coordinator = async (world: World) => world.as(await world.person({ roles: ['coordinator'] }));

/** A mail in the holding pen that is full of words that must not be here. */
const aLeakyMail = (world: World, more: Partial<typeof leaky> = {}): Promise<IncomingMailId> => received(world, aMail({ ...leaky, messageId: '<canary@elsewhere.example>', ...more }));

describe('a mail of the holding pen that is erased', () => {
  it('leaves its hash, the day and the reason, and nothing of what it said, at once', async () => {
    const world = theWorld();
    const mailId = await aLeakyMail(world);
    const bytes = (await onRecord(world, mailId)).sha256 ?? '';
    for (const sha256 of [bytes, file]) expect(await world.deps.files.holds(sha256)).toBe(true);
    expect(await traces(world, /canary/i)).not.toEqual([]);

    expect(await eraseMailNow(world.deps, { mailId, why })).toEqual({ ok: true, value: { sha256: bytes, copies: 0, files: 2, kept: 0, notInStore: 0 } });
    for (const sha256 of [bytes, file]) expect(await world.deps.files.holds(sha256)).toBe(false);
    expect(await traces(world, /canary/i)).toEqual([]);
    expect(await lastEntry(world)).toEqual({ actor: null, action: 'erased-a-mail', subject: mailId, detail: { sha256: bytes, copies: 0, files: 1, why } });

    const desk = await coordinator(world);
    expect(await desk.mail.held()).toEqual([]);
    expect(await desk.mail.aside()).toMatchObject([{ mailId, erased: true, from: null, subject: '', setAsideWhy: `Erased on 23 November 2026: ${why}` }]);
    for (const does of ['takeBack', 'read'] as const) expect((await problemOf(desk.mail[does]({ mailId }))).code).toBe('mail_erased');
  });

  it('loses its copies, and its words on a request it was taken off again; a file that came with something else stays', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const mailId = await aLeakyMail(world);
    const copy = await received(world, aMail({ ...leaky, messageId: '<canary@elsewhere.example>' }).subarray(0, -2));
    expect(await onRecord(world, copy)).toMatchObject({ copyOf: mailId });
    const desk = await coordinator(world);
    await desk.mail.file({ mailId, requestIds: [draft.requestId] });
    expect((await typed(world, mailId, '--reason', why)).lines[0]).toContain('on file');
    await desk.mail.undo({ mailId });
    const other = await received(world, aMail({ from: 'foi-desk@kent.gov.uk', to: addressOf(world, draft), files: { 'plain.csv': leaky.files['canary.csv'] } }));
    const filed = await caseFileOf(world, draft.requestId);

    expect(await eraseMailNow(world.deps, { mailId, why })).toMatchObject({ ok: true, value: { copies: 1, files: 2, kept: 1 } });
    expect(await traces(world, /officer canary|about canary|canary@/i)).toEqual([]);
    expect([await world.deps.files.holds(file), (await onRecord(world, other)).state]).toEqual([true, 'filed']);
    expect(await caseFileOf(world, draft.requestId)).toEqual(filed);
    expect(await rowsThatDisagree(world.db)).toEqual([]);
  });

  it('is asked for with a reason, by its id, from the terminal', async () => {
    const world = theWorld();
    const mailId = await aLeakyMail(world);
    for (const wrong of [[mailId], ['--reason', why], ['nonsense', '--reason', why], [mailId, '--reason', 'canary@elsewhere.example asked'], [mailId, '--why', why]]) expect((await typed(world, ...wrong)).code).toBe(2);
    expect((await onRecord(world, mailId)).sha256).not.toBeNull();
    const done = await typed(world, mailId, '--reason', why);
    expect([done.code, done.lines[0]]).toEqual([0, expect.stringContaining(`Erased: mail ${mailId}, SHA-256 `)]);
    expect(await typed(world, mailId, '--reason', why)).toEqual({ lines: ['This mail was erased before.'], code: 1 });
    expect((await typed(world, '00000000-0000-4000-8000-000000000000', '--reason', why)).code).toBe(1);
  });
});
