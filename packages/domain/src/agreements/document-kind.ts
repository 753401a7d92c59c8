import { z } from 'zod';

/** The government programme an agreement belongs to. */
export const Programme = z.enum(['safety-valve', 'delivering-better-value']);
export type Programme = z.infer<typeof Programme>;

/** Its name as people write it. */
export const programmeName: Record<Programme, string> = {
  'safety-valve': 'Safety Valve',
  'delivering-better-value': 'Delivering Better Value',
};

/** What can be asked for. */
export const DocumentKind = z.enum([
  'published-agreement', 'revised-agreement', 'dsg-management-plan', 'kpi-set', 'monitoring-report', 'dfe-reply', 'proposal',
  'grant-application', 'grant-terms', 'diagnostic', 'quarterly-report', 'close-down-report',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A financial year, `2023-24`: how the parts of a series are told apart. */
export const Period = z.string().regex(/^\d{4}-\d{2}$/).brand<'Period'>();
export type Period = z.infer<typeof Period>;

export type DocumentKindFacts = {
  readonly programme: Programme;
  /** The name on screens and in lists. */
  readonly name: string;
  /** Its name for several of a series, or the same name. */
  readonly plural: string;
  /** Monitoring and quarterly reports and DfE's replies come one after another; each period has its own outcome. */
  readonly series: boolean;
};

/** What is true of each kind of document, whoever is asked for it. */
export const documentKinds: Record<DocumentKind, DocumentKindFacts> = {
  'published-agreement': { programme: 'safety-valve', name: 'Published agreement', plural: 'Published agreement', series: false },
  'revised-agreement': { programme: 'safety-valve', name: 'Revised agreement', plural: 'Revised agreement', series: false },
  'dsg-management-plan': { programme: 'safety-valve', name: 'DSG management plan', plural: 'DSG management plan', series: false },
  'kpi-set': { programme: 'safety-valve', name: 'KPI set', plural: 'KPI set', series: false },
  'monitoring-report': { programme: 'safety-valve', name: 'Monitoring report', plural: 'Monitoring reports', series: true },
  'dfe-reply': { programme: 'safety-valve', name: 'DfE reply', plural: 'DfE replies', series: true },
  proposal: { programme: 'safety-valve', name: 'Invitation and proposal', plural: 'Invitation and proposal', series: false },
  'grant-application': { programme: 'delivering-better-value', name: 'Grant application', plural: 'Grant application', series: false },
  'grant-terms': { programme: 'delivering-better-value', name: 'Grant terms', plural: 'Grant terms', series: false },
  diagnostic: { programme: 'delivering-better-value', name: 'Diagnostic', plural: 'Diagnostic', series: false },
  'quarterly-report': { programme: 'delivering-better-value', name: 'Quarterly report', plural: 'Quarterly reports', series: true },
  'close-down-report': { programme: 'delivering-better-value', name: 'Close-down report', plural: 'Close-down report', series: false },
};

/** What each programme's first campaign asks for. */
export const askedFirst: Record<Programme, readonly DocumentKind[]> = {
  'safety-valve': ['dsg-management-plan', 'kpi-set', 'monitoring-report', 'dfe-reply'],
  'delivering-better-value': ['grant-application', 'grant-terms', 'diagnostic', 'quarterly-report', 'close-down-report'],
};

/** One paper asked for: a document kind and, in a series, the financial year. */
export const PaperAsked = z.object({ kind: DocumentKind, period: Period.nullable() });
export type PaperAsked = z.infer<typeof PaperAsked>;

/** The same paper has the same key. */
export const paperKey = ({ kind, period }: PaperAsked): string => (period === null ? kind : `${kind}:${period}`);
