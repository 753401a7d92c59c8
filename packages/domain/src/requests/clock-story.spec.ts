import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledgement, anyCaseFile, aRemindedRequest, aRequestAskedAboutPart, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestWithUnreadMail, bounced,
  clarificationGiven, classified, clockFrom, deadlinePassed, extendedFrom, extension, feeAsked, feePaid, followUpSent, kpiSet, letterNumber, managementPlan, messageNumber, question, questionAbout,
  received, sent, struckOut, submitted,
} from '../testing/index.ts';
import { clockStory } from './clock-story.ts';

describe('the story of a clock', () => {
  it('begins with the day of receipt, and has nothing to tell of a draft', () => {
    expect(clockStory([])).toEqual([]);
    expect(clockStory(aRequestAwaitingResponse())).toEqual([{ what: 'received', on: '2026-11-23', clock: clockFrom('2026-11-23') }]);
  });

  it('tells of a question and of the day time began again, each on its own day', () => {
    expect(clockStory(aRequestAskedAgain()).map(({ what, on }) => [what, on])).toEqual([
      ['received', '2026-11-23'], ['question', '2026-12-01'], ['question_answered', '2026-12-03'],
    ]);
  });

  it('says that a question came after the last lawful day, and not that one on it did', () => {
    const asked = (on: string) => clockStory([...aRequestAwaitingResponse(), received(on), classified(question, { day: '2027-02-01' })]).at(-1);
    expect(asked('2026-12-22')).toMatchObject({ what: 'question', on: '2026-12-22', late: false, part: false });
    expect(asked('2026-12-23')).toMatchObject({ what: 'question', on: '2026-12-23', late: true });
  });

  it('counts lateness of a question by the clock that ran when it came', () => {
    const again = [...aRequestAskedAgain(), received('2026-12-23', messageNumber(2)), classified(question, { messageId: messageNumber(2), day: '2026-12-23' })];
    expect(clockStory(again).at(-1)).toMatchObject({ what: 'question', late: false });
  });

  it('shows what moved nothing as moving nothing', () => {
    const acknowledged = [...aRequestWithUnreadMail(), classified(acknowledgement)];
    expect(clockStory(acknowledged).at(-1)).toEqual({ what: 'acknowledgement', on: '2026-12-01', clock: null });
    const refused = [...aRequestWithUnreadMail(), classified(extension(['s.40(2)']))];
    expect(clockStory(refused).at(-1)).toEqual({ what: 'extension', on: '2026-12-01', clock: null, exemptions: ['s.40(2)'] });
  });

  it('shows an extension the Act recognises with the clock it left', () => {
    const clock = extendedFrom('2026-11-23', '2026-12-01');
    const extended = [...aRequestWithUnreadMail(), classified(extension(), { clock })];
    expect(clockStory(extended).at(-1)).toEqual({ what: 'extension', on: '2026-12-01', clock, exemptions: ['s.36'] });
  });

  it('dates a missed day by the law and not by when it was noted, and leaves out what was struck out', () => {
    expect(clockStory([...aRequestAwaitingResponse(), deadlinePassed('2026-12-22', '2026-12-29')]).at(-1)).toEqual({ what: 'deadline_passed', on: '2026-12-23', clock: null, dueOn: '2026-12-22' });
    const mistaken = [...aRequestWithUnreadMail(), classified(question), struckOut(5)];
    expect(clockStory(mistaken).map(({ what }) => what)).toEqual(['received']);
  });

  it('has a first letter that came back, and not a reminder that did', () => {
    expect(clockStory([...aRequestAwaitingResponse(), bounced('2026-11-24')]).map(({ what }) => what)).toEqual(['received', 'bounced']);
    expect(clockStory([...aRemindedRequest(), bounced('2026-12-29', { messageId: letterNumber(2) })]).map(({ what }) => what)).toEqual(['received']);
  });

  it('leaves out an answer to a question that went with a letter that came back', () => {
    const carried = [...aRequestAwaitingClarification(), followUpSent('clarification_answer', { day: '2026-12-03' }), clarificationGiven('2026-12-03', { messageId: letterNumber(2) })];
    expect(clockStory(carried).at(-1)).toMatchObject({ what: 'question_answered', part: false });
    expect(clockStory([...carried, bounced('2026-12-04', { messageId: letterNumber(2) })]).map(({ what }) => what)).toEqual(['received', 'question']);
  });

  it('begins again when the letter was sent again, by the clock of that day alone', () => {
    const again = [...aRequestAwaitingResponse(), bounced('2026-12-22'), submitted({ day: '2026-12-23' }), sent({ receivedOn: '2026-12-23' }), received('2026-12-24'), classified(question, { day: '2026-12-24' })];
    expect(clockStory(again).map(({ what }) => what)).toEqual(['received', 'bounced', 'received', 'question']);
    expect(clockStory(again).at(-1)).toMatchObject({ late: false });
  });

  it('tells a question about some of the papers from one about all that is left', () => {
    expect(clockStory(aRequestAskedAboutPart()).at(-1)).toMatchObject({ what: 'question', part: true });
    expect(clockStory([...aRequestAskedAboutPart(), clarificationGiven('2026-12-04', { papers: [kpiSet] })]).at(-1)).toMatchObject({ what: 'question_answered', part: true });
    expect(clockStory([...aRequestWithUnreadMail(), classified(questionAbout(kpiSet, managementPlan))]).at(-1)).toMatchObject({ what: 'question', part: false });
  });

  it('has no second question while the council waits for the answer to its first, and no answer to a question struck out', () => {
    const twice = [...aRequestAwaitingClarification(), received('2026-12-02', messageNumber(2)), classified(question, { messageId: messageNumber(2) })];
    expect(clockStory(twice).map(({ what }) => what)).toEqual(['received', 'question']);
    expect(clockStory([...aRequestAskedAgain(), struckOut(5)]).map(({ what }) => what)).toEqual(['received']);
  });

  it('says whether a fees notice stopped the count, and when it ran on', () => {
    expect(clockStory(aRequestAwaitingFee()).at(-1)).toMatchObject({ what: 'fees_notice', stopped: true });
    expect(clockStory([...aRequestWithUnreadMail({ messageOn: '2026-12-23' }), feeAsked('2026-12-23', { inTime: false })]).at(-1)).toMatchObject({ what: 'fees_notice', stopped: false });
    expect(clockStory([...aRequestAwaitingFee(), feePaid('2026-12-07')]).at(-1)).toMatchObject({ what: 'fee_paid', on: '2026-12-07' });
  });

  it('does not keep a day as missed on which a question came that was read later', () => {
    const readLate = [...aRequestWithUnreadMail({ messageOn: '2026-12-22' }), deadlinePassed('2026-12-22', '2026-12-23'), classified(question, { day: '2026-12-24' })];
    expect(clockStory(readLate).map(({ what, on }) => [what, on])).toEqual([['received', '2026-11-23'], ['question', '2026-12-22']]);
  });

  it('can be told of any case file', () => {
    fc.assert(fc.property(anyCaseFile, (caseFile) => clockStory(caseFile).every(({ on }) => /^\d{4}-\d{2}-\d{2}$/.test(on))));
  });
});
