import { documentKinds, financialYearOf, type DocumentKind, type IsoDate, type PaperAsked, type Period } from '@openvalve/domain';

type PaperWords = {
  /** How the letter asks for it. `years` is empty for a paper that is not one of a series. */
  readonly ask: (years: string) => string;
  /** How a reader of an edited letter recognises that it is still asked for. */
  readonly named: RegExp;
};

/** The words for each kind of paper: its exact name first, then what it is, so that whoever searches for it can find it. */
const words: Record<DocumentKind, PaperWords> = {
  'published-agreement': {
    ask: () => 'The published agreement between the council and DfE.',
    named: /published agreement/i,
  },
  'revised-agreement': {
    ask: () => 'The revised agreement: any change made to the agreement, or to its payments, since it was first published.',
    named: /revised agreement/i,
  },
  'dsg-management-plan': {
    ask: () => 'The DSG management plan (Dedicated Schools Grant deficit management plan): the latest version sent to DfE, as the Excel workbook itself.',
    named: /management\s+plan/i,
  },
  'kpi-set': {
    ask: () => 'The KPI set: the key performance indicators agreed with DfE or reported to it under the agreement, with the figures for each year.',
    named: /\bKPIs?\b|key performance indicators?/i,
  },
  'monitoring-report': {
    ask: (years) => `The monitoring reports sent to DfE under the agreement ${years}.`,
    named: /monitoring\s+(?:reports?|returns?)/i,
  },
  'dfe-reply': {
    ask: (years) => `The DfE replies to the council’s monitoring reports ${years}: letters and written feedback, with any about enhanced monitoring.`,
    named: /\b(?:DfE|Department)\b[^.\n]{0,60}\brepl(?:y|ies)\b|\brepl(?:y|ies)\b[^.\n]{0,60}\b(?:DfE|Department)\b/i,
  },
  proposal: {
    ask: () => 'The invitation and proposal: DfE’s letter inviting the council into the programme, and the proposal the council sent.',
    named: /\bproposal\b/i,
  },
  'grant-application': {
    ask: () => 'The grant application: what the council sent to DfE to apply for its grant under the programme, with its annexes.',
    named: /grant\s+application|application\s+for\s+[^.\n]{0,40}grant/i,
  },
  'grant-terms': {
    ask: () =>
      'The grant terms: the conditions or memorandum of understanding the council accepted. I do not need the national grant determination letter, which DfE has published.',
    named: /grant\s+(?:terms|conditions)|memorandum of understanding|terms\s+(?:of|for)\s+the\s+grant/i,
  },
  diagnostic: {
    ask: () =>
      'The diagnostic: the reports and workbooks made for the council in the programme’s diagnostic work, with its baselines, forecasts and root causes. I am not asking for reviews of individual cases.',
    named: /\bdiagnostics?\b/i,
  },
  'quarterly-report': {
    ask: (years) => `The quarterly reports on the programme sent to DfE ${years}.`,
    named: /quarterly\s+(?:\w+\s+)?reports?/i,
  },
  'close-down-report': {
    ask: () => 'The close-down report: the report made at the end of the programme, under whatever name.',
    named: /close-?\s?down\s+report|end[- ]of[- ]programme\s+report/i,
  },
};

/** A kind asked for, with its financial years in order; none where it is not a series or no year is known. */
export type KindAsked = { readonly kind: DocumentKind; readonly periods: readonly Period[] };

/** The papers asked for, one entry for each kind, in the order in which the kinds were first asked. */
export function kindsAsked(papers: readonly PaperAsked[]): KindAsked[] {
  const kinds = new Map<DocumentKind, Period[]>();
  for (const { kind, period } of papers) {
    const periods = kinds.get(kind) ?? [];
    kinds.set(kind, period === null || periods.includes(period) ? periods : [...periods, period]);
  }
  return [...kinds].map(([kind, periods]) => ({ kind, periods: periods.toSorted() }));
}

/** One numbered sentence for each kind of paper: what {{papers}} stands for, and what changes in a draft when a tick changes. */
export const papersList = (papers: readonly PaperAsked[], today: IsoDate): string =>
  kindsAsked(papers)
    .map((asked, index, all) => {
      const before = all.slice(0, index).find(({ periods }) => periods.length > 1 && sameYears(periods, asked.periods));
      return `${index + 1}. ${before ? words[asked.kind].ask('for the same years') : askFor(asked, today)}`;
    })
    .join('\n');

const sameYears = (one: readonly Period[], other: readonly Period[]): boolean => one.join() === other.join();

/** The sentence that asks for one kind of paper. With `today`, the year still running is asked for as far as it goes. */
export const askFor = ({ kind, periods }: KindAsked, today?: IsoDate): string =>
  words[kind].ask(documentKinds[kind].series ? yearsWords(periods, today === undefined ? null : financialYearOf(today)) : '');

/** Whether a text still names a kind of paper. */
export const namesKind = (text: string, kind: DocumentKind): boolean => words[kind].named.test(text);

/** “for the financial years 2022-23, 2023-24 and 2024-25”; where no year is known, “from the first to the latest”. */
function yearsWords(periods: readonly Period[], running: Period | null): string {
  const [first] = periods;
  if (first === undefined) return 'from the first to the latest';
  const years = `${periods.length === 1 ? 'for the financial year' : 'for the financial years'} ${andList(periods)}`;
  return running !== null && periods.includes(running) ? `${years} (so far)` : years;
}

/** “one, two and three”. */
export const andList = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
};
