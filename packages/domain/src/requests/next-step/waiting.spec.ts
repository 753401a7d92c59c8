import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../calendar/bank-holidays.ts';
import { feeLapsesAfter } from '../../clock/leave-out-for-fee.ts';
import { on } from '../../shared/iso-date.ts';
import { after, withAppeal, withComplaint, withDecision, withLetter, withReview, type Change } from '../../testing/after-an-answer.ts';
import {
  answer, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, clockFrom, extendedFrom, kpiSet, managementPlan, messageNumber, received, says,
} from '../../testing/index.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import type { NoticeOfExtension, PartQuestion } from '../foi-request.ts';
import { nextStep } from '../next-step.ts';
import { replay } from '../replay.ts';
import { chasersSince } from './waiting.ts';

/** Received on Monday 23 November 2026, due on Tuesday 22 December by both readings, late from the 23rd. */
const waiting = aRequestAwaitingResponse();
const lateSince = '2026-12-22';
const step = (caseFile: readonly FoiRequestEvent[], today: string, ...changes: readonly Change[]) =>
  nextStep(after(replay(caseFile), ...changes), { today: on(today), calendar: bankHolidays, address: 'usable', hold: null, unpublished: 0 });

describe('the step with a council that is late', () => {
  it('is a reminder from the day after its last day, however long nobody looked', () => {
    expect(step(waiting, '2026-12-22')).toEqual({ step: 'wait', until: lateSince });
    expect(step(waiting, '2026-12-23')).toEqual({ step: 'remind', lateSince });
    expect(step(waiting, '2027-06-01')).toEqual({ step: 'remind', lateSince });
  });

  it('is to wait ten whole working days after the reminder, and then the ICO: no review comes first', () => {
    const reminded = withLetter('chaser', '2026-12-23');
    const wait = { step: 'wait_after_chaser', until: '2027-01-12', lateSince };
    expect(step(waiting, '2026-12-23', reminded)).toEqual(wait);
    expect(step(waiting, '2027-01-12', reminded)).toEqual(wait);
    expect(step(waiting, '2027-01-13', reminded)).toEqual({ step: 'complain', about: 'silence', by: null });
  });

  it('counts the wait from the day the reminder was received, and from the latest of several', () => {
    expect(step(waiting, '2027-01-13', withLetter('chaser', '2026-12-23', { channel: 'post', receivedOn: on('2026-12-29') }))).toMatchObject({ step: 'wait_after_chaser', until: '2027-01-14' });
    expect(step(waiting, '2027-01-13', withLetter('chaser', '2027-01-06'), withLetter('chaser', '2026-12-23'))).toMatchObject({ step: 'wait_after_chaser', until: '2027-01-20' });
    expect(step(waiting, '2027-01-13', withLetter('chaser', '2026-12-23'), withLetter('chaser', '2027-01-06'))).toMatchObject({ step: 'wait_after_chaser', until: '2027-01-20' });
  });

  it.each<[string, Change]>([
    ['went on its last lawful day', withLetter('chaser', lateSince)],
    ['was posted on its last lawful day and came after it', withLetter('chaser', lateSince, { receivedOn: on('2026-12-24') })],
    ['came back', withLetter('chaser', '2026-12-23', { state: 'not_sent' })],
    ['only the catcher has', withLetter('chaser', '2026-12-23', { rehearsal: true })],
    ['was of another kind', withLetter('other', '2026-12-23')],
  ])('is still a reminder where the letter %s', (_, change) => {
    expect(step(waiting, '2027-02-01', change)).toEqual({ step: 'remind', lateSince });
  });

  it('takes a reminder of a rehearsal as one, where the request is a rehearsal', () => {
    expect(step(waiting, '2027-01-05', (request) => ({ ...request, rehearsal: true }), withLetter('chaser', '2026-12-23', { rehearsal: true }))).toMatchObject({ step: 'wait_after_chaser' });
  });

  it('is to wait for the ICO once it was complained of, and what it decided after that', () => {
    const complained = [withLetter('chaser', '2026-12-23'), withComplaint('silence', '2027-01-13')];
    expect(step(waiting, '2027-01-14', ...complained)).toEqual({ step: 'wait_for_ico', since: '2027-01-13' });
    const decided = [...complained, withDecision('2027-03-01')];
    expect(step(waiting, '2027-03-31', ...decided)).toEqual({ step: 'wait_for_compliance', by: '2027-03-31' });
    expect(step(waiting, '2027-04-01', ...decided)).toEqual({ step: 'report_noncompliance', since: '2027-03-31', about: 'silence' });
    expect(step(waiting, '2027-04-02', ...decided, withComplaint('silence', '2027-04-01'))).toEqual({ step: 'wait_for_ico', since: '2027-04-01' });
  });

  it('is to wait for the tribunal where the council appealed, which suspends what it was told', () => {
    expect(step(waiting, '2027-06-01', withComplaint('silence', '2027-01-13'), withDecision('2027-03-01'), withAppeal('council', '2027-03-20'))).toEqual({ step: 'wait_for_tribunal', since: '2027-03-20' });
  });

  it('begins anew with a clock that began anew: what was done about an earlier lateness does not count', () => {
    const before = [withLetter('chaser', '2026-11-20'), withComplaint('silence', '2026-11-21'), withDecision('2026-12-22', { decided: 'not_upheld', days: null }), withReview('2026-11-20')];
    expect(step(waiting, '2026-12-23', ...before)).toEqual({ step: 'remind', lateSince });
  });

  it('is the reminder again where the ICO decided and told nobody to do anything', () => {
    expect(step(waiting, '2027-03-02', withComplaint('silence', '2027-01-13'), withDecision('2027-03-01', { days: null }))).toEqual({ step: 'remind', lateSince });
  });

  it('is the review, where one was asked for because it was late', () => {
    expect(step(waiting, '2027-01-20', withReview('2027-01-11'))).toMatchObject({ step: 'wait_for_review' });
    expect(step(waiting, '2027-01-20', withReview('2026-12-22'))).toEqual({ step: 'remind', lateSince });
  });
});

