import { describe, expect, it } from 'vitest';
import safetyValve from '../../data/safety_valve.csv?raw';
import { on } from '../shared/iso-date.ts';
import { readTable } from '../shared/table.ts';
import { askedFirst, documentKinds, DocumentKind, paperKey } from './document-kind.ts';
import { financialYearOf, financialYears, firstYearOf } from './financial-years.ts';
import { papersWanted } from './papers-wanted.ts';

const today = on('2026-11-23');

describe('a financial year', () => {
  it('begins on 1 April', () => {
    expect(['2026-03-31', '2026-04-01', '2027-01-01'].map((day) => financialYearOf(on(day)))).toEqual(['2025-26', '2026-27', '2026-27']);
  });

  it('has its neighbours, also across the century', () => {
    expect(financialYears('2023-24', '2025-26')).toEqual(['2023-24', '2024-25', '2025-26']);
    expect(financialYears('1998-99', '2000-01')).toEqual(['1998-99', '1999-00', '2000-01']);
    expect(financialYears('2025-26', '2023-24')).toEqual([]);
  });

  it('is two years that follow each other', () => {
    for (const text of ['2023-25', '2023', '2023-2024', '']) expect(() => firstYearOf(text)).toThrow('is not a financial year');
  });
});

describe('the papers wanted of a council', () => {
  it('are a series once for each year of the agreement, and the others once', () => {
    expect(papersWanted('safety-valve', ['dsg-management-plan', 'monitoring-report'], { startYear: '2022-23', endYear: '2024-25' }, today).map(paperKey)).toEqual([
      'dsg-management-plan', 'monitoring-report:2022-23', 'monitoring-report:2023-24', 'monitoring-report:2024-25',
    ]);
  });

  it('are asked up to the current year where the agreement goes on, or where its end is not known', () => {
    const toNow = ['dfe-reply:2024-25', 'dfe-reply:2025-26', 'dfe-reply:2026-27'];
    expect(papersWanted('safety-valve', ['dfe-reply'], { startYear: '2024-25', endYear: '2031-32' }, today).map(paperKey)).toEqual(toNow);
    expect(papersWanted('safety-valve', ['dfe-reply'], { startYear: '2024-25', endYear: null }, today).map(paperKey)).toEqual(toNow);
  });

  it('have no series before the agreement begins', () => {
    expect(papersWanted('safety-valve', ['kpi-set', 'dfe-reply'], { startYear: '2027-28', endYear: null }, today).map(paperKey)).toEqual(['kpi-set']);
  });

  it('are only those of the programme, each once', () => {
    expect(papersWanted('delivering-better-value', ['diagnostic', 'kpi-set', 'diagnostic'], { startYear: '2022-23', endYear: null }, today).map(paperKey)).toEqual(['diagnostic']);
  });

  it('can be worked out for every agreement on the register', () => {
    for (const { council_slug: slug, agreement_year: startYear = '', end_year: endYear } of readTable(safetyValve)) {
      const papers = papersWanted('safety-valve', askedFirst['safety-valve'], { startYear, endYear: endYear || null }, today);
      expect([slug, papers.length >= 4]).toEqual([slug, true]);
    }
  });

  it('of each programme’s first campaign are kinds of that programme', () => {
    for (const [programme, kinds] of Object.entries(askedFirst)) for (const kind of kinds) expect(documentKinds[kind].programme).toBe(programme);
    expect(Object.keys(documentKinds).sort()).toEqual([...DocumentKind.options].sort());
  });
});
