import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { after, type Change } from '../testing/after-an-answer.ts';
import {
  anAnsweredRequest, answer, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, clarificationGiven, clockFrom, deadlinePassed,
  extendedFrom, extension, kpiSet, managementPlan, messageNumber, question, received, regimeRecorded, says,
} from '../testing/index.ts';
import { complaintGrounds } from './complaint-grounds.ts';
import type { ComplaintAbout, FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';

const grounds = (caseFile: readonly FoiRequestEvent[], about: ComplaintAbout, today: string, ...changes: readonly Change[]) => complaintGrounds(after(replay(caseFile), ...changes), about, on(today));
const sections = (...given: Parameters<typeof grounds>) => grounds(...given).map(({ ground, section }) => `${section} ${ground}`);

/** Received on 23 November 2026; the last day is 22 December by both readings. */
const silent = aRequestAwaitingResponse();
const lastDay = '2026-12-22';
const papers = [managementPlan, kpiSet];
/** A notice of extension that extended, on 1 December: the fortieth working day is `fortieth`. */
const extended = [...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })];
const fortieth = extendedFrom('2026-11-23', '2026-12-01').extendedDueOn ?? '';
const answeredAt = (day: string, ...said: ReturnType<typeof says>[]): FoiRequestEvent[] => [...silent, received(day), classified(answer(...said), { day })];