describe('the step with a council that has asked about some papers', () => {
  const part = (more: Partial<PartQuestion> = {}): Change => (request) => ({
    ...request, partQuestions: [...request.partQuestions, { messageId: messageNumber(1), papers: [kpiSet], since: on('2026-12-01'), answeredOn: null, clock: null, ...more }],
  });

  it('is to answer it, also while the rest is late', () => {
    const asked = { step: 'answer_question', since: '2026-12-01', closesAbout: '2027-01-30', askedLate: false };
    expect(step(waiting, '2026-12-10', part())).toEqual(asked);
    expect(step(waiting, '2026-12-23', part())).toEqual(asked);
  });

  it('is not, once it was answered, or the council answered about those papers anyway', () => {
    expect(step(waiting, '2026-12-10', part({ answeredOn: on('2026-12-03'), clock: clockFrom('2026-12-03') }))).toMatchObject({ step: 'wait' });
    const answered = [...waiting, received('2026-12-08'), classified(answer(says(kpiSet, 'disclosed_in_full')))];
    expect(step(answered, '2026-12-10', part())).toMatchObject({ step: 'wait' });
    expect(step(answered, '2026-12-10', part({ papers: [kpiSet, managementPlan] }))).toMatchObject({ step: 'answer_question' });
  });
});

describe('a question', () => {
  it('is late where it came after the last lawful day, and not on it', () => {
    expect(step(aRequestAwaitingClarification({ askedOn: '2026-12-22' }), '2026-12-24')).toMatchObject({ step: 'answer_question', askedLate: false });
    expect(step(aRequestAwaitingClarification({ askedOn: '2026-12-23' }), '2026-12-24')).toMatchObject({ step: 'answer_question', askedLate: true });
  });
});

