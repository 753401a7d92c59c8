import type { PaperAsked } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { filesTrouble, mostBytes } from './files.ts';
import { classificationOf, outstanding, suggested, unread } from './what-it-is.ts';

const asked: PaperAsked[] = [{ kind: 'dsg-management-plan', period: null }, { kind: 'kpi-set', period: null }];

describe('saying what a message is', () => {
  it('asks until something is said', () => {
    expect(classificationOf(unread, { asked })).toEqual({ ok: false, missing: 'Say what it is.' });
    expect(classificationOf({ ...unread, as: 'response' }, { asked })).toEqual({ ok: false, missing: 'Say what it answered.' });
  });

  it('says the same of every paper asked for, when the council did', () => {
    const said = classificationOf({ ...unread, as: 'response', all: 'not_held' }, { asked });
    expect(said).toEqual({ ok: true, value: { as: 'response', papers: asked.map((paper) => ({ ...paper, outcome: 'not_held', exemptions: [] })) } });
  });

  it('wants an exemption for a refusal, and takes none for what was given', () => {
    expect(classificationOf({ ...unread, as: 'response', all: 'refused' }, { asked }).ok).toBe(false);
    const said = classificationOf({ ...unread, as: 'response', all: 'disclosed_in_full', exemptions: { all: ['s.36'] } }, { asked });
    expect(said).toMatchObject({ ok: true, value: { papers: [{ exemptions: [] }, { exemptions: [] }] } });
  });

  it('leaves out papers of which the council said nothing yet', () => {
    const said = classificationOf({ ...unread, as: 'response', all: 'each', words: { 'kpi-set': 'refused' }, exemptions: { all: ['s.43(2)'] } }, { asked });
    expect(said).toEqual({ ok: true, value: { as: 'response', papers: [{ kind: 'kpi-set', period: null, outcome: 'refused', exemptions: ['s.43(2)'] }] } });
  });

  it('keeps the grounds of each paper apart where they differ', () => {
    const said = classificationOf({ ...unread, as: 'response', all: 'each', groundsDiffer: true, words: { 'kpi-set': 'refused', 'dsg-management-plan': 'refused' }, exemptions: { 'kpi-set': ['s.36'], 'dsg-management-plan': ['s.41'] } }, { asked });
    expect(said).toMatchObject({ ok: true, value: { papers: [{ exemptions: ['s.41'] }, { exemptions: ['s.36'] }] } });
  });

  it('takes a notice of extension with or without a day, and no day that is not there', () => {
    expect(classificationOf({ ...unread, as: 'extension_notice' }, { asked })).toEqual({ ok: true, value: { as: 'extension_notice', exemptions: [], until: null } });
    expect(classificationOf({ ...unread, as: 'extension_notice', until: '2026-02-30' }, { asked }).ok).toBe(false);
  });
});

describe('the form, before anybody has filled it in', () => {
  const rests = { words: 'The information is exempt under section 36.', from: 0, to: 43 };

  it('is no answer where nothing was asked, and never leaves anybody without a word to say', () => {
    const seems = { as: 'response', outcome: 'not_held', grounds: [], until: null, reference: null } as const;
    expect(suggested(seems, { asked: [] })).toEqual(unread);
    expect(classificationOf({ ...unread, as: 'response', all: 'not_held' }, { asked: [] })).toEqual({ ok: false, missing: 'Nothing was asked with this request, so this is not its answer. Say that it is something else.' });
    expect(classificationOf({ ...unread, as: 'other' }, { asked: [] }).ok).toBe(true);
  });

  it('holds what the message seems to say, ready to be recorded or corrected', () => {
    const seems = { as: 'response', outcome: 'refused', grounds: [{ code: 's.36', rests }, { code: 's.36', rests }], until: null, reference: { reference: 'FOI-1', place: null } } as const;
    expect(suggested(seems, { asked })).toMatchObject({ as: 'response', all: 'refused', exemptions: { all: ['s.36'] }, reference: 'FOI-1' });
    expect(classificationOf(suggested(seems, { asked }), { asked })).toMatchObject({ ok: true, value: { as: 'response', papers: asked.map((paper) => ({ ...paper, outcome: 'refused', exemptions: ['s.36'] })) } });
  });

  it('is empty where the message says nothing by which it could be known', () => {
    expect(suggested(null, { asked })).toEqual(unread);
    expect(suggested({ as: null, outcome: null, grounds: [], until: null, reference: null }, { asked })).toEqual(unread);
  });
});

