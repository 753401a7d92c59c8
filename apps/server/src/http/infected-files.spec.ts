import { describe, expect, it } from 'vitest';
import { aFileOfCouncil, theFileByMail } from '../documents/testing/a-file-of-a-council.ts';
import { useWorld } from '../testing/create-world.ts';

const theWorld = useWorld({ env: { CLAMD_URL: 'unix:/nowhere/clamd.sock' } });

describe('a file in which the scanner found something', () => {
  it('goes to reviewers alone, and only where they say that they know; and so does the mail that brought it', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    const { mailId } = await theFileByMail(world, file);
    const get = async (person: { id: typeof file.reviewer.id }, url: string) => {
      const answer = await world.http.inject({ url, headers: { cookie: await world.cookieOf(person) } });
      return [answer.statusCode, answer.body.includes('OpenValve.Test')];
    };
    await world.db.updateTable('file_reading').set({ state: 'failed', infected: 'OpenValve.Test', why_not: 'Something was found in it.', read_at: new Date() }).where('sha256', '=', file.sha256).execute();
    const whole = `/api/files/${file.attachmentId}`;
    for (const person of [file.draft.volunteer, file.coordinator]) for (const url of [whole, `${whole}?infected=yes`, `/api/mail/${mailId}/raw?infected=yes`]) expect(await get(person, url)).toEqual([403, true]);
    expect([await get(file.reviewer, whole), await get(file.admin, `/api/mail/${mailId}/raw`)]).toEqual([[403, true], [403, true]]);
    expect([await get(file.reviewer, `${whole}?infected=yes`), await get(file.admin, `/api/mail/${mailId}/raw?infected=yes`)]).toEqual([[200, false], [200, false]]);
  });
});

describe('a file that waits for a scanner which does not answer', () => {
  it('is not handed out, says what it waits for, and is tried again', async () => {
    const world = theWorld();
    const file = await aFileOfCouncil(world);
    await world.runDueJobs().catch(() => undefined);
    const answer = await world.http.inject({ url: `/api/files/${file.attachmentId}`, headers: { cookie: await world.cookieOf(file.draft.volunteer) } });
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([403, 'This file has not been scanned yet. Try again in some minutes.']);
    const reading = await world.db.selectFrom('file_reading').select(['state', 'why_not']).where('sha256', '=', file.sha256).executeTakeFirstOrThrow();
    expect(reading).toEqual({ state: 'waiting', why_not: expect.stringContaining('gave no answer yet') as string });
    expect((await world.as(file.draft.volunteer).documents.file({ attachmentId: file.attachmentId })).reading.whyNot).toContain('It is tried again by itself');
  });
});
