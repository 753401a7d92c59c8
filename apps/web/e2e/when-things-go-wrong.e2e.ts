import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startEmbedded, type Embedded } from '../../../packages/db/src/embedded/index.mjs';
import { joins, opens, startWorld, type World } from './world.ts';

/*
 * What a volunteer meets when somebody else was first, when the network or the database goes away, and when the session ends:
 * a sentence that says what to do, and every word typed still there.
 */
test.describe.configure({ mode: 'serial' });

let folder: string;
let postgres: Embedded;
let world: World;
let first: Page;
let second: Page;
let request = '';

test.beforeAll(async ({ browser }, { project }) => {
  folder = mkdtempSync(join(tmpdir(), 'openvalve-test-'));
  postgres = await startEmbedded({ dataDir: join(folder, 'postgres'), disposable: true });
  world = await startWorld(browser, project, postgres.url);
  [first, second] = [await world.browserFor(), await world.browserFor()];
  await joins(first, await world.program.linkAfter(0, '/invitation'), { realName: 'Ash Example', email: 'ash@example.org' });
});
test.afterAll(async () => {
  await world.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('of two who take the same council at once one has it, and the other is told who and offered the next', async () => {
  await opens(first, '/desk/people');
  await first.getByLabel('Mail address').fill('sam@example.org');
  await first.getByRole('button', { name: 'Send the invitation' }).click();
  await first.getByRole('button', { name: 'Show the link once', exact: true }).click();
  await joins(second, (await first.locator('[data-invitation-link]').textContent()) ?? '', { realName: 'Sam Example' });

  await opens(first, '/desk/take?council=torbay');
  await opens(second, '/desk/take?council=torbay');
  await first.getByRole('button', { name: 'Take Torbay' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toContainText('Torbay is yours');
  request = new URL(first.url()).pathname;
  await second.getByRole('button', { name: 'Take Torbay' }).click();
  await expect(second.getByText(/Ash Example (took|is writing to|holds)/).first()).toBeVisible();
  await expect(second.getByRole('link', { name: /^Take the next best/ })).toBeVisible();
});

test('words saved in another tab are shown beside one’s own, and one chooses', async () => {
  const otherTab = await first.context().newPage();
  await opens(first, `${request}/write`);
  await opens(otherTab, `${request}/write`);
  const [here, there] = [first.getByLabel('Letter', { exact: true }), otherTab.getByLabel('Letter', { exact: true })];
  await there.fill(`${await there.inputValue()}\n\nFrom the other tab.`);
  await expect(otherTab.getByText(/^Saved at/)).toBeVisible();
  await here.fill(`${await here.inputValue()}\n\nFrom this tab.`);
  const choice = first.getByRole('region', { name: 'Somebody saved other words since you opened this letter' });
  await expect(choice).toContainText('From the other tab.');
  await expect(choice).toContainText('From this tab.');
  await choice.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(first.getByText(/^Saved at/)).toBeVisible();
  await expect(here).toHaveValue(/From this tab\.$/);
  await otherTab.close();
});

test('a letter typed while the network is away is kept, and saved when it is back', async () => {
  const letter = first.getByLabel('Letter', { exact: true });
  await first.context().setOffline(true);
  await letter.fill(`${await letter.inputValue()} Typed on a train.`);
  await expect(first.getByText('The server cannot be reached.', { exact: false })).toBeVisible();
  await first.context().setOffline(false);
  await first.reload();
  await expect(letter).toHaveValue(/Typed on a train\.$/);
  await expect(first.getByText(/^Saved at/)).toBeVisible();
});

test('a database that is down is said to be down, the typed letter stays, and the server recovers by itself', async () => {
  const letter = first.getByLabel('Letter', { exact: true });
  await postgres.stop();
  await letter.fill(`${await letter.inputValue()} Typed while the database was down.`);
  await expect(first.getByText('The database is not answering.', { exact: false })).toBeVisible({ timeout: 30_000 });
  await second.goto('/desk/board');
  await expect(second.getByRole('heading', { level: 1 })).toContainText('could not fetch', { timeout: 30_000 });
  await expect(second.getByText('tries again by itself')).toBeVisible();

  const port = Number(new URL(postgres.url).port);
  postgres = await startEmbedded({ dataDir: join(folder, 'postgres'), disposable: true, port });
  await expect(first.getByText(/^Saved at/)).toBeVisible({ timeout: 30_000 });
  await expect(letter).toHaveValue(/Typed while the database was down\.$/);
  await expect(second.getByRole('heading', { level: 1 })).toContainText('board', { timeout: 30_000 });
});

test('a session that ends while one writes takes nothing off the screen', async () => {
  const letter = first.getByLabel('Letter', { exact: true });
  const cookies = await first.context().cookies();
  await first.context().clearCookies();
  await letter.fill(`${await letter.inputValue()} Typed after signing out.`);
  await expect(first.getByText('You are signed out.', { exact: false }).first()).toBeVisible();
  await expect(letter).toHaveValue(/Typed after signing out\.$/);
  await first.context().addCookies(cookies);
  await expect(first.getByText(/^Saved at/)).toBeVisible({ timeout: 20_000 });
});

test('another’s request can be looked at and not acted on', async () => {
  await opens(second, request);
  await expect(second.getByText('Ash Example looks after this one')).toBeVisible();
  await opens(second, `${request}/write`);
  await expect(second.getByText('This is another volunteer’s letter.')).toBeVisible();
});

test('a page whose code cannot be fetched says so, and comes by itself once the network is back', async () => {
  await opens(second, '/desk');
  await second.context().setOffline(true);
  await second.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('We could not fetch the campaigns.');
  await expect(second.getByText('tries again by itself')).toBeVisible();
  await second.context().setOffline(false);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Two campaigns, one letter each.', { timeout: 30_000 });
});

test('a page of a version that is no longer served asks to load the desk again, and that mends it', async () => {
  await second.route(/\/assets\/OutboxPage-/, (route) => route.fulfill({ status: 404, body: '' }));
  await second.getByRole('link', { name: 'Outbox', exact: true }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('We could not open the outbox.');
  await second.unroute(/\/assets\/OutboxPage-/);
  await second.getByRole('button', { name: 'Load the desk again' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Nothing leaves this machine until the operator switches it on.');
});
