import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import type { Deps } from '../../../deps.ts';
import { lettersDrill, type LettersReport } from './drill-letters.ts';
import { isFine } from './verdict.ts';

/** The figures, in lines. */
export function inLines(report: LettersReport, seed: number): string[] {
  const { verdict, faults } = report;
  return [
    `${report.letters} letters, seed ${seed}, in ${report.seconds.toFixed(0)} s: workers killed ${report.kills} times, the mail server died ${report.deaths} times`,
    `${report.attempts} attempts; Send pressed again ${report.again} times on letters that came back`,
    `The mail server: ${Object.entries(faults).toSorted(([one], [other]) => one.localeCompare(other)).map(([did, count]) => `${did} ${count}`).join(', ')}`,
    `${verdict.sent} sent, ${verdict.uncertain} shown as uncertain, of which ${verdict.uncertainAndThere} had arrived`,
    ...verdict.doubled.map((line) => `DOUBLED ${line}`),
    ...verdict.missing.map((line) => `MISSING ${line}`),
    ...verdict.left.map((line) => `LEFT ${line}`),
    ...verdict.otherBytes.map((line) => `OTHER BYTES ${line}`),
    ...(isFine(verdict) ? [] : report.said.split('\n').slice(-10)),
    isFine(verdict) ? 'Each council has exactly one letter or is shown as uncertain; none is silently missing; every letter is kept as it went.' : 'The drill failed.',
  ];
}

/** `npm run drill -- letters [--letters 153] [--minutes 3]`: in an empty database, and the figures. */
export async function drillLetters(deps: Deps, pool: Pool, { seed, letters, minutes }: { seed: number; letters: number; minutes: number }): Promise<{ lines: string[]; code: number }> {
  const [main, cli] = ['./main.js', './cli.js'].map((file) => fileURLToPath(new URL(file, import.meta.url)));
  const report = await lettersDrill(deps, pool, { main: main ?? '', cli: cli ?? '', seed, letters, workers: 2, atMost: minutes * 60_000 });
  return { lines: inLines(report, seed), code: isFine(report.verdict) ? 0 : 1 };
}
