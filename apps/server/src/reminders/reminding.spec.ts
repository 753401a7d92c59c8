import { CampaignId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aDraft, allPapers, anAnswer, campaignOf } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { aMorning, aRequestReceived } from './testing/a-request.ts';

const theWorld = useWorld();

/** Received on Monday 23 November 2026, so due on Tuesday 22 December. */
const received = '2026-11-23';
const subjects = (world: World): string[] => world.notices.map(({ subject }) => subject);
const at = (day: string, hour = '08'): string => `${day}T${hour}:00:00.000Z`;

describe('a volunteer with a request at a council', () => {
  it('hears of it three working days before its due date, on it, and the day after: each once', async () => {
    const world = theWorld();
    const { volunteer, requestId } = await aRequestReceived(world, received);
    for (let day = 24; day <= 31; day += 1) if (day <= 30) await aMorning(world, at(`2026-11-${day}`));
    for (let day = 1; day <= 31; day += 1) await aMorning(world, at(`2026-12-${String(day).padStart(2, '0')}`));

    expect(subjects(world)).toEqual(['Kent has to answer by Tuesday 22 December 2026', 'Kent has to answer today', 'Kent is 1 working day late']);
    for (const notice of world.notices) {
      expect(notice.to).toBe(volunteer.email);
      expect(notice.text).toContain(`http://desk.example/desk/requests/${requestId}`);
    }
  });

  it('finds the missed deadline in the chronology, once, dated by the later reading', async () => {
    const world = theWorld();
    const { desk, requestId } = await aRequestReceived(world, received);
    await aMorning(world, at('2026-12-22'));
    await aMorning(world, at('2026-12-23'));
    await aMorning(world, at('2026-12-24'));
    const { chronology } = await desk.requests.show({ requestId });
    const passed = chronology.filter(({ event }) => event.type === 'DeadlinePassed');
    expect(passed).toMatchObject([{ actor: { system: true }, canStrikeOut: false, struckOut: null, event: { dueOn: '2026-12-22', on: '2026-12-23' } }]);
  });

  it('hears nothing on a day with nothing to say', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    await aMorning(world, at('2026-12-01'));
    expect(world.notices).toEqual([]);
  });

  it('hears no more once it was answered or withdrawn', async () => {
    const world = theWorld();
    const { desk, requestId, asked, volunteer } = await aRequestReceived(world, received);
    await aMorning(world, at('2026-12-17'));
    const messageId = await anAnswer(world, { requestId, volunteer });
    await desk.correspondence.classify({ requestId, messageId, classification: { as: 'response', papers: allPapers(asked, 'disclosed_in_full') } });
    const other = await aRequestReceived(world, received, { council: 'torbay', volunteer });
    await other.desk.requests.withdraw({ requestId: other.requestId });
    for (const day of ['2026-12-22', '2026-12-23', '2027-01-11']) await aMorning(world, at(day));
    expect(subjects(world)).toEqual(['Kent has to answer by Tuesday 22 December 2026']);
  });

  it('hears nothing while the campaign is paused, and what matters by then when it is open again', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    const coordinator = world.as(await world.person({ roles: ['coordinator'], realName: 'Cora Example' }));
    const campaignId = CampaignId.parse(await campaignOf(world));
    await coordinator.campaigns.setStage({ campaignId, stage: 'paused' });
    for (const day of ['2026-12-17', '2026-12-22', '2026-12-23']) await aMorning(world, at(day));
    expect(world.notices).toEqual([]);
    await coordinator.campaigns.setStage({ campaignId, stage: 'open' });
    await aMorning(world, at('2026-12-24'));
    expect(subjects(world)).toEqual(['Kent is 2 working days late']);
  });

  it('gets one mail a day for everything, the most urgent first', async () => {
    const world = theWorld();
    const { volunteer } = await aRequestReceived(world, received);
    await aRequestReceived(world, '2026-11-20', { council: 'torbay', volunteer });
    world.timeIs('2026-12-22T06:00:00.000Z');
    await aDraft(world, { council: 'bexley', volunteer });
    world.timeIs('2026-12-22T05:00:00.000Z');
    await aMorning(world, at('2026-12-22', '20'));
    await aMorning(world, at('2026-12-22', '21'));
    expect(subjects(world)).toEqual(['Torbay is 1 working day late, and one thing more']);
    expect(world.notices[0]?.text.indexOf('Torbay is 1 working day late')).toBeLessThan(world.notices[0]?.text.indexOf('Kent has to answer today') ?? -1);
  });

  it('hears that a hold ends within a day, and that a message lies there for three working days', async () => {
    const world = theWorld();
    const { volunteer, requestId } = await aRequestReceived(world, received);
    await anAnswer(world, { requestId, volunteer });
    world.timeIs('2026-11-26T12:00:00.000Z');
    await aDraft(world, { council: 'bexley', volunteer });
    await aMorning(world, at('2026-11-27', '13'));
    expect(subjects(world)).toEqual(['Bexley is yours until Sat 28 Nov, 12:00, and one thing more']);
    expect(world.notices[0]?.text).toContain('Kent wrote.');
  });

  it('gets it once a week, on their day and at their hour, when they want it so', async () => {
    const world = theWorld();
    const { desk } = await aRequestReceived(world, received);
    await desk.reminders.setPreferences({ remind: 'weekly', weekday: 4, hour: 18, on: true });
    for (const day of ['2026-12-17', '2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24']) for (const hour of ['08', '18']) await aMorning(world, at(day, hour));
    expect(subjects(world)).toEqual(['Kent has to answer by Tuesday 22 December 2026', 'Kent is 2 working days late']);
    expect(world.notices[0]?.text).toContain('once a week at most');
  });

  it('hears of everything once in their summer hour, and not twice in the night the clock goes back', async () => {
    const world = theWorld();
    world.timeIs('2026-09-28T09:00:00.000Z');
    const { desk } = await aRequestReceived(world, '2026-09-28');
    await desk.reminders.setPreferences({ remind: 'daily', weekday: 1, hour: 1, on: true });
    // Due on Monday 26 October: three working days before is Wednesday 21 October.
    for (const moment of ['2026-10-24T23:00', '2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00', '2026-10-26T00:00', '2026-10-26T01:00', '2026-10-26T02:00']) {
      await aMorning(world, `${moment}:00.000Z`);
    }
    expect(subjects(world)).toEqual(['Kent has to answer by Monday 26 October 2026', 'Kent has to answer today']);
  });
});