describe('a complaint about silence', () => {
  it('says nothing on the last day, and from the day after that there was no answer in time and no word on any paper', () => {
    expect(grounds(silent, 'silence', lastDay)).toEqual([]);
    expect(grounds(silent, 'silence', '2026-12-23')).toEqual([
      { ground: 'no_answer_in_time', section: 's.10(1)', lastDay, until: null, ended: null, extended: false },
      { ground: 'nothing_said', section: 's.1(1)', papers },
    ]);
  });

  it('says it once where the passed day is noted already, and dates it by the later reading of a weekend arrival', () => {
    expect(sections([...silent, deadlinePassed(lastDay, '2026-12-23')], 'silence', '2026-12-24')).toEqual(['s.10(1) no_answer_in_time', 's.1(1) nothing_said']);
    const onSaturday = aRequestAwaitingResponse({ receivedOn: '2026-11-21' });
    expect(grounds(onSaturday, 'silence', '2026-12-22')).toEqual([]);
    expect(grounds(onSaturday, 'silence', '2026-12-23')[0]).toMatchObject({ lastDay });
  });

  it('names only the papers of which nothing was said', () => {
    const partly = [...silent, received('2026-12-10'), classified(answer(says(kpiSet, 'refused')), { day: '2026-12-10' })];
    expect(grounds(partly, 'silence', '2026-12-23')[1]).toEqual({ ground: 'nothing_said', section: 's.1(1)', papers: [managementPlan] });
  });

  it('keeps a last day that had gone by when the council asked, with the day it asked, and claims nothing of a late refusal there', () => {
    const askedLate = [...aRequestAwaitingClarification({ askedOn: '2026-12-29' }), clarificationGiven('2026-12-31')];
    expect(grounds(askedLate, 'silence', '2027-01-15')).toEqual([{ ground: 'no_answer_in_time', section: 's.10(1)', lastDay, until: '2026-12-29', ended: 'asked', extended: false }]);
    const refusedThen = [...askedLate, received('2027-01-12', messageNumber(2)), classified(answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')), { messageId: messageNumber(2), day: '2027-01-12' })];
    expect(sections(refusedThen, 'refusal', '2027-01-15')).toEqual(['s.10(1) no_answer_in_time', 's.1(1) withheld']);
  });

  it('after an extension the Act recognises is about the time the public interest took, as the ICO expects it, and not that nothing was said', () => {
    expect(grounds(extended, 'silence', fortieth)).toEqual([]);
    expect(grounds(extended, 'silence', '2027-03-01')).toEqual([{ ground: 'interest_weighed_too_long', section: 's.17(3)', lastDay: fortieth, until: null, ended: null }]);
  });

  it('tells an extended last day from another by the questions between, where the clock has begun anew since', () => {
    const asked = (day: string, caseFile: readonly FoiRequestEvent[]) => [
      ...caseFile, received(day, messageNumber(3)), classified(question, { messageId: messageNumber(3), day }), clarificationGiven('2027-03-10'),
    ];
    expect(sections(asked('2027-03-02', extended), 'silence', '2027-03-11')).toEqual(['s.17(3) interest_weighed_too_long']);
    const askedBetween = [...extended, received('2026-12-07', messageNumber(2)), classified(question, { messageId: messageNumber(2), day: '2026-12-07' }), clarificationGiven('2026-12-09')];
    expect(sections(asked('2027-03-02', askedBetween), 'silence', '2027-03-11')).toEqual(['s.10(1) no_answer_in_time']);
    expect(sections([...asked('2027-03-02', silent)], 'silence', '2027-03-11')).toEqual(['s.10(1) no_answer_in_time']);
  });

  it('does not take for extended what a notice could not extend, or extended before or after', () => {
    const askedLate = (caseFile: readonly FoiRequestEvent[], on: string) => [...caseFile, received(on, messageNumber(3)), classified(question, { messageId: messageNumber(3), day: on })];
    const absolute = [...aRequestWithUnreadMail(), classified(extension(['s.41']))];
    expect(sections(askedLate(absolute, '2026-12-29'), 'silence', '2027-01-10')).toEqual(['s.10(1) no_answer_in_time']);
    const extendedLater = [
      ...askedLate(silent, '2026-12-29'), clarificationGiven('2026-12-31'), received('2027-01-06', messageNumber(4)),
      classified(extension(), { messageId: messageNumber(4), day: '2027-01-06', clock: extendedFrom('2026-12-31', '2027-01-06') }),
    ];
    expect(sections(extendedLater, 'silence', '2027-01-10')).toEqual(['s.10(1) no_answer_in_time']);
    const askedFirst = [
      ...aRequestAwaitingClarification({ askedOn: '2026-11-24' }), clarificationGiven('2026-11-25'), received('2026-12-02', messageNumber(2)),
      classified(extension(), { messageId: messageNumber(2), day: '2026-12-02', clock: extendedFrom('2026-11-25', '2026-12-02') }),
    ];
    expect(sections(askedLate(askedFirst, '2027-03-02'), 'silence', '2027-03-03')).toEqual(['s.17(3) interest_weighed_too_long']);
    expect(grounds([...extended, regimeRecorded('EIR')], 'silence', '2027-03-01')).toMatchObject([{ section: 'reg.5(2)', lastDay, extended: false }]);
  });

  it('names each last day that went by, the one of now too', () => {
    const twice = [...aRequestAwaitingClarification({ askedOn: '2026-12-29' }), clarificationGiven('2026-12-31')];
    expect(grounds(twice, 'silence', '2027-03-01').filter(({ ground }) => ground === 'no_answer_in_time')).toMatchObject([{ lastDay, ended: 'asked' }, { lastDay: clockFrom('2026-12-31').dueOn, until: null }]);
  });

  it('says nothing while the council waits for our answer', () => {
    expect(grounds(aRequestAwaitingClarification(), 'silence', '2027-03-01')).toEqual([]);
  });

  it('says that a notice of extension was itself too late, of the clock that runs', () => {
    const late = [...aRequestWithUnreadMail({ messageOn: '2026-12-23' }), classified(extension(), { day: '2026-12-23' })];
    expect(grounds(late, 'silence', '2026-12-24')[1]).toEqual({ ground: 'extension_notice_late', section: 's.17(1)', lastDay, on: '2026-12-23' });
    const absolute = [...aRequestWithUnreadMail(), classified(extension(['s.41']))];
    expect(sections(absolute, 'silence', '2026-12-23')).not.toContain('s.17(1) extension_notice_late');
    const older: Change = (request) => ({ ...request, extensions: [{ messageId: messageNumber(1), on: on('2026-11-22'), refused: 'late' }] });
    expect(sections(silent, 'silence', '2026-12-23', older)).not.toContain('s.17(1) extension_notice_late');
  });

  it('says nothing of what is refused: that has no answer to complain of yet', () => {
    expect(sections(anAnsweredRequest({ outcome: 'refused' }), 'silence', '2027-01-10')).toEqual([]);
  });
});

describe('a complaint about an answer', () => {
  it('names what was withheld, and what is said not to be held', () => {
    const mixed = answeredAt('2026-12-10', says(managementPlan, 'refused', ['s.36']), says(kpiSet, 'not_held'));
    expect(grounds(mixed, 'refusal', '2027-03-01')).toEqual([
      { ground: 'withheld', section: 's.1(1)', papers: [says(managementPlan, 'refused', ['s.36'])] },
      { ground: 'said_not_held', section: 's.1(1)', papers: [says(kpiSet, 'not_held')] },
    ]);
  });

  it('names a refusal after the last day as late too, and not one on it', () => {
    const late = answeredAt('2026-12-23', says(managementPlan, 'refused', ['s.36']), says(kpiSet, 'disclosed_in_part', ['s.12']));
    expect(grounds(late, 'refusal', '2027-03-01')).toEqual([
      { ground: 'no_answer_in_time', section: 's.10(1)', lastDay, until: '2026-12-23', ended: 'answered', extended: false },
      { ground: 'refused_late', section: 's.17(1)', lastDay, on: '2026-12-23', papers: [says(managementPlan, 'refused', ['s.36'])] },
      { ground: 'refused_late', section: 's.17(5)', lastDay, on: '2026-12-23', papers: [says(kpiSet, 'disclosed_in_part', ['s.12'])] },
      { ground: 'withheld', section: 's.1(1)', papers: [says(managementPlan, 'refused', ['s.36']), says(kpiSet, 'disclosed_in_part', ['s.12'])] },
    ]);
    expect(sections(answeredAt('2026-12-22', says(managementPlan, 'refused'), says(kpiSet, 'refused')), 'refusal', '2027-03-01')).toEqual(['s.1(1) withheld']);
  });

  it('puts together what was refused on one day under one section, and dates each by its first refusal', () => {
    const both = answeredAt('2026-12-23', says(managementPlan, 'refused', ['s.12', 's.36']), says(kpiSet, 'refused', ['s.36']));
    expect(grounds(both, 'refusal', '2027-03-01')[1]).toMatchObject({ section: 's.17(1)', papers: [{ kind: 'dsg-management-plan' }, { kind: 'kpi-set' }] });
    const again = [...answeredAt('2026-12-10', says(managementPlan, 'refused'), says(kpiSet, 'refused')), received('2027-01-08', messageNumber(2)), classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(2) })];
    expect(sections(again, 'refusal', '2027-03-01')).toEqual(['s.1(1) withheld']);
    const apart = [
      ...silent, received('2026-12-24', messageNumber(2)), received('2026-12-23', messageNumber(1)), classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(2) }),
      classified(answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')), { messageId: messageNumber(1) }),
    ];
    expect(grounds(apart, 'refusal', '2027-03-01').filter(({ ground }) => ground === 'refused_late')).toMatchObject([{ on: '2026-12-23', papers: [{ kind: 'dsg-management-plan' }, { kind: 'kpi-set' }] }]);
  });

  it('does not call it a late refusal that a paper is not held, or that one was once not held', () => {
    const notHeld = answeredAt('2026-12-23', says(managementPlan, 'not_held'), says(kpiSet, 'not_held'));
    expect(sections(notHeld, 'refusal', '2027-03-01')).toEqual(['s.10(1) no_answer_in_time', 's.1(1) said_not_held']);
    const thenRefused = [...answeredAt('2026-12-10', says(managementPlan, 'not_held'), says(kpiSet, 'not_held')), received('2026-12-29', messageNumber(2)), classified(answer(says(kpiSet, 'refused')), { messageId: messageNumber(2) })];
    expect(grounds(thenRefused, 'refusal', '2027-03-01')).toContainEqual({ ground: 'refused_late', section: 's.17(1)', lastDay, on: '2026-12-29', papers: [says(kpiSet, 'refused')] });
  });

  it('does not call a refusal without a ground one for cost', () => {
    const late = answeredAt('2026-12-23', says(managementPlan, 'disclosed_in_part'), says(kpiSet, 'disclosed_in_full'));
    expect(sections(late, 'refusal', '2027-03-01')).toEqual(['s.10(1) no_answer_in_time', 's.17(1) refused_late', 's.1(1) withheld']);
  });

  it('calls no refusal late where time was extended: the notice of that named the ground', () => {
    const refused = [...extended, received('2027-02-01', messageNumber(2)), classified(answer(says(managementPlan, 'refused'), says(kpiSet, 'refused')), { messageId: messageNumber(2), day: '2027-02-01' })];
    expect(sections(refused, 'refusal', '2027-03-01')).toEqual(['s.17(3) interest_weighed_too_long', 's.1(1) withheld']);
  });

  it('judges a paper the council asked about by its own clock', () => {
    const part = (clock: ReturnType<typeof clockFrom> | null): Change => (request) => ({
      ...request, partQuestions: [{ messageId: messageNumber(1), papers: [kpiSet], since: on('2026-12-01'), answeredOn: clock ? on('2026-12-03') : null, clock }],
    });
    const refused = anAnsweredRequest({ outcome: 'refused', answeredOn: '2026-12-29' });
    const late = (change: Change) => grounds(refused, 'refusal', '2027-03-01', change).filter(({ ground }) => ground === 'refused_late');
    expect(late(part(clockFrom('2026-12-03')))).toMatchObject([{ papers: [{ kind: 'dsg-management-plan' }] }]);
    expect(late(part(null))).toMatchObject([{ papers: [{ kind: 'dsg-management-plan' }] }]);
    expect(late(part(clockFrom('2026-11-23')))).toMatchObject([{ papers: [{ kind: 'dsg-management-plan' }, { kind: 'kpi-set' }] }]);
    const ofBoth: Change = (request) => ({ ...request, partQuestions: [{ messageId: messageNumber(1), papers, since: on('2026-12-01'), answeredOn: on('2026-12-03'), clock: clockFrom('2026-12-03') }] });
    expect(late(ofBoth)).toEqual([]);
  });

  it('says nothing of papers still awaited in time', () => {
    const partly = [...silent, received('2026-12-10'), classified(answer(says(kpiSet, 'refused')), { day: '2026-12-10' })];
    expect(sections(partly, 'refusal', '2026-12-22')).toEqual(['s.1(1) withheld']);
  });
});
