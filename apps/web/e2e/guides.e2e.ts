import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import pg from 'pg';
import { startProgram, type Program } from './program.ts';
import { looksRight, opens } from './world.ts';

/*
 * The demonstration, every page of it, and the pictures of the guides: the volunteer’s from a phone, the coordinator’s from a
 * desk. Pictures show the demonstration and its banner, and nothing of a real council that did not happen without it.
 */
test.describe.configure({ mode: 'serial' });

type Line = { requestId: string; council: { slug: string }; stage: string; nextStep: { step: string }; daysLate: number; outcome: string | null };
type Row = { slug: string; bucket: string; requestId: string | null; unclassified: number; outcome: string | null };

const folder = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
const database = `e2e_${randomUUID().replaceAll('-', '')}`;
let program: Program;
const pages = new Map<string, Page>();

test.beforeAll(async ({ browser }, { project }) => {
  await inMaintenance(`create database ${database}`);
  const url = new URL(process.env['TEST_DATABASE_SERVER'] ?? '');
  url.pathname = `/${database}`;
  program = await startProgram({ databaseUrl: url.toString(), settings: { DEMO: 'true', NODE_ENV: 'development' } });
  const { viewport, isMobile, hasTouch, deviceScaleFactor, locale, timezoneId } = project.use;
  const screen = Object.fromEntries(Object.entries({ viewport, isMobile, hasTouch, deviceScaleFactor, locale, timezoneId }).filter(([, value]) => value !== undefined));
  for (const name of ['Casey', 'Morgan', 'Robin']) pages.set(name, await signedIn(browser, name, screen));
});
test.afterAll(async () => {
  for (const page of pages.values()) await page.context().close();
  await program.stop();
  await inMaintenance(`drop database if exists ${database} with (force)`);
});

test('the volunteer’s guide has its pictures, from a phone', async () => {
  const robin = as('Robin');
  const mine = await asked<Line[]>(robin, 'requests.mine');
  const at = (fits: (line: Line) => boolean): string => mine.find(fits)?.requestId ?? '';
  const draft = at(({ nextStep }) => nextStep.step === 'write_letter');

  await shows(robin, '/desk', 'volunteer-today', 'phone');
  await shows(robin, '/desk/take', 'volunteer-take', 'phone');
  await shows(robin, `/desk/requests/${draft}/write`, 'volunteer-write', 'phone');
  await shows(robin, `/desk/requests/${at(({ nextStep }) => nextStep.step === 'wait')}`, 'volunteer-waiting', 'phone');
  await shows(robin, `/desk/requests/${at(({ nextStep }) => nextStep.step === 'wait')}/answer`, 'volunteer-answer', 'phone');
  await shows(robin, `/desk/requests/${at(({ nextStep }) => nextStep.step === 'remind')}`, 'volunteer-late', 'phone');
  await shows(robin, `/desk/requests/${mine.find(({ council }) => council.slug === 'bracknell-forest')?.requestId ?? ''}`, 'volunteer-mail', 'phone', 'Say what Bracknell Forest sent');
  await shows(robin, '/desk/me', 'volunteer-you', 'phone');
});

test('the coordinator’s guide has its pictures, from a desk', async () => {
  const morgan = as('Morgan');
  const [waiting] = await asked<{ council: { slug: string } }[]>(morgan, 'councils.toConfirm');
  await shows(morgan, '/desk/board', 'coordinator-board', 'desktop');
  await shows(morgan, '/desk/board?bucket=late', 'coordinator-late', 'desktop');
  await shows(morgan, '/desk/mail', 'coordinator-mail', 'desktop');
  await shows(morgan, '/desk/people', 'coordinator-people', 'desktop');
  await shows(morgan, '/desk/campaigns', 'coordinator-campaigns', 'desktop');
  await shows(morgan, `/desk/councils/${waiting?.council.slug ?? ''}`, 'coordinator-address', 'desktop');
  await shows(as('Casey'), '/desk/review', 'coordinator-review', 'desktop');
});

test('the reviewer’s guide has its pictures, from a desk', async () => {
  const casey = as('Casey');
  const { documents } = await asked<{ documents: { id: string; stage: string }[] }>(casey, 'documents.inHand');
  await shows(casey, '/desk/review', 'reviewer-review', 'desktop');
  await shows(casey, `/desk/documents/${documents.find(({ stage }) => stage === 'preparing')?.id ?? ''}`, 'reviewer-document', 'desktop');
});

