import { existsSync, readFileSync } from 'node:fs';

/** What became of a change: noticed by a spec, or not. Those that cannot be compiled or were left out count for nothing. */
const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

/**
 * The mutation score of each folder of rules, and of all of them together, from Stryker's report.
 * @param {string} report a file in the mutation testing report's own format
 * @returns {{ folder: string, noticed: number, unnoticed: number, score: number }[]} the last line is the whole
 */
export function scores(report) {
  if (!existsSync(report)) return [];
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const folders = new Map();
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = /packages\/domain\/src\/([^/]+)\//.exec(path)?.[1] ?? '(top)';
    const line = folders.get(folder) ?? { folder, noticed: 0, unnoticed: 0 };
    for (const { status, testsCompleted } of mutants) {
      // After some changes the rules or their specs do not even load: no test is completed, and the report calls that survival.
      if (noticed.has(status) || (status === 'Survived' && testsCompleted === 0)) line.noticed += 1;
      else if (unnoticed.has(status)) line.unnoticed += 1;
    }
    folders.set(folder, line);
  }
  const lines = [...folders.values()].filter((line) => line.noticed + line.unnoticed > 0).sort((one, other) => one.folder.localeCompare(other.folder));
  const whole = { folder: 'all of them', noticed: sum(lines, 'noticed'), unnoticed: sum(lines, 'unnoticed') };
  return [...lines, whole].map((line) => ({ ...line, score: (100 * line.noticed) / (line.noticed + line.unnoticed) }));
}

/** A line for each folder: `clock   412 of 440 changes noticed   93.6 %`. */
export const inLines = (lines) =>
  lines.map(({ folder, noticed: seen, unnoticed: missed, score }) => `${folder.padEnd(14)} ${String(seen).padStart(5)} of ${String(seen + missed).padStart(5)} changes noticed   ${score.toFixed(1).padStart(5)} %`);

const sum = (lines, what) => lines.reduce((total, line) => total + line[what], 0);
