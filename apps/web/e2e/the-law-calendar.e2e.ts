import { expect, test, type Page } from '@playwright/test';
import { joins, looksRight, opens, startWorld, type World } from './world.ts';

/* The table of bank holidays, less than ninety days before it ends: those who can see to it are told, with what to run. */
test.describe.configure({ mode: 'serial' });

let world: World;
let admin: Page;

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project, undefined, '2028-10-10');
  admin = await world.browserFor();
  await joins(admin, await world.program.linkAfter(0, '/invitation'), { realName: 'Casey Example', email: 'casey@example.org' });
});
test.afterAll(() => world.end());

test('Today says when the table ends, what cannot be done after it, and what to run', async () => {
  await expect(admin.getByRole('heading', { name: 'The table of bank holidays ends on Sunday 31 December 2028' })).toBeVisible();
  await expect(admin.getByText('That is in 82 days.', { exact: false })).toBeVisible();
  await admin.getByText('What to do', { exact: true }).click();
  await expect(admin.getByText('npm run calendar -- check bank-holidays.json', { exact: true })).toBeVisible();
  await looksRight(admin, '90-law-table-ends');
});

test('the campaigns page says over which table days are counted', async () => {
  await opens(admin, '/desk/campaigns');
  await expect(admin.getByRole('heading', { name: 'Bank holidays' })).toBeVisible();
  await looksRight(admin, '91-law-bank-holidays');
});

test('well before that, Today is silent, and the campaigns page names the day that is not certain', async () => {
  await world.timeIs('2026-11-23');
  await opens(admin, '/desk');
  await expect(admin.getByText('The table of bank holidays ends', { exact: false })).toHaveCount(0);
  await opens(admin, '/desk/campaigns');
  await expect(admin.getByText('They are known until 31 December 2028.', { exact: false })).toBeVisible();
  await expect(admin.getByText('Monday 4 January 2027 is left out of the count and is not certain yet', { exact: false })).toBeVisible();
});