test('every page of the demonstration stands as it should, and says that it is one', async () => {
  test.setTimeout(300_000);
  const casey = as('Casey');
  const paths = new Map([
    ['demo-home', '/'], ['demo-councils', '/councils'], ['demo-board', '/desk/board'], ['demo-take-map', '/desk/take?view=map'], ['demo-outbox', '/desk/outbox'], ['demo-review', '/desk/review'],
    ['demo-agreements', '/agreements'], ['demo-agreement', '/agreements/safety-valve/haringey'], ['demo-documents', '/documents'], ['demo-search', '/documents?q=projection'], ['demo-late', '/late'], ['demo-data', '/data'], ['demo-corrections', '/corrections'],
  ]);
  const { documents } = await asked<{ documents: { id: string; stage: string }[] }>(casey, 'documents.inHand');
  for (const { id, stage } of documents) paths.set(`demo-document-${stage}`, `/desk/documents/${id}`);
  await opens(casey, '/documents?q=projection');
  paths.set('demo-document-public', (await casey.getByRole('main').locator('a[href^="/documents/"]').first().getAttribute('href')) ?? '');
  for (const { id } of await asked<{ id: string }[]>(casey, 'campaigns.list')) {
    const { rows } = await asked<{ rows: Row[] }>(casey, 'campaigns.board', { campaignId: id });
    for (const { bucket, outcome, unclassified, requestId, slug } of rows) {
      const kind = `demo-case-${bucket}${outcome === null ? '' : `-${outcome}`}${unclassified > 0 ? '-unread' : ''}`;
      if (requestId === null || paths.has(kind)) continue;
      paths.set(kind, `/desk/requests/${requestId}`);
      if (bucket === 'late') paths.set('demo-council-late', `/councils/${slug}`);
      if (outcome === 'disclosed_in_part') paths.set('demo-council-answered', `/councils/${slug}`).set('demo-print', `/desk/requests/${requestId}/print`);
    }
  }
  for (const [name, path] of paths) {
    await opens(casey, path);
    await expect(casey.getByText('Today is shown as Monday 14 December 2026.')).toBeVisible();
    await looksRight(casey, name, { scrolls: name === 'demo-board' });
  }
});

test('a table and a sheet can be taken from the screen that shows them', async () => {
  const casey = as('Casey');
  await opens(casey, '/desk/board?bucket=late');
  const [table] = await Promise.all([casey.waitForEvent('download'), casey.getByRole('link', { name: 'This board, as filtered (CSV)' }).click()]);
  expect(table.suggestedFilename()).toBe('demonstration-safety-valve-board-2026-12-14.csv');
  await casey.getByRole('row').nth(1).getByRole('link').click();
  await casey.getByRole('link', { name: 'A sheet to print' }).click();
  await expect(casey.getByRole('button', { name: 'Print this sheet' })).toBeVisible();
  await casey.emulateMedia({ media: 'print' });
  await expect(casey.getByRole('button', { name: 'Print this sheet' })).toBeHidden();
  await expect(casey.getByText('Demonstration.', { exact: true })).toBeVisible();
  await expect(casey.getByText('Dear Freedom of Information team,').first()).toBeVisible();
  await casey.emulateMedia({ media: 'screen' });
});

const as = (name: string): Page => {
  const page = pages.get(name);
  if (!page) throw new Error(`${name} is not signed in.`);
  return page;
};

/** Signs somebody of the demonstration in by the link the terminal printed for them. */
async function signedIn(browser: Browser, name: string, screen: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ ...screen, reducedMotion: 'reduce', baseURL: program.baseUrl })).newPage();
  await expect.poll(() => linkFor(name), { timeout: 60_000 }).not.toBe('');
  await page.goto(linkFor(name));
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

const linkFor = (name: string): string => new RegExp(`To be ${name} [^\\n]*\\n\\s+(http\\S+)`).exec(program.printed())?.[1] ?? '';

/** What the desk is told when it asks. */
async function asked<T>(page: Page, procedure: string, input?: unknown): Promise<T> {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = (await (await page.request.get(`/api/trpc/${procedure}${search}`)).json()) as { result: { data: T } };
  return answer.result.data;
}

/**
 * Opens a page, looks it over, and takes its picture for a guide, from its top or from a heading on. Taken when there is none yet, or when PICTURES asks for new
 * ones: a test run changes no file of the repository.
 */
async function shows(page: Page, path: string, name: string, screen: 'phone' | 'desktop', from?: string): Promise<void> {
  await opens(page, path);
  await looksRight(page, `guide-${name}`, { scrolls: path.startsWith('/desk/board') });
  const file = join(folder, `${name}.png`);
  if (test.info().project.name !== screen || (existsSync(file) && !process.env['PICTURES'])) return;
  mkdirSync(folder, { recursive: true });
  if (from === undefined) await page.evaluate(() => window.scrollTo(0, 0));
  else await page.getByRole('heading', { name: from }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: file, scale: 'css' });
}

async function inMaintenance(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_SERVER'] ?? '' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
