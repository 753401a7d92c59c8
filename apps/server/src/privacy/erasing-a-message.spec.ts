import { Readable } from 'node:stream';
import { rowsThatDisagree } from '@openvalve/db';
import { MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { addressOf, aMail, onRecord, received } from '../correspondence/testing/mail-from-outside.ts';
import { aDraft, anAnswer, aRequestWithTheCouncil, openConnections, type Draft } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { eraseFileNow, eraseMessageNow } from './erase-message.ts';
import { caseFileOf, lastEntry, traces } from './testing/traces.ts';

const theWorld = useWorld();
const why = 'The council said it was sent by mistake';


/** An answer with a file, and words that must not be here. */
async function aLeakyAnswer(world: World, draft: Draft, text = 'a row for Tommy Canary') {
  const { sha256, size } = await world.deps.files.write(Readable.from([text]), 1_000);
  const messageId = await anAnswer(world, draft, {
    text: 'Dear Ada, Tommy Canary is in the workbook.', from: 'Officer Canary', subject: 'About Canary', files: [{ filename: 'canary.xlsx', declaredType: 'text/plain', sha256, size }],
  });
  const { id: attachmentId } = await world.db.selectFrom('attachment').select('id').where('message_id', '=', messageId).executeTakeFirstOrThrow();
  return { messageId, attachmentId, sha256 };
}

describe('a message that is erased', () => {
  it('keeps nothing of what it said, of who wrote it or of what came with it, while its request stands as it stood', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const { messageId, sha256 } = await aLeakyAnswer(world, draft);
    const [before, filed] = [await draft.desk.requests.show(draft), await caseFileOf(world, draft.requestId)];
    expect(await traces(world, /canary/i)).not.toEqual([]);

    expect(await eraseMessageNow(world.deps, { messageId, why })).toEqual({ ok: true, value: { requestId: draft.requestId, messageId, files: 1, stillWith: [], notInStore: 0 } });
    expect(await traces(world, /canary/i)).toEqual([]);
    expect(await world.deps.files.holds(sha256)).toBe(false);
    expect(await caseFileOf(world, draft.requestId)).toEqual(filed);
    expect(await rowsThatDisagree(world.db)).toEqual([]);

    const after = await draft.desk.requests.show(draft);
    expect([after.stage, after.clock, after.chronology]).toEqual([before.stage, before.clock, before.chronology]);
    expect(after.messages.at(-1)).toMatchObject({ id: messageId, subject: 'Erased on 23 November 2026', body: 'The words of this message were erased on 23 November 2026 by whoever runs this.', from: null, attachments: [] });
    expect(await lastEntry(world)).toEqual({ actor: null, action: 'erased-a-message', subject: messageId, detail: { request: draft.requestId, files: 1, why } });
  });

  it('and came as a mail loses the mail too, with its copies; on a second request it was filed on it stays until that is erased', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const other = await aRequestWithTheCouncil(world, { council: 'bury', volunteer: draft.volunteer });
    const mail = { from: 'Officer Canary <canary@kent.gov.uk>', to: `${addressOf(world, draft)}, ${addressOf(world, other)}`, messageId: '<canary@kent.gov.uk>', text: 'Tommy Canary is in it.' };
    const ids = [await received(world, aMail(mail)), await received(world, aMail({ ...mail, headers: ['X-Way: another'] }))];
    const bytes = (await Promise.all(ids.map((id) => onRecord(world, id)))).map(({ sha256 }) => sha256 ?? '');
    const erase = async ({ desk, requestId }: Draft) => eraseMessageNow(world.deps, { messageId: MessageId.parse((await desk.requests.show({ requestId })).messages.at(-1)?.id), why });
    await erase(draft);
    expect(await world.deps.files.holds(bytes[0] ?? '')).toBe(true);
    await erase(other);
    for (const sha256 of bytes) expect(await world.deps.files.holds(sha256)).toBe(false);
    expect((await traces(world, /tommy|officer canary/i))).toEqual([]);
  });

  it('that we sent loses its words and its copy in the Outbox, and can never be sent as it then is', async () => {
    const world = theWorld();
    const draft = await aDraft(world, { volunteer: await world.person({ realName: 'Ada Canary' }) });
    await draft.desk.requests.recordSent({ ...draft, channel: 'own-email', sentOn: '2026-11-23', receivedOn: '2026-11-23' });
    expect((await eraseMessageNow(world.deps, { messageId: draft.messageId, why })).ok).toBe(true);
    const { subject, body, from_name: name } = await world.db.selectFrom('message').selectAll().where('id', '=', draft.messageId).executeTakeFirstOrThrow();
    expect([subject, body, name]).toEqual(['Erased on 23 November 2026', '', null]);
    expect((await traces(world, /This is a request under/)).map((trace) => trace.split(':')[0])).toEqual(['campaign']);

    const other = await aRequestWithTheCouncil(world, { council: 'bury' });
    expect(await world.db.selectFrom('caught_mail').select('id').where('purpose', '=', 'council').execute()).toHaveLength(1);
    await eraseMessageNow(world.deps, { messageId: other.messageId, why });
    expect(await world.db.selectFrom('caught_mail').select('id').where('purpose', '=', 'council').execute()).toEqual([]);
  });

  it('is refused while it may still go to a council, and changes nothing then', async () => {
    const world = theWorld();
    const draft = await aDraft(world);
    const before = await world.db.selectFrom('message').selectAll().execute();
    expect(await eraseMessageNow(world.deps, { messageId: draft.messageId, why })).toMatchObject({ ok: false, problem: { code: 'letter_not_sent_yet', stage: 'draft' } });
    await draft.desk.requests.submit(draft);
    expect(await eraseMessageNow(world.deps, { messageId: draft.messageId, why })).toMatchObject({ ok: false, problem: { code: 'letter_not_sent_yet', stage: 'sending' } });
    await world.runDueJobs();
    expect(world.outbox.at(-1)?.text).toBe(before[0]?.body);
    expect(await world.db.selectFrom('action_log').select('id').where('action', '=', 'erased-a-message').execute()).toEqual([]);
  });

  it('is refused when there is none of this id', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await eraseMessageNow(theWorld().deps, { messageId: MessageId.parse(nobody), why })).toEqual({ ok: false, problem: { code: 'message_not_found' } });
    expect(await eraseFileNow(theWorld().deps, { attachmentId: nobody, why })).toEqual({ ok: false, problem: { code: 'file_not_found' } });
  });
});

