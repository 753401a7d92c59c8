import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { leaks } from '../../../../../packages/documents/src/testing/pdf/leaky-pdfs.ts';
import { aRequestWithTheCouncil, anAnswer, problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';

const theWorld = useWorld();
const hidden = 'Kingfisher';

/** A file in which a name stands under a black box, on a request whose volunteer may read its mail. */
async function aFailedRedaction(world: World) {
  const draft = await aRequestWithTheCouncil(world);
  const bytes = await leaks.find(({ what }) => what === 'a name under a black box')!.make();
  const file = await world.deps.files.write(Readable.from([Buffer.from(bytes)]), 1_000_000);
  await anAnswer(world, draft, { files: [{ filename: 'plan.pdf', declaredType: 'application/pdf', ...file }] });
  await world.runDueJobs();
  const { id: attachmentId } = await world.db.selectFrom('attachment').select('id').where('sha256', '=', file.sha256).executeTakeFirstOrThrow();
  const [reviewer, coordinator] = [await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['coordinator'] })];
  return { draft, attachmentId, reviewer, coordinator };
}

const download = async (world: World, person: Parameters<World['cookieOf']>[0], path: string) => world.http.inject({ url: path, headers: { cookie: await world.cookieOf(person) } });

describe('a file in which words stand under boxes', () => {
  it('is opened by reviewers alone, until one of them has looked', async () => {
    const world = theWorld();
    const { draft, attachmentId, reviewer, coordinator } = await aFailedRedaction(world);
    for (const person of [draft.volunteer, coordinator]) {
      for (const path of [`/api/files/${attachmentId}`, `/api/files/${attachmentId}/pages/1`]) {
        const answer = await download(world, person, path);
        expect([path, answer.statusCode, answer.body.includes('meant to cover them')]).toEqual([path, 403, true]);
      }
      const { documents } = world.as(person);
      expect(await problemOf(documents.file({ attachmentId }))).toEqual({ code: 'file_held_back' });
      expect(await problemOf(documents.searchFile({ attachmentId, q: hidden }))).toEqual({ code: 'file_held_back' });
    }
    const pack = await download(world, draft.volunteer, `/api/requests/${draft.requestId}/ico-pack.zip`);
    expect(pack.rawPayload.includes(Buffer.from('plan.pdf'))).toBe(false);
    expect((await download(world, reviewer, `/api/files/${attachmentId}`)).statusCode).toBe(200);
    expect(await world.as(reviewer).documents.file({ attachmentId })).toMatchObject({ heldBack: true, closed: null, hidden: [{ kind: 'text-under-box' }] });
  });

  it('is opened by whoever may read its request’s mail once a reviewer let it go, and the audit log says who', async () => {
    const world = theWorld();
    const { draft, attachmentId, reviewer } = await aFailedRedaction(world);
    for (let press = 0; press < 2; press += 1) await world.as(reviewer).documents.letFileGo({ attachmentId });
    expect((await download(world, draft.volunteer, `/api/files/${attachmentId}`)).statusCode).toBe(200);
    expect(await draft.desk.documents.file({ attachmentId })).toMatchObject({ heldBack: false });
    expect(await world.db.selectFrom('action_log').select('actor').where('action', '=', 'file-let-go').execute()).toEqual([{ actor: reviewer.id }]);
  });

  it('is closed for good where a reviewer says so, and free again when that is ended', async () => {
    const world = theWorld();
    const { draft, attachmentId, reviewer } = await aFailedRedaction(world);
    const admin = await world.person({ roles: ['admin'] });
    const { incidentId } = await world.as(reviewer).documents.closeFile({ attachmentId, why: 'A child is named.', noticedAt: world.deps.now().toISOString(), openTo: [reviewer.id, admin.id] });
    expect(await problemOf(draft.desk.documents.file({ attachmentId }))).toEqual({ code: 'file_closed' });
    await world.as(reviewer).documents.endIncident({ id: incidentId, how: 'opened-again' });
    expect((await draft.desk.documents.file({ attachmentId })).heldBack).toBe(false);
  });
});
