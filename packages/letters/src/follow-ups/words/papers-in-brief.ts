import { documentKinds, type PaperAsked, type Period } from '@openvalve/domain';
import { andList, kindsAsked } from '../../paper-words.ts';

/** The papers in one clause: “the KPI set and the monitoring reports for 2022-23 to 2024-25”. Only years that were asked for are spanned. */
export const papersInBrief = (papers: readonly PaperAsked[]): string =>
  andList(
    kindsAsked(papers).map(({ kind, periods }) => {
      const { name, plural, series } = documentKinds[kind];
      const years = periods.length === 0 ? '' : ` for ${andList(spans(periods))}`;
      return `the ${inSentence(series ? plural : name)}${years}`;
    }),
  );

/** Whether the papers are one thing, so that a sentence about them says “it”. */
export const isOnePaper = (papers: readonly PaperAsked[]): boolean => {
  const [only, ...more] = kindsAsked(papers);
  return only !== undefined && more.length === 0 && !documentKinds[only.kind].series;
};

/** “it” or “them”, “is” or “are”, for a sentence about these papers. */
export const pronounFor = (papers: readonly PaperAsked[]): { it: string; is: string; this: string } =>
  isOnePaper(papers) ? { it: 'it', is: 'is', this: 'this paper' } : { it: 'them', is: 'are', this: 'these papers' };

/** “KPI set” and “DSG management plan” keep their capitals; “Monitoring reports” does not. */
const inSentence = (name: string): string => (/^[A-Z][a-z]+\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** Three years or more that follow each other become “2022-23 to 2024-25”. */
function spans(periods: readonly Period[]): string[] {
  const runs: Period[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && firstYear(period) === firstYear(last) + 1) run.push(period);
    else runs.push([period]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} to ${run.at(-1)}`]));
}

const firstYear = (period: Period): number => Number(period.slice(0, 4));