describe('a question of the council', () => {
  const question = { ...unread, as: 'clarification_request' as const };

  it('is about the whole request unless papers are ticked', () => {
    expect(classificationOf(question, { asked })).toEqual({ ok: true, value: { as: 'clarification_request' } });
    expect(classificationOf({ ...question, questionAbout: [] }, { asked })).toEqual({ ok: false, missing: 'Tick the papers its question is about.' });
    expect(classificationOf({ ...question, questionAbout: ['kpi-set'] }, { asked })).toEqual({ ok: true, value: { as: 'clarification_request', papers: [{ kind: 'kpi-set', period: null }] } });
  });

  it('about everything that is still open is about the whole request', () => {
    const said = [{ kind: 'dsg-management-plan' as const, period: null, outcome: 'not_held' as const, exemptions: [] }];
    expect(outstanding({ asked, said })).toEqual([{ kind: 'kpi-set', period: null }]);
    expect(classificationOf({ ...question, questionAbout: ['kpi-set'] }, { asked, said })).toEqual({ ok: true, value: { as: 'clarification_request' } });
  });
});

describe('the outcome of a review', () => {
  const said = [{ kind: 'kpi-set' as const, period: null, outcome: 'refused' as const, exemptions: ['s.36' as const] }];

  it('that stands by the answer says again what was said', () => {
    expect(classificationOf({ ...unread, as: 'review_outcome', all: 'same' }, { asked, said })).toEqual({ ok: true, value: { as: 'review_outcome', papers: said } });
  });

  it('can give what was refused', () => {
    expect(classificationOf({ ...unread, as: 'review_outcome', all: 'each', words: { 'kpi-set': 'disclosed_in_full' } }, { asked, said })).toMatchObject({ ok: true, value: { papers: [{ kind: 'kpi-set', outcome: 'disclosed_in_full' }] } });
    expect(classificationOf({ ...unread, as: 'review_outcome' }, { asked, said })).toEqual({ ok: false, missing: 'Say what it says now.' });
  });
});

describe('a decision notice', () => {
  const notice = { ...unread, as: 'decision_notice' as const, sentOn: '2027-05-04', decided: 'upheld' as const, days: '30' };

  it('needs the day it was sent and for whom it decides', () => {
    expect(classificationOf({ ...notice, sentOn: '' }, { asked })).toEqual({ ok: false, missing: 'Give the day the notice was sent: it is at its top.' });
    expect(classificationOf({ ...notice, decided: null }, { asked })).toMatchObject({ ok: false, missing: 'Say for whom the ICO decided.' });
  });

  it('gives the days as the notice says, or none where the council has to do nothing', () => {
    expect(classificationOf(notice, { asked })).toEqual({ ok: true, value: { as: 'decision_notice', sentOn: '2027-05-04', decided: 'upheld', days: 30 } });
    expect(classificationOf({ ...notice, days: '' }, { asked })).toMatchObject({ ok: true, value: { days: null } });
    expect(classificationOf({ ...notice, days: 'thirty' }, { asked })).toMatchObject({ ok: false });
    expect(classificationOf({ ...notice, decided: 'not_upheld' }, { asked })).toMatchObject({ ok: true, value: { days: null } });
  });
});

describe('the files of an answer', () => {
  it('are refused before they are sent when one is empty or larger than 50 MB, by name', () => {
    expect(filesTrouble([{ name: 'plan.xlsx', size: mostBytes }])).toBeNull();
    expect(filesTrouble([{ name: 'plan.xlsx', size: 60_000_000 }])).toContain('“plan.xlsx” is 60 MB');
    expect(filesTrouble([{ name: 'plan.xlsx', size: 0 }])).toContain('“plan.xlsx” is empty');
  });
});
