import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { replay } from '../requests/replay.ts';
import { instant, on } from '../shared/iso-date.ts';
import { after, withAppeal, withComplaint, withDecision, withLetter, withReview, type Change } from '../testing/after-an-answer.ts';
import {
  anAnsweredRequest, aRequestAskedAboutPart, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, clarificationGiven, clockRecalculated, clockFrom,
  drafted, kpiSet, messageNumber, received, requestNumber, withdrawn,
} from '../testing/index.ts';
import { dueToBeSaid, keyOf, trueNow, type RequestFacts } from './due-to-be-said.ts';

const moment = (day: string) => ({ today: on(day), now: instant(new Date(`${day}T12:00:00Z`)), calendar: bankHolidays });
const factsOf = (caseFile: readonly FoiRequestEvent[], changes: readonly Change[], more: Partial<RequestFacts> = {}): RequestFacts => ({
  requestId: requestNumber(1), request: after(replay(caseFile), ...changes), campaign: 'open', claimUntil: null, undelivered: null, applicantLeft: false, ...more,
});
const said = (caseFile: readonly FoiRequestEvent[], day: string, ...changes: readonly Change[]): string[] => trueNow(factsOf(caseFile, changes), moment(day)).map(keyOf);

const refused = anAnsweredRequest({ outcome: 'refused' });
const late = aRequestAwaitingResponse();
const overdue = 'overdue 2026-12-22';
const escalated = 'escalation 2026-12-22';

describe('the ICO, once a council was reminded', () => {
  const reminded = withLetter('chaser', '2026-12-23');
  const open = `ico_open ${after(replay(late), reminded).followUps[0]?.messageId ?? ''}`;

  it('is said to be open after ten whole working days, and as long as the council is silent', () => {
    expect(said(late, '2027-01-12', reminded)).toEqual([escalated, overdue]);
    expect(said(late, '2027-01-13', reminded)).toEqual([escalated, overdue, open]);
    expect(said(late, '2027-05-01', reminded)).toContain(open);
  });

  it('is not said to be, without a reminder, after the complaint, or with a review', () => {
    expect(said(late, '2027-01-13')).not.toContain(open);
    expect(said(late, '2027-01-14', reminded, withComplaint('silence', '2027-01-13'))).toEqual([escalated, overdue]);
    expect(said(late, '2027-01-14', reminded, withReview('2027-01-11'))).toEqual([escalated, overdue]);
    expect(said(late, '2027-03-09', reminded, withReview('2027-01-11'))).toEqual([escalated, overdue, 'review_overdue 2027-03-08']);
  });

  it('is said once more of a second reminder', () => {
    const again = withLetter('chaser', '2027-01-14');
    const keys = [reminded, again].map((_, at) => after(replay(late), reminded, again).followUps[at]?.messageId);
    expect(said(late, '2027-01-28', reminded, again)).not.toContain(`ico_open ${keys[1]}`);
    expect(said(late, '2027-01-29', reminded, again)).toEqual([escalated, overdue, `ico_open ${keys[1]}`]);
  });
});

describe('a review', () => {
  it('that can still be asked for is mentioned in its last ten working days, and no longer', () => {
    expect(said(refused, '2027-01-26')).toEqual([]);
    expect(said(refused, '2027-01-27')).toEqual(['review_ending 2027-02-10']);
    expect(said(refused, '2027-02-10')).toEqual(['review_ending 2027-02-10']);
    expect(said(refused, '2027-02-11')).toEqual([]);
  });

  it('of what is only said not to be held is not', () => {
    expect(said(anAnsweredRequest({ outcome: 'not_held' }), '2027-02-10')).toEqual([]);
    expect(said(anAnsweredRequest({ outcome: 'not_held' }), '2027-02-10', withDecision('2026-12-12', { days: null }))).toEqual([]);
    expect(said(anAnsweredRequest({ outcome: 'disclosed_in_part' }), '2027-02-10')).toEqual(['review_ending 2027-02-10']);
  });

  it('is mentioned the day after it normally takes, and the day after the most it may', () => {
    const review = withReview('2027-01-11');
    expect(said(refused, '2027-02-08', review)).toEqual([]);
    expect(said(refused, '2027-02-09', review)).toEqual(['review_due 2027-02-08']);
    expect(said(refused, '2027-02-10', review, withLetter('review_chaser', '2027-02-09'))).toEqual([]);
    expect(said(refused, '2027-03-08', review)).toEqual(['review_due 2027-02-08']);
    expect(said(refused, '2027-03-09', review)).toEqual(['review_overdue 2027-03-08']);
    const [saying] = trueNow(factsOf(refused, [review]), moment('2027-03-09'));
    expect(saying?.overtakes).toEqual([{ kind: 'review_due', about: '2027-02-08' }]);
  });

  it('under EIR has one day, which is law', () => {
    const review = withReview('2027-01-11', { regime: 'EIR' });
    expect(said(refused, '2027-03-08', review)).toEqual([]);
    const [saying] = trueNow(factsOf(refused, [review]), moment('2027-03-09'));
    expect(saying).toMatchObject({ kind: 'review_overdue', about: '2027-03-08', overtakes: [] });
  });

  it('that the ICO has is not mentioned', () => {
    expect(said(refused, '2027-03-10', withReview('2027-01-11'), withComplaint('review_silent', '2027-03-09'))).toEqual([]);
  });
});

