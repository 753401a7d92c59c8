import { fileURLToPath } from 'node:url';
import { crashDrill, type CrashReport } from './drill-crash.ts';

/** Whether nothing was lost, doubled, half kept or out of step. */
export const isFine = ({ verdict, disagree, bytes }: CrashReport): boolean =>
  [verdict.missing, verdict.doubled, verdict.half, verdict.letters, disagree, bytes.damaged].every((lines) => lines.length === 0);

/** The figures, in lines. */
export function inLines(report: CrashReport, seed: number): string[] {
  const { kills, starts, acknowledged, declined, verdict, bytes } = report;
  const all = Object.values(kills).reduce((sum, count) => sum + count, 0);
  const sorted = starts.toSorted((one, other) => one - other);
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0);
  return [
    `Killed ${all} times in ${report.seconds.toFixed(0)} s, seed ${seed}: ${kills.server} times the server, ${kills.postmaster} the database, ${kills.both} both`,
    `Started again ${starts.length} times, ready after ${milliseconds(sorted[Math.floor(sorted.length / 2)])} in the middle and ${milliseconds(sorted.at(-1))} at most`,
    `${sum(acknowledged)} acts acknowledged, ${report.unanswered} without an answer, ${sum(declined)} declined; ${report.requests} requests, ${report.events} entries`,
    ...Object.entries(acknowledged).toSorted(([one], [other]) => one.localeCompare(other)).map(([act, count]) => `  ${String(count).padStart(6)} ${act}`),
    `${report.letters} letters in the Outbox, ${report.uncertain} times a letter was uncertain and a person looked`,
    `${bytes.files} files on record, each with its hash; ${bytes.unnamed} in the store of uploads that were cut off`,
    ...(report.errors.length === 0 ? [] : [`${report.errors.length} lines in the log about errors, the first: ${report.errors[0]?.slice(0, 500)}`]),
    ...verdict.missing.map((line) => `MISSING ${line}`),
    ...verdict.doubled.map((line) => `DOUBLED ${line}`),
    ...verdict.half.map((line) => `HALF ${line}`),
    ...verdict.letters.map((line) => `LETTER ${line}`),
    ...report.disagree.map((line) => `DISAGREES ${line}`),
    ...bytes.damaged.map((line) => `DAMAGED ${line}`),
    isFine(report) ? 'Every acknowledged act is there, none twice; every row is what its case file says; every file is whole.' : 'The drill failed.',
  ];
}

const milliseconds = (time = 0): string => `${Math.round(time)} ms`;

/** `npm run drill -- crash`: the built program, killed over and over while people work, and the figures. */
export async function drillCrash({ seed, kills, minutes }: { seed: number; kills: number; minutes: number }): Promise<{ lines: string[]; code: number }> {
  const main = fileURLToPath(new URL('./main.js', import.meta.url));
  const report = await crashDrill({ main, seed, kills, atMost: minutes * 60_000 });
  return { lines: inLines(report, seed), code: isFine(report) ? 0 : 1 };
}
