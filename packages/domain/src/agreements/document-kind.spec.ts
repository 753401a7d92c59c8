import { describe, expect, it } from 'vitest';
import { askedFirst, DocumentKind, documentKinds, PaperAsked, paperKey, Period, Programme, programmeName } from './document-kind.ts';

describe('the papers that can be asked for', () => {
  it('are these, by programme, each with the name people read, and the name for several where they come one after another', () => {
    const lines = Object.entries(documentKinds).map(([kind, { programme, name, plural, series }]) => `${programmeName[programme]} | ${kind} | ${name}${series ? ` | several: ${plural}` : ''}`);
    expect(lines).toEqual([
      'Safety Valve | published-agreement | Published agreement',
      'Safety Valve | revised-agreement | Revised agreement',
      'Safety Valve | dsg-management-plan | DSG management plan',
      'Safety Valve | kpi-set | KPI set',
      'Safety Valve | monitoring-report | Monitoring report | several: Monitoring reports',
      'Safety Valve | dfe-reply | DfE reply | several: DfE replies',
      'Safety Valve | proposal | Invitation and proposal',
      'Delivering Better Value | grant-application | Grant application',
      'Delivering Better Value | grant-terms | Grant terms',
      'Delivering Better Value | diagnostic | Diagnostic',
      'Delivering Better Value | quarterly-report | Quarterly report | several: Quarterly reports',
      'Delivering Better Value | close-down-report | Close-down report',
    ]);
    expect(Object.keys(documentKinds)).toEqual([...DocumentKind.options]);
  });

  it('have one name where they do not come in series', () => {
    for (const { name, plural, series } of Object.values(documentKinds)) expect(plural === name).toBe(!series);
  });

  it('are asked for by each programme’s first campaign, in this order: the one with the numbers first', () => {
    expect(askedFirst).toEqual({
      'safety-valve': ['dsg-management-plan', 'kpi-set', 'monitoring-report', 'dfe-reply'],
      'delivering-better-value': ['grant-application', 'grant-terms', 'diagnostic', 'quarterly-report', 'close-down-report'],
    });
    for (const programme of Programme.options) for (const kind of askedFirst[programme]) expect(documentKinds[kind].programme).toBe(programme);
  });

  it('are told apart by their kind and, in a series, by the year', () => {
    expect(paperKey({ kind: 'kpi-set', period: null })).toBe('kpi-set');
    expect(paperKey({ kind: 'dfe-reply', period: Period.parse('2024-25') })).toBe('dfe-reply:2024-25');
    expect(PaperAsked.safeParse({ kind: 'kpi-set' }).success).toBe(false);
    expect(PaperAsked.safeParse({ kind: 'kpi-set', period: null }).success).toBe(true);
  });
});

describe('a financial year', () => {
  it.each(['2024-2025', '24-25', '2024/25', '2024-25 ', ' 2024-25', '2024-2', 'x2024-25', '2024-25x', 'aaaa-bb', ''])('is not written “%s”', (text) => {
    expect(Period.safeParse(text).success).toBe(false);
  });

  it('is written 2024-25', () => {
    expect(Period.parse('2024-25')).toBe('2024-25');
  });
});
