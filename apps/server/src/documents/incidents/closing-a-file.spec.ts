import { aPublishedDocument } from '@openvalve/db/testing';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { aFileOfCouncil, plantedWords, shaOf, theFileByMail, type FileOfCouncil } from '../testing/a-file-of-a-council.ts';

const theWorld = useWorld();
const noticedAt = '2026-11-22T20:00:00.000Z';
const why = 'A child is named on the first page.';

const close = (world: World, file: FileOfCouncil, by = file.reviewer, openTo = [file.reviewer.id, file.admin.id]) => world.as(by).documents.closeFile({ attachmentId: file.attachmentId, why, noticedAt, openTo });
const download = async (world: World, person: { id: FileOfCouncil['reviewer']['id'] }, url: string) => world.http.inject({ url, headers: { cookie: await world.cookieOf(person) } });

describe('a file that was released by accident', () => {
  it('is closed to everybody but two in one press, whatever their roles and by every way there is', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const { mailId } = await theFileByMail(world, file, { content: plantedWords });
    const otherAdmin = await world.person({ roles: ['admin'] });
    await world.runDueJobs();
    const ways = [`/api/files/${file.attachmentId}`, `/api/mail/${mailId}/raw`, `/api/files/${file.attachmentId}/pages/1`];
    for (const person of [file.draft.volunteer, file.coordinator, otherAdmin]) expect((await download(world, person, ways[0]!)).statusCode).toBe(200);

    const closed = await close(world, file);
    expect(closed.openTo.map(({ id }) => id).toSorted()).toEqual([file.reviewer.id, file.admin.id].toSorted());
    for (const person of [file.draft.volunteer, file.coordinator, otherAdmin]) {
      for (const url of ways) {
        const answer = await download(world, person, url);
        expect([url, answer.statusCode, answer.body.includes('Planted')]).toEqual([url, 403, false]);
      }
      const desk = world.as(person);
      expect(await problemOf(desk.documents.filePage({ attachmentId: file.attachmentId, page: 1 }))).toEqual({ code: 'file_closed' });
      expect(await problemOf(desk.documents.searchFile({ attachmentId: file.attachmentId, q: 'Planted' }))).toEqual({ code: 'file_closed' });
    }
    for (const person of [file.reviewer, file.admin]) expect((await download(world, person, ways[0]!)).body).toBe(plantedWords);
    expect((await download(world, file.admin, ways[1]!)).statusCode).toBe(200);
    const pack = await world.http.inject({ url: `/api/requests/${file.draft.requestId}/ico-pack.zip`, headers: { cookie: await world.cookieOf(file.draft.volunteer) } });
    expect(pack.rawPayload.includes(Buffer.from('plan.txt'))).toBe(false);
  });

  it('is on no public page from that moment, with a line in the log of corrections', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const { address } = await aPublishedDocument(world.db, { by: file.reviewer.id, requestId: file.draft.requestId, at: new Date('2026-11-20T09:00:00Z') });
    const { id } = await world.db.selectFrom('document').select('id').executeTakeFirstOrThrow();
    expect((await world.http.inject({ url: `/documents/${address}` })).statusCode).toBe(200);
    const closed = await world.as(file.coordinator).documents.closeFile({ documentId: id, why, noticedAt, openTo: [file.reviewer.id] });
    expect(closed.takenDown).toBe(1);
    const gone = await world.http.inject({ url: `/documents/${address}` });
    expect([gone.statusCode, gone.body.includes('Tribunal appeals')]).toEqual([410, false]);
    expect((await world.db.selectFrom('published_page').selectAll().execute()).length).toBe(0);
    expect(await world.db.selectFrom('correction').select(['kind', 'why', 'reported_at']).execute()).toEqual([{ kind: 'taken-down', why: 'personal-data', reported_at: new Date(noticedAt) }]);
    expect(closed.letter?.body).toContain('from 20 November 2026; it was taken down');
  });

  it('has a letter to the council begun on its request, which tells nothing of what is in it', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const closed = await close(world, file);
    const begun = async () => (await file.draft.desk.requests.show({ requestId: file.draft.requestId })).followUps.find(({ messageId }) => messageId === closed.letterId);
    const letter = await begun();
    expect(letter?.body).toContain(`SHA-256 is ${file.sha256}`);
    expect(letter?.body).toContain('We noticed this on 22 November 2026');
    expect(`${letter?.subject}${letter?.body}`).not.toMatch(/Planted|plan\.txt|child is named/);
    // Whoever opens another letter of that kind does not lose it.
    await file.draft.desk.requests.startFollowUp({ requestId: file.draft.requestId, purpose: 'other' });
    expect((await begun())?.body).toBe(letter?.body);
  });

  it('starts a checklist with 72 hours from when it was noticed, each step with who and when', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const { incidentId: id } = await close(world, file);
    const desk = world.as(file.coordinator);
    expect(await desk.documents.incidents()).toMatchObject([{ id, reportBy: '2026-11-25T20:00:00.000Z', stepsLeft: 8, ended: null }]);
    await desk.documents.tickStep({ id, step: 'written-down' });
    await desk.documents.tickStep({ id, step: 'council-told' });
    await desk.documents.tickStep({ id, step: 'council-told', done: false });
    const shown = await desk.documents.incident({ id });
    expect(shown.steps.filter(({ done }) => done !== null)).toMatchObject([{ step: 'written-down', done: { by: file.coordinator.realName, at: '2026-11-23T09:00:00.000Z' } }]);
    expect(shown.law.map(({ law }) => law)).toEqual(['Data Protection Act 2018 s.170', 'Data Protection Act 2018 s.171']);
  });

  it('is open again to everybody once that is said, and cannot end as destroyed while it is there', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const { incidentId: id } = await close(world, file);
    const desk = world.as(file.reviewer);
    expect((await problemOf(desk.documents.endIncident({ id, how: 'destroyed' }))).code).toBe('not_destroyed_yet');
    await desk.documents.endIncident({ id, how: 'opened-again' });
    expect((await download(world, file.draft.volunteer, `/api/files/${file.attachmentId}`)).statusCode).toBe(200);
    expect((await problemOf(desk.documents.tickStep({ id, step: 'council-told' }))).code).toBe('incident_ended');
    expect((await problemOf(desk.documents.endIncident({ id, how: 'opened-again' }))).code).toBe('incident_ended');
  });

  it('is closed in a hurry, with nobody named, to whoever pressed and the first reviewer or admin there is', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const closed = await close(world, file, file.coordinator, []);
    const two = closed.openTo.map(({ id }) => id);
    expect(two).toHaveLength(2);
    expect(two).toContain(file.coordinator.id);
    expect((await download(world, file.coordinator, `/api/files/${file.attachmentId}`)).statusCode).toBe(200);
  });

  it('is not closed twice, nor to people who may not open it, nor noticed tomorrow; and then nothing was done', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const stranger = await world.person();
    const desk = world.as(file.reviewer);
    expect(await problemOf(close(world, file, file.reviewer, [file.reviewer.id, stranger.id]))).toEqual({ code: 'person_may_not_open', personId: stranger.id });
    expect((await problemOf(close(world, file, file.coordinator, [file.coordinator.id, file.draft.volunteer.id]))).code).toBe('two_people_needed');
    expect((await problemOf(desk.documents.closeFile({ attachmentId: file.attachmentId, why, noticedAt: '2026-11-24T00:00:00.000Z', openTo: [] }))).code).toBe('noticed_in_future');
    expect(await desk.documents.incidents()).toEqual([]);
    const { incidentId } = await close(world, file);
    expect(await problemOf(close(world, file))).toEqual({ code: 'file_closed_already', incidentId });
    expect(shaOf(plantedWords)).toBe(file.sha256);
  });
});