describe('the step with a notice of extension the Act does not recognise', () => {
  const notice = (more: Partial<NoticeOfExtension> = {}): Change => (request) => ({
    ...request, extensions: [...request.extensions, { messageId: messageNumber(1), on: on('2026-12-03'), refused: 'only_absolute', ...more }],
  });
  const challenge = { step: 'challenge_extension', messageId: messageNumber(1), refused: 'only_absolute' };

  it('is to challenge it, before and after the last day', () => {
    expect(step(waiting, '2026-12-04', notice())).toEqual(challenge);
    expect(step(waiting, '2026-12-23', notice())).toEqual(challenge);
    expect(step(waiting, '2026-12-24', notice({ refused: 'late', on: on('2026-12-23') }))).toMatchObject({ step: 'challenge_extension', refused: 'late' });
  });

  it('is not, once it was challenged on that day or later', () => {
    expect(step(waiting, '2026-12-04', notice(), withLetter('extension_challenge', '2026-12-03'))).toMatchObject({ step: 'wait' });
    expect(step(waiting, '2026-12-04', notice(), withLetter('extension_challenge', '2026-12-02'))).toEqual(challenge);
    expect(step(waiting, '2026-12-04', notice(), withLetter('chaser', '2026-12-04'))).toEqual(challenge);
    expect(step(waiting, '2026-12-04', notice(), withLetter('extension_challenge', '2026-12-04', { state: 'not_sent' }))).toEqual(challenge);
  });

  it('is not, where a later notice moved the clock, or the clock began anew since', () => {
    expect(step(waiting, '2026-12-04', notice(), notice({ on: on('2026-12-04'), refused: null }))).toMatchObject({ step: 'wait' });
    expect(step(waiting, '2026-12-04', notice({ on: on('2026-11-22') }))).toMatchObject({ step: 'wait' });
    expect(step(waiting, '2026-12-04', notice({ on: on('2026-11-23') }))).toEqual(challenge);
  });

  it('is not asked of one the Act recognises: then it is to wait for the fortieth day', () => {
    const extended = [...aRequestWithUnreadMail(), classified({ as: 'extension_notice', exemptions: ['s.36'], until: null }, { clock: extendedFrom('2026-11-23', '2026-12-01') })];
    expect(step(extended, '2026-12-23')).toMatchObject({ step: 'wait', until: extendedFrom('2026-11-23', '2026-12-01').extendedDueOn });
  });
});

describe('the step while a fee is awaited', () => {
  const lapsesAfter = feeLapsesAfter('FOIA', on('2026-12-01'), bankHolidays);
  const fee: Change = (request) => ({ ...request, position: { stage: 'awaiting_fee', since: on('2026-12-01'), lapsesAfter, clock: clockFrom('2026-11-23') } });

  it('is to pay it, to the last day of three months, and after that it lapsed', () => {
    expect(lapsesAfter).toBe('2027-02-28');
    expect(step(waiting, '2027-02-28', fee)).toEqual({ step: 'pay_fee', since: '2026-12-01', lapsesAfter });
    expect(step(waiting, '2027-03-01', fee)).toEqual({ step: 'fee_lapsed', lapsedAfter: lapsesAfter });
  });
});

describe('a letter after the first on its way', () => {
  const onItsWay = withLetter('chaser', '2026-12-23', { state: 'sending', sentOn: null, receivedOn: null });
  const unsure = withLetter('chaser', '2026-12-23', { state: 'uncertain', sentOn: null, receivedOn: null });

  it('is waited for, and settled where nobody can tell, whatever else is to be done', () => {
    for (const caseFile of [waiting, aRequestAwaitingClarification()]) {
      expect(step(caseFile, '2026-12-23', onItsWay)).toEqual({ step: 'wait_for_delivery' });
      expect(step(caseFile, '2026-12-23', onItsWay, unsure)).toEqual({ step: 'settle_delivery' });
    }
  });

  it('comes after a message nobody has read', () => {
    expect(step([...waiting, received('2026-12-23')], '2026-12-23', unsure)).toMatchObject({ step: 'read_answer' });
  });
});

describe('before the last day', () => {
  it('what a decision notice asks of us or of the council is said, and nothing that is only waited for', () => {
    expect(step(waiting, '2026-12-10', withComplaint('refusal', '2026-11-24'))).toEqual({ step: 'wait', until: lateSince });
    expect(step(waiting, '2026-12-10', withDecision('2026-11-01', { days: 30 }))).toMatchObject({ step: 'report_noncompliance', since: '2026-12-01', about: 'refusal' });
  });
});

describe('the end of the holiday table', () => {
  it('is as far as a wait after a reminder is counted', () => {
    const calendar = { ...bankHolidays, knownUntil: on('2026-12-31') };
    const now = (today: string) => ({ today: on(today), calendar, address: 'usable' as const, hold: null, unpublished: 0 });
    const request = after(replay(waiting), withLetter('chaser', '2026-12-23'));
    expect(nextStep(request, now('2026-12-31'))).toMatchObject({ step: 'wait_after_chaser', until: '2026-12-31' });
    expect(nextStep(request, now('2027-01-01'))).toMatchObject({ step: 'complain' });
  });
});

describe('the reminders of a lateness', () => {
  it('are those that went after it, in the order they went', () => {
    const request = after(replay(waiting), withLetter('chaser', '2026-12-22'), withLetter('chaser', '2026-12-23'), withLetter('review_chaser', '2026-12-24'), withLetter('chaser', '2027-01-06'));
    expect(chasersSince(request, on(lateSince)).map(({ sentOn }) => sentOn)).toEqual(['2026-12-23', '2027-01-06']);
  });
});
