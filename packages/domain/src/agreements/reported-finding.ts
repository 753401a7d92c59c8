import type { DocumentKind, Programme } from './document-kind.ts';

/** What a figure that others reported is about. */
export type ReportedKind = 'ehcp' | 'placement' | 'kpi' | 'money';

const papers: Readonly<Record<Programme, Readonly<Record<ReportedKind, readonly DocumentKind[]>>>> = {
  'safety-valve': {
    ehcp: ['kpi-set', 'dsg-management-plan', 'monitoring-report'],
    placement: ['kpi-set', 'dsg-management-plan', 'monitoring-report', 'proposal'],
    kpi: ['kpi-set', 'monitoring-report'],
    money: ['dsg-management-plan', 'monitoring-report'],
  },
  'delivering-better-value': {
    ehcp: ['grant-application', 'diagnostic', 'quarterly-report'],
    placement: ['grant-application', 'diagnostic', 'quarterly-report'],
    kpi: ['grant-application', 'grant-terms', 'quarterly-report'],
    money: ['grant-application', 'grant-terms', 'quarterly-report'],
  },
};

/** The kinds of paper such a figure stands in, the likeliest first: once one of them is out, a reader can look for it there. */
export const papersBehind = (programme: Programme, kind: string): readonly DocumentKind[] => (Object.hasOwn(papers[programme], kind) ? papers[programme][kind as ReportedKind] : []);
