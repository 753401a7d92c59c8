import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type TestInfo } from '@playwright/test';
import pg from 'pg';
import { startProgram, type Program } from './program.ts';

/** A program with a database of its own, and the people who use it. One for each file of journeys and each size of screen. */
export type World = {
  readonly program: Program;
  /** A browser of its own for one person, with the screen of the project. */
  readonly browserFor: () => Promise<Page>;
  readonly end: () => Promise<void>;
};

const inMaintenance = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const pictures = fileURLToPath(new URL('../../../test-results/pages', import.meta.url));

/** Starts a world, in the run's database server or in one of its own. Whoever starts it ends it, after the journeys of its file. */
export async function startWorld(browser: Browser, project: TestInfo['project'], server = process.env['TEST_DATABASE_SERVER']): Promise<World> {
  if (!server) throw new Error('No database server was started for this run.');
  const database = `e2e_${randomUUID().replaceAll('-', '')}`;
  await inMaintenance(server, `create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const program = await startProgram({ databaseUrl: url.toString() });
  const contexts: BrowserContext[] = [];
  return {
    program,
    browserFor: async () => {
      const context = await browser.newContext({ ...screenOf(project), reducedMotion: 'reduce', baseURL: program.baseUrl, permissions: ['clipboard-read', 'clipboard-write'] });
      contexts.push(context);
      const page = await context.newPage();
      broken.set(page, whatBreaks(page));
      return page;
    },
    end: async () => {
      for (const context of contexts) await context.close();
      await program.stop();
      await inMaintenance(server, `drop database if exists ${database} with (force)`);
    },
  };
}

/** The screen of a project, and where it is. */
const screenOf = ({ use: { viewport, isMobile, hasTouch, deviceScaleFactor, locale, timezoneId, colorScheme } }: TestInfo['project']): BrowserContextOptions =>
  Object.fromEntries(Object.entries({ viewport, isMobile, hasTouch, deviceScaleFactor, locale, timezoneId, colorScheme }).filter(([, value]) => value !== undefined));

/** What broke in each page since it was opened: an error nobody caught, or something the content security policy refused. */
const broken = new WeakMap<Page, string[]>();

function whatBreaks(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && /Content Security Policy|Refused to|Uncaught|Minified React/.test(line.text())) found.push(line.text());
  });
  return found;
}

/** The page as it stands, light and dark: no accessibility fault that axe can see, nothing wider than the screen, and a picture. */
export async function looksRight(page: Page, name: string, { scrolls = false }: { scrolls?: boolean } = {}): Promise<void> {
  expect(await faults(new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])), `axe on ${name}`).toEqual([]);
  expect(broken.get(page) ?? [], `what broke on the way to ${name}`).toEqual([]);
  if (!scrolls) {
    const tooWide = await page.evaluate(() => {
      const screen = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= screen) return [];
      const inRegion = (element: Element) => element.parentElement?.closest('[role=region][tabindex], .hide') !== null;
      return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > screen + 1 && !inRegion(element)).map((element) => `${element.tagName} ${element.className.toString()} ${Math.round(element.getBoundingClientRect().right)}`);
    });
    expect(tooWide, `nothing on ${name} is wider than the screen`).toEqual([]);
  }
  const folder = join(pictures, test.info().project.name);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faults(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])), `axe on ${name}, dark`).toEqual([]);
  await page.screenshot({ path: join(folder, `${name}-dark.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
}

const faults = async (axe: AxeBuilder): Promise<string[]> =>
  (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join(' | ')}`);

/**
 * A picture for the README and the guides, of the desktop's screen. Only of pages that say nothing of a real council that did
 * not happen. Taken when there is none yet, or when PICTURES asks for new ones: a test run changes no file of the repository.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const path = join(fileURLToPath(new URL('../../../docs/pictures', import.meta.url)), `${name}.png`);
  if (test.info().project.name !== 'desktop' || (existsSync(path) && !process.env['PICTURES'])) return;
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path });
}

/** Opens an address of the desk and waits until it has drawn its heading. */
export async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Gives an invitation's page a name and joins. */
export async function joins(page: Page, link: string, { realName, email }: { realName: string; email?: string }): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your real name').fill(realName);
  if (email !== undefined) await page.getByLabel('Your mail address').fill(email);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

/** A day so many days before today, as a date field takes it. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