describe('coordinators', () => {
  it('hear of a late council after five more working days, each of them once, with whose it is', async () => {
    const world = theWorld();
    await aRequestReceived(world, received, { volunteer: await world.person({ realName: 'Robin Example' }) });
    const [cora, dan] = [await world.person({ roles: ['coordinator'] }), await world.person({ roles: ['coordinator', 'volunteer'] })];
    await world.person({ roles: ['reviewer'] });
    await world.person({ roles: ['admin'] });
    for (const day of ['2026-12-23', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-20']) await aMorning(world, at(day));
    const theirs = world.notices.filter(({ text }) => text.includes('It is with Robin Example'));
    expect(theirs.map(({ to }) => to).toSorted()).toEqual([cora.email, dan.email].toSorted());
    expect(theirs.map(({ subject }) => subject)).toEqual(['Kent is 6 working days late', 'Kent is 6 working days late']);
  });

  it('hear from the first late day of a request whose volunteer left', async () => {
    const world = theWorld();
    const { volunteer } = await aRequestReceived(world, received);
    const cora = await world.person({ roles: ['coordinator'] });
    await world.db.updateTable('person').set({ left_at: world.deps.now() }).where('id', '=', volunteer.id).execute();
    for (const day of ['2026-12-22', '2026-12-23', '2027-01-05']) await aMorning(world, at(day));
    expect(world.notices.map(({ to }) => to)).toEqual([cora.email, cora.email]);
  });

  it('are the admins where there is no coordinator', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    const admin = await world.person({ roles: ['admin'] });
    await aMorning(world, at('2027-01-05'));
    expect(world.notices.map(({ to }) => to)).toContain(admin.email);
  });
});

describe('a machine asleep', () => {
  it('for a week says what matters by then, once, and never what is past', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    await aMorning(world, at('2026-12-16'));
    await aMorning(world, at('2026-12-24', '14'));
    await aMorning(world, at('2026-12-28'));
    expect(subjects(world)).toEqual(['Kent is 2 working days late']);
    const noted = await world.db.selectFrom('notice_sent').select(['kind', 'overtaken_by']).orderBy('kind').execute();
    expect(noted).toEqual([{ kind: 'due_soon', overtaken_by: 'overdue' }, { kind: 'due_today', overtaken_by: 'overdue' }, { kind: 'overdue', overtaken_by: null }]);
  });

  it('or set to a day before says nothing again', async () => {
    const world = theWorld();
    await aRequestReceived(world, received);
    await aMorning(world, at('2026-12-23'));
    for (const day of ['2026-12-17', '2026-12-22', '2026-12-23', '2026-12-24']) await aMorning(world, at(day));
    expect(subjects(world)).toEqual(['Kent is 1 working day late']);
  });
});
