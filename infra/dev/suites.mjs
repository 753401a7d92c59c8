import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { commandOf, root } from './paths.mjs';
import { run } from './run.mjs';

/** Where each run leaves what it said in full. */
export const results = join(root, 'test-results');

/**
 * What a suite came to.
 * @typedef {{ passed: number, failures: { title: string, why: string }[], notRun: string[], milliseconds: number, titles?: string[], details?: string }} Outcome
 * `details` is what the runner itself says about all failures, with differences shown; where there is none, each `why` is shown.
 */

/** Every app and package, each with its own TypeScript configuration. */
const projects = () => ['apps', 'packages'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`)).filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));

/** Types, package by package, a few at a time. @returns {Promise<Outcome>} */
export async function typecheck() {
  const began = performance.now();
  const waiting = projects();
  const failures = [];
  const worker = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      const { code, output } = await run(commandOf('typescript'), ['--noEmit', '--pretty', 'false', '-p', folder], { quiet: true });
      if (code !== 0) failures.push({ title: `types in ${folder}`, why: output.trim() });
    }
  };
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, worker));
  return { passed: 0, failures, notRun: [], milliseconds: performance.now() - began };
}

/** @returns {Promise<Outcome>} */
export async function lint() {
  const { code, output, milliseconds } = await run(commandOf('oxlint'), ['--type-aware', '--format', 'unix'], { quiet: true });
  return { passed: 0, failures: code === 0 ? [] : [{ title: 'lint', why: output.trim() }], notRun: [], milliseconds };
}

/**
 * Runs the specs of some or all projects of infra/dev/vitest.config.ts.
 * @param {string} name what to call this run's files
 * @param {{ only?: string[], env?: Record<string, string> }} options
 * @returns {Promise<Outcome>}
 */
export async function vitest(name, { only = [], env = {} } = {}) {
  const report = freshFile(`${name}.json`);
  const { code, output, milliseconds } = await run(
    commandOf('vitest'),
    ['run', '--config', 'infra/dev/vitest.config.ts', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only.map((project) => `--project=${project}`)],
    { quiet: true, env: { NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: undefined, ...env } },
  );
  writeFileSync(join(results, `${name}.log`), output);
  if (!existsSync(report)) return { passed: 0, failures: [{ title: `${name}: the tests could not be run`, why: lastOf(output) }], notRun: [], milliseconds };

  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const outcome = { passed: 0, failures: [], notRun: [], milliseconds, titles: [] };
  for (const file of testResults) {
    const path = relative(root, file.name);
    for (const test of file.assertionResults) {
      const title = [...test.ancestorTitles, test.title].join(' ');
      outcome.titles.push(title);
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') outcome.failures.push({ title: `${path}: ${title}`, why: test.failureMessages.join('\n') });
      else outcome.notRun.push(`${path}: ${title}`);
    }
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) outcome.failures.push({ title: `${path}: could not be run`, why: file.message });
  }
  if (code !== 0 && outcome.failures.length === 0) outcome.failures.push({ title: `${name}: ended with code ${code}`, why: lastOf(output) });
  const failed = output.search(/⎯ Failed (Suites|Tests) /);
  if (failed !== -1) outcome.details = output.slice(failed).trim();
  return outcome;
}

/** Journeys in a real browser. @returns {Promise<Outcome>} */
export async function browserTests(env) {
  const chromium = findChromium(await playwrightsOwn());
  if (!chromium) return { passed: 0, failures: [], notRun: ['browser tests (no Chromium)'], milliseconds: 0 };
  const report = freshFile('browser.json');
  const { code, output, milliseconds } = await run(commandOf('@playwright/test'), ['test', '--config', 'apps/web/e2e/playwright.config.ts', '--reporter=list,json'], {
    quiet: true,
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  writeFileSync(join(results, 'browser.log'), output);
  if (!existsSync(report)) return { passed: 0, failures: [{ title: 'the browser tests could not be run', why: lastOf(output) }], notRun: [], milliseconds };

  const { suites = [], errors = [] } = JSON.parse(readFileSync(report, 'utf8'));
  const outcome = { passed: 0, failures: errors.map(({ message }) => ({ title: 'browser tests', why: message })), notRun: [], milliseconds, titles: [] };
  for (const { title, test } of suites.flatMap((suite) => testsOf(suite, []))) {
    outcome.titles.push(title);
    if (test.status === 'expected' || test.status === 'flaky') outcome.passed += 1;
    else if (test.status === 'skipped') outcome.notRun.push(title);
    else outcome.failures.push({ title, why: test.results.flatMap(({ errors: each = [] }) => each.map(({ message }) => message)).join('\n') });
  }
  if (code !== 0 && outcome.failures.length === 0) outcome.failures.push({ title: `browser tests: ended with code ${code}`, why: lastOf(output) });
  return outcome;
}

const testsOf = (suite, above) => {
  const path = [...above, suite.title].filter(Boolean);
  const here = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ title: [...path, spec.title, test.projectName && `(${test.projectName})`].filter(Boolean).join(' '), test })));
  return [...here, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path))];
};

/** Debian's Chromium, then Playwright's own; null when there is neither. */
export function findChromium(own) {
  const named = process.env.CHROMIUM_PATH;
  return [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', own].find((path) => path && existsSync(path)) ?? null;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function freshFile(name) {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

/** What failed, in words: the runner's own account where there is one. Long accounts are cut; the log has the rest. */
export function inWords({ failures, details }, most = 150) {
  const text = details ?? failures.map(({ title, why }) => `✗ ${title}\n${why}`).join('\n\n');
  const lines = stripVTControlCharacters(text).split('\n').filter((line) => !line.includes('/node_modules/'));
  return [...lines.slice(0, most).map((line) => `  ${line}`), ...(lines.length > most ? [`  … ${lines.length - most} more lines in test-results`] : [])].join('\n');
}

const lastOf = (output) => output.trim().split('\n').slice(-40).join('\n');
