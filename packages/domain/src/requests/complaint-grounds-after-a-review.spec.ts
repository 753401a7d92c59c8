import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { extendClock } from '../clock/extend-clock.ts';
import { on } from '../shared/iso-date.ts';
import { after, withDecision, withReview, type Change } from '../testing/after-an-answer.ts';
import {
  anAnsweredRequest, answer, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, eirClockFrom, extension, kpiSet, managementPlan, messageNumber, received,
  regimeRecorded, says,
} from '../testing/index.ts';
import { complaintGrounds } from './complaint-grounds.ts';
import type { ComplaintAbout, FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';

const grounds = (caseFile: readonly FoiRequestEvent[], about: ComplaintAbout, today: string, ...changes: readonly Change[]) => complaintGrounds(after(replay(caseFile), ...changes), about, on(today));
const sections = (...given: Parameters<typeof grounds>) => grounds(...given).map(({ ground, section }) => `${section} ${ground}`);

/** Received on 23 November 2026; the last day is 22 December by both readings. */
const silent = aRequestAwaitingResponse();
const lastDay = '2026-12-22';

describe('a complaint about a review', () => {
  const refused = anAnsweredRequest({ outcome: 'refused' });

  it('under FOIA rests on the Code, from the day after the fortieth working day', () => {
    expect(sections(refused, 'review_silent', '2027-03-08', withReview('2027-01-11'))).toEqual(['s.1(1) withheld']);
    expect(grounds(refused, 'review_silent', '2027-03-09', withReview('2027-01-11'))[1]).toEqual({ ground: 'review_late', section: 's.45 Code 5.5', askedOn: '2027-01-11', atMostBy: '2027-03-08', answeredOn: null });
  });

  it('under EIR rests on the law, and a late answer to it stays late', () => {
    expect(grounds(refused, 'refusal', '2028-01-01', withReview('2027-01-11', { regime: 'EIR', answeredOn: '2027-03-09' }))[1]).toMatchObject({ section: 'reg.11(4)', answeredOn: '2027-03-09' });
    expect(sections(refused, 'refusal', '2028-01-01', withReview('2027-01-11', { regime: 'EIR', answeredOn: '2027-03-08' }))).toEqual(['s.1(1) withheld']);
  });
});

describe('a complaint under EIR', () => {
  const eir = [...aRequestWithUnreadMail(), classified({ as: 'other' }), regimeRecorded('EIR')];

  it('rests on its own regulations', () => {
    expect(grounds(eir, 'silence', '2026-12-23')).toEqual([{ ground: 'no_answer_in_time', section: 'reg.5(2)', lastDay, until: null, ended: null, extended: false }]);
    const refused = [...eir, received('2026-12-23', messageNumber(2)), classified(answer(says(managementPlan, 'refused', ['reg.12(4)(e)']), says(kpiSet, 'not_held')), { messageId: messageNumber(2), day: '2026-12-23' })];
    expect(sections(refused, 'refusal', '2027-03-01')).toEqual(['reg.5(2) no_answer_in_time', 'reg.14(2) refused_late', 'reg.12(1) withheld', 'reg.12(4)(a) said_not_held']);
  });

  it('names forty days as the law where they were notified in time, and a late notice of them', () => {
    const notice = extendClock(eirClockFrom('2026-11-23'), { on: on('2026-12-02'), exemptions: [] }, bankHolidays);
    if (!notice.valid) throw new Error(notice.why);
    const forty = [...eir, received('2026-12-02', messageNumber(2)), classified(extension([]), { messageId: messageNumber(2), day: '2026-12-02', clock: notice.clock })];
    expect(grounds(forty, 'silence', '2027-03-01')).toEqual([{ ground: 'no_answer_in_time', section: 'reg.5(2)', lastDay: notice.clock.extendedDueOnByCode, until: null, ended: null, extended: true }]);
    const late = [...eir, received('2026-12-23', messageNumber(2)), classified(extension([]), { messageId: messageNumber(2), day: '2026-12-23' })];
    expect(sections(late, 'silence', '2026-12-24')).toEqual(['reg.5(2) no_answer_in_time', 'reg.7(3) extension_notice_late']);
  });
});

describe('a complaint that a decision notice was not obeyed', () => {
  it('says so from the day after its last day, whatever it is about', () => {
    const ordered = { ground: 'not_complied', section: 's.54', decidedOn: '2027-04-03', complyBy: '2027-05-03' };
    const refused = anAnsweredRequest({ outcome: 'refused' });
    expect(grounds(refused, 'refusal', '2027-05-03', withDecision('2027-04-03'))).not.toContainEqual(ordered);
    expect(grounds(refused, 'refusal', '2027-05-04', withDecision('2027-04-03'))).toContainEqual(ordered);
    expect(grounds(silent, 'silence', '2027-05-04', withDecision('2027-04-03'))).toContainEqual(ordered);
    expect(grounds(refused, 'refusal', '2027-05-04', withDecision('2027-04-03', { days: null }))).toHaveLength(1);
  });
});

describe('a request with nothing wrong in it', () => {
  it('gives no ground, whatever somebody would complain about', () => {
    for (const about of ['silence', 'review_silent', 'refusal'] as const) expect(grounds(anAnsweredRequest(), about, '2027-03-01')).toEqual([]);
  });
});