describe('the six weeks to the ICO', () => {
  const answered = withReview('2027-01-11', { answeredOn: '2027-02-08' });

  it('are mentioned in their last fortnight, and no longer', () => {
    expect(said(refused, '2027-03-07', answered)).toEqual([]);
    expect(said(refused, '2027-03-08', answered)).toEqual(['complaint_ending 2027-03-22']);
    expect(said(refused, '2027-03-22', answered)).toEqual(['complaint_ending 2027-03-22']);
    expect(said(refused, '2027-03-23', answered)).toEqual([]);
  });

  it('are not, once the complaint was made', () => {
    expect(said(refused, '2027-03-10', answered, withComplaint('refusal', '2027-03-09'))).toEqual([]);
  });
});

describe('a decision notice', () => {
  it('not obeyed is mentioned from the day after its last day, until the ICO is told', () => {
    expect(said(refused, '2027-05-03', withDecision('2027-04-03'))).toEqual([]);
    expect(said(refused, '2027-05-04', withDecision('2027-04-03'))).toEqual(['not_complied 2027-05-03']);
    expect(said(refused, '2027-05-05', withDecision('2027-04-03'), withComplaint('refusal', '2027-05-04'))).toEqual([]);
    expect(said(late, '2027-05-04', withDecision('2027-04-03'))).toEqual([escalated, overdue, 'not_complied 2027-05-03']);
  });

  it('that can be appealed is mentioned in the last seven of the 28 days', () => {
    const against = withDecision('2027-04-03', { decided: 'not_upheld', days: null });
    expect(said(refused, '2027-04-23', against)).toEqual([]);
    expect(said(refused, '2027-04-24', against)).toEqual(['appeal_ending 2027-05-01']);
    expect(said(refused, '2027-05-01', against)).toEqual(['appeal_ending 2027-05-01']);
    expect(said(refused, '2027-05-02', against)).toEqual([]);
    expect(said(refused, '2027-04-30', against, withAppeal('us', '2027-04-29'))).toEqual([]);
  });
});

describe('what the council waits for from us', () => {
  it('is mentioned six weeks after its question', () => {
    const asked = aRequestAwaitingClarification({ askedOn: '2026-12-01' });
    expect(said(asked, '2027-01-11')).toEqual([]);
    expect(said(asked, '2027-01-12')).toEqual(['question_waiting 2026-12-01']);
    expect(said([...asked, clarificationGiven('2027-01-12')], '2027-01-13')).toEqual([]);
  });

  it('is mentioned of a question about some papers too', () => {
    expect(said(aRequestAskedAboutPart({ askedOn: '2026-12-01' }), '2027-01-11')).toEqual([escalated, overdue]);
    expect(said(aRequestAskedAboutPart({ askedOn: '2026-12-01' }), '2027-01-12')).toEqual([escalated, overdue, 'question_waiting 2026-12-01']);
    expect(said([...aRequestAskedAboutPart({ askedOn: '2026-12-01' }), clarificationGiven('2026-12-03', { papers: [kpiSet] })], '2027-01-12')).not.toContain('question_waiting 2026-12-01');
  });

  it('is mentioned in the last fortnight for its fee', () => {
    const asked = aRequestAwaitingFee({ noticeOn: '2026-12-01' });
    expect(said(asked, '2027-02-13')).toEqual([]);
    expect(said(asked, '2027-02-14')).toEqual(['fee_ending 2027-02-28']);
    expect(said(asked, '2027-02-28')).toEqual(['fee_ending 2027-02-28']);
    expect(said(asked, '2027-03-01')).toEqual([]);
  });
});

describe('a date that the holiday table moved', () => {
  const moved = [...late, clockRecalculated({ statutory: { before: clockFrom('2026-11-23'), after: { ...clockFrom('2026-11-23'), dueOn: on('2026-12-23'), dueOnByCode: on('2026-12-23') } } }, '2026-12-01')];

  it('is mentioned for a fortnight, and known by its entry', () => {
    expect(said(moved, '2026-12-01')).toEqual(['date_moved entry 4']);
    expect(said(moved, '2026-12-15')).toEqual(['date_moved entry 4']);
    expect(said(moved, '2026-12-16')).toEqual([]);
    expect(said(moved, '2026-11-30')).toEqual([]);
  });
});

describe('what is said of our own last days', () => {
  const near = [withReview('2027-01-11', { answeredOn: '2027-02-08' })];

  it('goes to the coordinators where the volunteer left, and to the volunteer otherwise', () => {
    const day = moment('2027-03-10');
    const applicant = { isApplicant: true, isCoordinator: false, noted: [] };
    const coordinator = { isApplicant: false, isCoordinator: true, noted: [] };
    const heard = (applicantLeft: boolean, hearer: typeof applicant) => dueToBeSaid({ ...factsOf(refused, near, { applicantLeft }), ...hearer }, day).length;
    expect([heard(false, applicant), heard(false, coordinator), heard(true, applicant), heard(true, coordinator)]).toEqual([1, 0, 0, 1]);
  });

  it.each(['paused', 'closed'] as const)('is nothing while the campaign is %s', (campaign) => {
    expect(trueNow(factsOf(refused, near, { campaign }), moment('2027-03-10'))).toEqual([]);
  });

  it('is nothing of a draft, or once the request was withdrawn', () => {
    expect(said([drafted()], '2027-02-10', withDecision('2027-01-01'))).toEqual([]);
    expect(said([...refused, withdrawn('2027-02-09')], '2027-02-10')).toEqual([]);
  });

  it('stands beside mail nobody has read, also after an answer', () => {
    expect(said([...refused, received('2027-01-20', messageNumber(2))], '2027-01-27')).toEqual(['review_ending 2027-02-10', `unclassified ${messageNumber(2)}`]);
  });
});
