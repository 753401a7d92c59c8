import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { fetched } from '../load.ts';
import { median } from '../measure.ts';
import { freePort } from '../running-program.ts';
import { withPublicPages } from './public-pages.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const runs = 5;

/** What Lighthouse says of public pages, as on a phone: the median of five runs. What it finds wrong is said below. */
export const measureLighthouse = (databaseUrl: string): Promise<string[]> =>
  withPublicPages(databaseUrl, ({ address }, paths) =>
    withBrowser(async (port) => {
      const lines = [`${''.padEnd(18)}${categories.map((name) => name.padStart(16)).join('')}`];
      const wrong = new Set<string>();
      for (const [name, path] of Object.entries(paths)) {
        const scores: number[][] = categories.map(() => []);
        for (let run = 0; run < runs; run += 1) {
          const result = await lighthouse(`${address}${path}`, { port, output: 'json', logLevel: 'silent', onlyCategories: [...categories] });
          if (!result) throw new Error(`Lighthouse says nothing about ${path}.`);
          for (const [at, category] of categories.entries()) scores[at]?.push((result.lhr.categories[category]?.score ?? 0) * 100);
          for (const audit of Object.values(result.lhr.audits)) if (audit.score === 0 && audit.scoreDisplayMode === 'binary') wrong.add(`${name}: ${audit.id}: ${audit.title}`);
        }
        lines.push(`${name.padEnd(18)}${scores.map((each) => String(Math.round(median(each))).padStart(16)).join('')}`);
      }
      return [...lines, ...wrong];
    }),
  );

/** The machine’s own browser, with a folder of its own, for as long as `work` takes. */
async function withBrowser<T>(work: (port: number) => Promise<T>): Promise<T> {
  const program = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
  if (program === undefined) throw new Error('There is no Chromium here: install it, or say in CHROMIUM_PATH where it is.');
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'openvalve-bench-')), await freePort()];
  const browser = spawn(program, [`--remote-debugging-port=${port}`, `--user-data-dir=${folder}`, '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', 'about:blank'], { stdio: 'ignore' });
  try {
    for (const until = performance.now() + 30_000; ; await pause(100)) {
      const answers = await fetched(`http://127.0.0.1:${port}/json/version`).then(() => true, () => false);
      if (answers) break;
      if (performance.now() > until) throw new Error('The browser did not start.');
    }
    return await work(port);
  } finally {
    browser.kill('SIGTERM');
    if (browser.exitCode === null && browser.signalCode === null) await new Promise((resolve) => browser.once('close', resolve));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
