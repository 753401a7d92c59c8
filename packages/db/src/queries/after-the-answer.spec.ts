import { MessageId, bankHolidays, on, reviewClock, type FoiRequestEvent, type RequestId } from '@openvalve/domain';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, anAnsweredRequest, happen, useTestDatabase } from '../testing/index.ts';
import { isUniqueViolation } from '../violations.ts';
import { boardFacts } from './board.ts';
import { rowsThatDisagree } from './comparison.ts';
import { insertMessage } from './correspondence.ts';
import { deleteAbandonedFollowUps, deleteFollowUpDraft } from './follow-up-drafts.ts';
import { listRequestsToMention } from './reminders.ts';
import { findLiveElsewhere, listRequestLines } from './requests.ts';

const database = useTestDatabase();
const at = new Date('2026-12-01T09:00:00Z');

async function somebody() {
  const { db } = database();
  return { db, applicantId: await aPerson(db), campaignId: await aCampaign(db) };
}

const refused = [{ kind: 'kpi-set', period: null, outcome: 'refused', exemptions: ['s.36'] }] as const;

/** A council's message of a day, read for what it is. */
const says = (day: string, classification: Extract<FoiRequestEvent, { type: 'MessageClassified' }>['classification'], more: { lapsesAfter?: string } = {}): FoiRequestEvent[] => {
  const messageId = MessageId.parse(randomUUID());
  const { lapsesAfter } = more;
  return [
    { type: 'MessageReceived', messageId, receivedOn: on(day) },
    { type: 'MessageClassified', messageId, on: on(day), classification, ...(lapsesAfter === undefined ? {} : { lapsesAfter: on(lapsesAfter) }) },
  ];
};

const reviewAsked = (day: string): FoiRequestEvent => ({
  type: 'FollowUpSent', messageId: MessageId.parse(randomUUID()), purpose: 'internal_review', channel: 'own-email', sentOn: on(day), receivedOn: on(day), review: reviewClock('FOIA', on(day), bankHolidays),
});

describe('the row of a request that waits for its fee', () => {
  it('has the last day to pay and no due date, and is as live as one that waits for its answer', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequestAwaitingResponse(db, { ...about, receivedOn: '2026-11-02' });
    await happen(db, requestId, says('2026-11-12', { as: 'fees_notice' }, { lapsesAfter: '2027-02-12' }));
    expect(await listRequestLines(db)).toMatchObject([{ stage: 'awaiting_fee', feeLapsesAfter: '2027-02-12', dueOn: null, overdueAfter: null }]);
    const draft = await aRequest(db, about);
    expect(await findLiveElsewhere(db, about.campaignId, 'kent' as never, draft)).toBe(requestId);
    await expect(aRequestAwaitingResponse(db, about)).rejects.toSatisfy((error) => isUniqueViolation(error, 'foi_request_one_live'));
    expect((await boardFacts(db, about.campaignId)).find(({ slug }) => slug === 'kent')).toMatchObject({ requestId, stage: 'awaiting_fee', feeLapsesAfter: '2027-02-12' });
    expect(await rowsThatDisagree(db)).toEqual([]);
  });

  it('cannot be without that day, nor another request with it', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    await expect(db.updateTable('foi_request').set({ stage: 'awaiting_fee' }).where('id', '=', requestId).execute()).rejects.toThrow('foi_request_fee_check');
    await expect(db.updateTable('foi_request').set({ fee_lapses_after: on('2027-02-12') }).where('id', '=', requestId).execute()).rejects.toThrow('foi_request_fee_check');
  });
});

