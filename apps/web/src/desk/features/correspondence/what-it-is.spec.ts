import type { PaperAsked } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { filesTrouble, mostBytes } from './files.ts';
import { classificationOf, unread } from './what-it-is.ts';

const asked: PaperAsked[] = [{ kind: 'dsg-management-plan', period: null }, { kind: 'kpi-set', period: null }];

describe('saying what a message is', () => {
  it('asks until something is said', () => {
    expect(classificationOf(unread, asked)).toEqual({ ok: false, missing: 'Say what it is.' });
    expect(classificationOf({ ...unread, as: 'response' }, asked)).toEqual({ ok: false, missing: 'Say what it answered.' });
  });

  it('says the same of every paper asked for, when the council did', () => {
    const said = classificationOf({ ...unread, as: 'response', all: 'not_held' }, asked);
    expect(said).toEqual({ ok: true, value: { as: 'response', papers: asked.map((paper) => ({ ...paper, outcome: 'not_held', exemptions: [] })) } });
  });

  it('wants an exemption for a refusal, and takes none for what was given', () => {
    expect(classificationOf({ ...unread, as: 'response', all: 'refused' }, asked).ok).toBe(false);
    const said = classificationOf({ ...unread, as: 'response', all: 'disclosed_in_full', exemptions: { all: ['s.36'] } }, asked);
    expect(said).toMatchObject({ ok: true, value: { papers: [{ exemptions: [] }, { exemptions: [] }] } });
  });

  it('leaves out papers of which the council said nothing yet', () => {
    const said = classificationOf({ ...unread, as: 'response', all: 'each', words: { 'kpi-set': 'refused' }, exemptions: { all: ['s.43(2)'] } }, asked);
    expect(said).toEqual({ ok: true, value: { as: 'response', papers: [{ kind: 'kpi-set', period: null, outcome: 'refused', exemptions: ['s.43(2)'] }] } });
  });

  it('keeps the grounds of each paper apart where they differ', () => {
    const said = classificationOf({ ...unread, as: 'response', all: 'each', groundsDiffer: true, words: { 'kpi-set': 'refused', 'dsg-management-plan': 'refused' }, exemptions: { 'kpi-set': ['s.36'], 'dsg-management-plan': ['s.41'] } }, asked);
    expect(said).toMatchObject({ ok: true, value: { papers: [{ exemptions: ['s.41'] }, { exemptions: ['s.36'] }] } });
  });

  it('takes a notice of extension with or without a day, and no day that is not there', () => {
    expect(classificationOf({ ...unread, as: 'extension_notice' }, asked)).toEqual({ ok: true, value: { as: 'extension_notice', exemptions: [], until: null } });
    expect(classificationOf({ ...unread, as: 'extension_notice', until: '2026-02-30' }, asked).ok).toBe(false);
  });
});

describe('the files of an answer', () => {
  it('are refused before they are sent when one is empty or larger than 50 MB, by name', () => {
    expect(filesTrouble([{ name: 'plan.xlsx', size: mostBytes }])).toBeNull();
    expect(filesTrouble([{ name: 'plan.xlsx', size: 60_000_000 }])).toContain('“plan.xlsx” is 60 MB');
    expect(filesTrouble([{ name: 'plan.xlsx', size: 0 }])).toContain('“plan.xlsx” is empty');
  });
});
