import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type TestInfo } from '@playwright/test';
import pg from 'pg';
import { freePort, startProgram, type Program } from './program.ts';

/** A program with a database of its own, and the people who use it. One for each file of journeys and each size of screen. */
export type World = {
  /** The program that runs now: another one after each `timeIs`. */
  readonly program: Program;
  /** Stops the program and starts it again on another day, with its database, its files and everybody’s sessions. For a world with a day of its own. */
  readonly timeIs: (day: string) => Promise<void>;
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

/**
 * Starts a world, in the run's database server or in one of its own; on a day of its own and with settings of its own where they are given. Whoever starts it ends
 * it, after the journeys of its file.
 */
export async function startWorld(browser: Browser, project: TestInfo['project'], server = process.env['TEST_DATABASE_SERVER'], day?: string, settings: Readonly<Record<string, string>> = {}): Promise<World> {
  if (!server) throw new Error('No database server was started for this run.');
  const database = `e2e_${randomUUID().replaceAll('-', '')}`;
  await inMaintenance(server, `create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const databaseUrl = url.toString();
  const moving = day === undefined ? null : { port: await freePort(), dataDir: mkdtempSync(join(tmpdir(), 'openvalve-e2e-files-')), secret: randomUUID() };
  const start = (on: string | undefined): Promise<Program> =>
    moving === null || on === undefined
      ? startProgram({ databaseUrl, settings })
      : startProgram({ databaseUrl, port: moving.port, settings: { ...settings, NODE_ENV: 'development', NOW: on, DATA_DIR: moving.dataDir, SECRET: moving.secret } });
  let program = await start(day);
  const contexts: BrowserContext[] = [];
  return {
    get program() {
      return program;
    },
    timeIs: async (next) => {
      if (moving === null) throw new Error('This world stands on the day it is. Start it with a day of its own.');
      await program.stop();
      program = await start(next);
    },
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
      if (moving) rmSync(moving.dataDir, { recursive: true, force: true });
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

/** Invites somebody; gives the link of the invitation. */
export async function invites(page: Page, email: string): Promise<string> {
  await opens(page, '/desk/people');
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('button', { name: 'Show the link once', exact: true }).click();
  return (await page.locator('[data-invitation-link]').textContent()) ?? '';
}

/** Takes a council by its address, and stands on the page of its request. */
export async function takes(page: Page, campaign: string, slug: string, name: string): Promise<void> {
  await opens(page, `/desk/take?campaign=${campaign}&council=${slug}`);
  await page.getByRole('button', { name: `Take ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name} is yours`);
}

/** Puts on record what a council or the ICO sent, and says what it is; `more` fills in what that takes. */
export async function records(page: Page, request: string, { text, on, what, more }: { text: string; on?: string; what: string; more?: () => Promise<void> }): Promise<void> {
  await opens(page, `${request}/answer`);
  await page.getByLabel('Paste what it wrote').fill(text);
  if (on !== undefined) await page.getByLabel('It came on').fill(on);
  await page.getByRole('button', { name: 'Put it on record' }).click();
  await page.getByLabel(what).check();
  await more?.();
  await page.getByRole('button', { name: 'Record what it is' }).click();
  await expect(page).toHaveURL(new RegExp(`${request}$`));
}

/** Whatever the address needs: a look at a known one, or finding one on the council's own site. */
export async function readyToWrite(page: Page): Promise<void> {
  const check = page.getByLabel('I looked: the page gives this address');
  if (await check.first().isVisible()) {
    await check.first().check();
    await page.getByRole('button', { name: 'Use this address' }).first().click();
  } else {
    const site = /Search (\S+) for it/.exec((await page.getByRole('link', { name: /^Search / }).textContent()) ?? '')?.[1] ?? '';
    await page.getByLabel('Paste the mail address, or the address of its form').fill(`foi@${site}`);
    await page.getByLabel('Paste the page you saw it on').fill(`https://www.${site}/foi`);
    await page.getByRole('button', { name: 'Add this address' }).click();
  }
  await expect(page.getByRole('link', { name: 'Read the whole letter and send' })).toBeVisible();
}

/** Takes a council of the first campaign, writes to it and sends; gives the address of its request. */
export async function asks(page: Page, slug: string, name: string): Promise<string> {
  await takes(page, 'safety-valve', slug, name);
  const path = new URL(page.url()).pathname;
  await readyToWrite(page);
  await page.getByRole('link', { name: 'Read the whole letter and send' }).click();
  await page.getByRole('button', { name: `Send to ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('must answer by', { timeout: 30_000 });
  return path;
}