describe('the row of a request after its answer', () => {
  const rowOf = async (requestId: RequestId) => (await listRequestLines(database().db)).find((line) => line.requestId === requestId);

  it('carries a review while it is open, and what came of it', async () => {
    const { db, ...about } = await somebody();
    const requestId = await anAnsweredRequest(db, { ...about, receivedOn: '2026-11-02', answeredOn: '2026-11-20', papers: refused.map((paper) => ({ ...paper, exemptions: [...paper.exemptions] })) });
    expect(await rowOf(requestId)).toMatchObject({ aftermath: null, reviewNormallyBy: null, reviewAtMostBy: null, complyBy: null, appealBy: null });
    await happen(db, requestId, [reviewAsked('2026-11-24')]);
    expect(await rowOf(requestId)).toMatchObject({ stage: 'answered', aftermath: 'review_asked', reviewNormallyBy: '2026-12-23', reviewAtMostBy: '2027-01-26' });
    await happen(db, requestId, says('2026-12-14', { as: 'review_outcome', papers: refused.map((paper) => ({ ...paper, exemptions: [...paper.exemptions] })) }));
    expect(await rowOf(requestId)).toMatchObject({ aftermath: 'review_answered', reviewNormallyBy: null, reviewAtMostBy: null });
    await happen(db, requestId, says('2027-03-01', { as: 'decision_notice', sentOn: on('2027-03-01'), decided: 'upheld', days: 35 }));
    expect(await rowOf(requestId)).toMatchObject({ aftermath: 'decided', complyBy: '2027-04-05', appealBy: '2027-03-29' });
    await happen(db, requestId, [{ type: 'AppealLodged', by: 'council', on: on('2027-03-10') }]);
    expect(await rowOf(requestId)).toMatchObject({ aftermath: 'appealed', complyBy: null, appealBy: null });
    expect(await rowsThatDisagree(db)).toEqual([]);
  });

  it('is found out when somebody alters it by hand', async () => {
    const { db, ...about } = await somebody();
    const requestId = await anAnsweredRequest(db, { ...about, receivedOn: '2026-11-02', answeredOn: '2026-11-20', papers: refused.map((paper) => ({ ...paper, exemptions: [...paper.exemptions] })) });
    await happen(db, requestId, [reviewAsked('2026-11-24')]);
    await db.updateTable('foi_request').set({ aftermath: 'decided', review_at_most_by: on('2027-01-27'), comply_by: on('2027-02-01') }).where('id', '=', requestId).execute();
    expect(await rowsThatDisagree(db)).toEqual([{ requestId, columns: ['aftermath', 'review_at_most_by', 'comply_by'] }]);
  });
});

describe('requests there may be something to say of', () => {
  it('include answered ones while a time of ours runs or something is pending, and not those that are over', async () => {
    const { db, ...about } = await somebody();
    const answered = (council: string, outcome: 'refused' | 'disclosed_in_full') =>
      anAnsweredRequest(db, { ...about, council, receivedOn: '2026-11-02', answeredOn: '2026-11-20', papers: [{ kind: 'kpi-set', period: null, outcome, exemptions: outcome === 'refused' ? ['s.36'] : [] }] });
    const refusedNow = await answered('kent', 'refused');
    const given = await answered('bury', 'disclosed_in_full');
    const reviewed = await answered('torbay', 'refused');
    await happen(db, reviewed, [reviewAsked('2026-11-24')]);
    const mentioned = async (today: string) => (await listRequestsToMention(db, { personId: about.applicantId, coordinates: false, today: on(today) })).map(({ requestId }) => requestId);
    expect((await mentioned('2026-12-01')).toSorted()).toEqual([refusedNow, reviewed].toSorted());
    expect(await mentioned('2027-12-01')).toEqual([reviewed]);
    expect(await mentioned('2026-12-01')).not.toContain(given);
  });
});

describe('a letter after the first', () => {
  const begun = async (values: { mailMessageId?: string; happenedOn?: string } = {}) => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    const { mailMessageId = null, happenedOn } = values;
    const { id } = await db.transaction().execute((trx) =>
      insertMessage(trx, { requestId, direction: 'outgoing', kind: 'follow_up', purpose: 'chaser', mailMessageId, happenedOn: happenedOn === undefined ? null : on(happenedOn), at }),
    );
    return { db, id, requestId };
  };

  it('can be removed while nobody has handed it over, by its writer or by time', async () => {
    const { db, id } = await begun();
    expect(await db.transaction().execute((trx) => deleteAbandonedFollowUps(trx, at))).toBe(0);
    expect(await db.transaction().execute((trx) => deleteFollowUpDraft(trx, id))).toBe(true);
    expect(await db.transaction().execute((trx) => deleteFollowUpDraft(trx, id))).toBe(false);
  });

  it.each([{ mailMessageId: '<a@example>' }, { happenedOn: '2026-12-01' }])('stays once it was handed over or said to have gone: %j', async (values) => {
    const { db, id } = await begun(values);
    expect(await db.transaction().execute((trx) => deleteFollowUpDraft(trx, id))).toBe(false);
    expect(await db.transaction().execute((trx) => deleteAbandonedFollowUps(trx, new Date('2028-01-01T00:00:00Z')))).toBe(0);
  });

  it('only says what it is for, and only a complaint what it is about', async () => {
    const { db, id } = await begun();
    const become = (values: { about?: 'silence'; kind?: 'initial_request' }) => db.updateTable('message').set(values).where('id', '=', id).execute();
    await expect(become({ about: 'silence' })).rejects.toThrow('message_about_check_purpose');
    await expect(become({ kind: 'initial_request' })).rejects.toThrow('message_purpose_check_kind');
  });
});