describe('a file that is erased', () => {
  it('is gone from the store at once, and its message says that there was one', async () => {
    const world = theWorld();
    const draft = await aRequestWithTheCouncil(world);
    const { messageId, attachmentId, sha256 } = await aLeakyAnswer(world, draft);
    expect(await eraseFileNow(world.deps, { attachmentId, why })).toMatchObject({ ok: true, value: { messageId, files: 1, stillWith: [], notInStore: 0 } });
    expect(await world.deps.files.holds(sha256)).toBe(false);
    expect((await draft.desk.requests.show(draft)).messages.at(-1)).toMatchObject({
      body: 'Dear Ada, Tommy Canary is in the workbook.\n\nA file that came with this was erased on 23 November 2026 by whoever runs this.', attachments: [],
    });
    expect(await traces(world, /canary\.xlsx/)).toEqual([]);
    expect(await lastEntry(world)).toMatchObject({ action: 'erased-a-file', subject: attachmentId, detail: { message: messageId, why } });
  });

  it('stays where another message came with the same bytes, and the operator is told which', async () => {
    const world = theWorld();
    const one = await aLeakyAnswer(world, await aRequestWithTheCouncil(world));
    const other = await aLeakyAnswer(world, await aRequestWithTheCouncil(world, { council: 'bury' }));
    expect(await eraseFileNow(world.deps, { attachmentId: one.attachmentId, why })).toMatchObject({ ok: true, value: { stillWith: [{ attachmentId: other.attachmentId, messageId: other.messageId }], notInStore: 0 } });
    expect(await world.deps.files.holds(other.sha256)).toBe(true);
    expect(await eraseFileNow(world.deps, { attachmentId: other.attachmentId, why })).toMatchObject({ ok: true, value: { stillWith: [] } });
    expect(await world.deps.files.holds(other.sha256)).toBe(false);
  });

  it('and the same bytes arriving at that moment end with the bytes, or with neither row nor bytes', async () => {
    const world = theWorld();
    await openConnections(world);
    const draft = await aRequestWithTheCouncil(world);
    const bury = await aRequestWithTheCouncil(world, { council: 'bury' });
    for (let round = 0; round < 10; round += 1) {
      const text = `a workbook, version ${round}`;
      const { attachmentId, sha256 } = await aLeakyAnswer(world, draft, text);
      await Promise.allSettled([aLeakyAnswer(world, bury, text), eraseFileNow(world.deps, { attachmentId, why })]);
      const rows = await world.db.selectFrom('stored_file').select('sha256').where('sha256', '=', sha256).execute();
      expect(await world.deps.files.holds(sha256)).toBe(rows.length === 1);
    }
  });

  it('is said to be somewhere else when the store beside the command does not hold it', async () => {
    const world = theWorld();
    const { attachmentId, sha256 } = await aLeakyAnswer(world, await aRequestWithTheCouncil(world));
    await world.deps.files.discard(sha256);
    expect(await eraseFileNow(world.deps, { attachmentId, why })).toMatchObject({ ok: true, value: { notInStore: 1 } });
  });
});
