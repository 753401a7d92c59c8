import { anAnsweredRequest, aRequestAwaitingResponse, happen } from '@openvalve/db/testing';
import { CouncilSlug, MessageId, on } from '@openvalve/domain';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { press, whoIs } from '../testing/reading-pages.ts';

const theWorld = useWorld();
const problem = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }) as unknown }) as Error;

describe('leaving the team', () => {
  it('by oneself signs out of every browser at once, and is on record', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    const ada = await world.person({ email: 'ada@volunteers.example' });
    const browsers = [await world.cookieOf(ada), await world.cookieOf(ada)];
    await world.as(ada).volunteers.leave();

    for (const cookie of browsers) expect(await whoIs(world, cookie)).toBeNull();
    expect(await world.db.selectFrom('session').select('id').execute()).toEqual([]);
    await press(world, '/sign-in', { email: 'ada@volunteers.example' });
    await world.runDueJobs();
    expect(world.notices).toEqual([]);
    expect(await world.db.selectFrom('action_log').select(['actor', 'action', 'subject']).execute()).toContainEqual({ actor: ada.id, action: 'person_left', subject: ada.id });
  });

  it('gives back the councils one holds, for others to take', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    const { volunteer, desk, requestId, campaignId } = await aDraft(world);
    await desk.volunteers.leave();
    const other = await world.person();
    await expect(world.as(other).campaigns.claim({ campaignId, councilSlug: CouncilSlug.parse('kent') })).rejects.toThrow(problem('taken_by_another'));
    await world.runDueJobs();
    const shown = await world.as(other).requests.show({ requestId });
    expect([shown.stage, shown.withdrawnWhy]).toEqual(['withdrawn', 'given_back']);
    await world.as(other).campaigns.claim({ campaignId, councilSlug: CouncilSlug.parse('kent') });
    expect(await world.db.selectFrom('claim').select(['person_id']).where('ended_at', 'is', null).execute()).toEqual([{ person_id: other.id }]);
    expect((await world.db.selectFrom('person').select('left_at').where('id', '=', volunteer.id).executeTakeFirstOrThrow()).left_at).not.toBeNull();
  });

  it('lets a letter that is on its way arrive', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    const { desk, requestId, messageId, version } = await aDraft(world);
    await desk.requests.submit({ requestId, messageId, version });
    await desk.volunteers.leave();
    await world.runDueJobs();
    expect(world.outbox).toHaveLength(1);
    expect((await world.db.selectFrom('foi_request').select('stage').where('id', '=', requestId).executeTakeFirstOrThrow()).stage).toBe('awaiting_response');
  });

  it('puts one’s requests that are not over on a coordinator’s list, with whether the team may write', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    const coordinator = await world.person({ roles: ['coordinator'] });
    const ada = await world.person({ realName: 'Ada Example', consentToFollowUps: false });
    const { requestId: live, desk, campaignId } = await aRequestWithTheCouncil(world, { volunteer: ada });
    const late = await aRequestAwaitingResponse(world.db, { campaignId, applicantId: ada.id, council: 'haringey', receivedOn: '2026-09-01' });
    const over = await anAnsweredRequest(world.db, { campaignId, applicantId: ada.id, council: 'bexley', papers: [{ kind: 'kpi-set', period: null, outcome: 'not_held', exemptions: [] }] });
    const unread = await anAnsweredRequest(world.db, { campaignId, applicantId: ada.id, council: 'bury', papers: [{ kind: 'kpi-set', period: null, outcome: 'not_held', exemptions: [] }] });
    await happen(world.db, unread, [{ type: 'MessageReceived', messageId: MessageId.parse(randomUUID()), receivedOn: on('2026-12-02') }]);

    expect(await world.as(coordinator).volunteers.requestsOfLeavers()).toEqual([]);
    await desk.volunteers.leave();
    await world.runDueJobs();
    const list = await world.as(coordinator).volunteers.requestsOfLeavers();
    expect(list.map(({ requestId }) => requestId)).toEqual([late, live, unread]);
    expect(list.map(({ requestId }) => requestId)).not.toContain(over);
    expect(list[0]).toMatchObject({ overdue: true, applicantName: 'Ada Example', consents: false, councilName: 'Haringey' });
    expect(list[1]).toMatchObject({ overdue: false, stage: 'awaiting_response' });
    // The applicant in law stays who asked; a coordinator can open the request and act on it.
    expect((await world.as(coordinator).requests.show({ requestId: live })).may).toMatchObject({ act: true, readMail: true });
  });

  it('is not for the last admin, who has to make another first', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    await expect(world.as(admin).volunteers.leave()).rejects.toThrow(problem('last_admin'));
    const other = await world.person({ roles: ['admin'] });
    const both = await Promise.allSettled([world.as(admin).volunteers.leave(), world.as(other).volunteers.leave()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('of another is an admin’s to note, once', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const coordinator = await world.person({ roles: ['coordinator'] });
    const ada = await world.person();
    await expect(world.as(coordinator).volunteers.markLeft({ personId: ada.id })).rejects.toThrow('This needs a role you do not hold');
    const cookie = await world.cookieOf(ada);
    await world.as(admin).volunteers.markLeft({ personId: ada.id });
    expect(await whoIs(world, cookie)).toBeNull();
    await expect(world.as(admin).volunteers.markLeft({ personId: ada.id })).rejects.toThrow(problem('person_unknown'));
    expect((await world.as(admin).volunteers.list()).find(({ id }) => id === ada.id)).toMatchObject({ left: true, erasedOn: '2027-05-22' });
  });

  it('keeps nothing when it cannot be written down', async () => {
    const world = theWorld();
    await world.person({ roles: ['admin'] });
    const ada = await world.person();
    const cookie = await world.cookieOf(ada);
    await world.db.schema.alterTable('action_log').renameTo('action_log_away').execute();
    await expect(world.as(ada).volunteers.leave()).rejects.toThrow();
    await world.db.schema.alterTable('action_log_away').renameTo('action_log').execute();
    expect(await whoIs(world, cookie)).not.toBeNull();
  });
});
