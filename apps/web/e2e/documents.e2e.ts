import { expect, test, type Page } from '@playwright/test';
import { anAnswerWithFiles, opensFile, secret, twoReviewers } from './council-files.ts';
import { looksRight, opens, startWorld, type World } from './world.ts';

/*
 * From a council’s file to a public page and down again: what is hidden is seen, what has to come out is marked by keyboard alone, a
 * copy is made, somebody else approves and publishes it, a reader opens it without JavaScript, and it is taken down.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let world: World;
let reviewer: Page;
let other: Page;
let file = '';
let address = '';

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project);
  ({ reviewer, other } = await twoReviewers(world));
});
test.afterAll(() => world.end());

test('an answer brings files, and each opens from the case page', async () => {
  await opensFile(reviewer, await anAnswerWithFiles(reviewer), 'plan.pdf');
  await expect(reviewer.getByRole('img', { name: 'Page 1' })).toBeVisible({ timeout: 60_000 });
  file = new URL(reviewer.url()).pathname;
});

test('a file is read page by page, searched, and says what is hidden in it', async () => {
  await opens(reviewer, file);
  await reviewer.getByLabel('Words to find').fill('four million');
  await reviewer.getByRole('button', { name: 'Find' }).click();
  await expect(reviewer.getByText('1 place with “four million”.')).toBeVisible();
  await expect(reviewer.getByRole('heading', { name: 'What is hidden' })).toBeVisible();
  await expect(reviewer.getByText(/possible names?/).first()).toBeVisible();
  await looksRight(reviewer, '90-file');
  await reviewer.getByRole('region', { name: 'Page 1', exact: true }).focus();
  await reviewer.keyboard.press('n');
  await expect(reviewer.getByRole('img', { name: 'Page 2' })).toBeVisible();
  await reviewer.keyboard.press('/');
  await expect(reviewer.getByLabel('Words to find')).toBeFocused();
});

test('a reviewer marks what has to come out by keyboard alone, and has a copy made', async () => {
  await opens(reviewer, '/desk/review');
  await looksRight(reviewer, '95-review-papers');
  await opens(reviewer, file);
  await reviewer.getByRole('button', { name: 'Prepare to publish' }).press('Enter');
  await reviewer.getByLabel('What kind of paper it is').selectOption({ label: 'DSG management plan' });
  await expect(reviewer.getByLabel('What readers see as its title')).toHaveValue('DSG management plan, Torbay');
  await reviewer.getByRole('button', { name: 'Begin to prepare it' }).press('Enter');
  await expect(reviewer).toHaveURL(/\/desk\/documents\//);
  await expect(reviewer.getByRole('img', { name: 'Page 1' })).toBeVisible();
  await looksRight(reviewer, '96-document-marking');

  await reviewer.getByLabel('Why it comes out').selectOption('child');
  const word = (name: string) => reviewer.getByRole('option', { name, exact: true });
  await reviewer.getByRole('option', { name: 'DSG', exact: true }).focus();
  await reviewer.keyboard.press('ArrowDown');
  await expect(word('Prepared')).toBeFocused();
  await reviewer.keyboard.press('ArrowRight');
  await reviewer.keyboard.press('ArrowRight');
  await expect(word('Robin')).toBeFocused();
  await reviewer.keyboard.press('Space');
  await expect(word('Robin')).toHaveAttribute('aria-selected', 'true');
  await reviewer.keyboard.press('Shift+ArrowRight');
  await expect(word('Kestrel')).toHaveAttribute('aria-selected', 'true');
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByText('1 place marked: Could point to a child.')).toBeVisible();
  await expect(word('Robin, marked')).toBeVisible();
  await expect(reviewer.getByRole('heading', { name: '1 mark', exact: true })).toBeVisible();
});

test('a name that stands elsewhere too is marked everywhere, and every mark can be taken back', async () => {
  await reviewer.getByLabel('Words', { exact: true }).fill(secret);
  await reviewer.getByRole('button', { name: 'Mark every place' }).press('Enter');
  await expect(reviewer.getByRole('heading', { name: /^[23] marks$/ })).toBeVisible();
  const before = await reviewer.getByRole('heading', { name: /^[23] marks$/ }).textContent();
  await reviewer.getByLabel('Words', { exact: true }).fill('placements');
  await reviewer.getByRole('button', { name: 'Mark every place' }).press('Enter');
  await reviewer.getByRole('button', { name: 'Take back what was marked last' }).click();
  await expect(reviewer.getByRole('heading', { name: before ?? '', exact: true })).toBeVisible();
  await reviewer.getByRole('button', { name: 'Make the copy' }).press('Enter');
  await expect(reviewer.getByRole('heading', { name: 'It waits for somebody else' })).toBeVisible({ timeout: 120_000 });
  await expect(reviewer.getByText(/You made (2|3) of its marks, so somebody else has to approve it/)).toBeVisible();
  await expect(reviewer.getByRole('heading', { name: 'The copy, as readers would see it' })).toBeVisible();
  await looksRight(reviewer, '97-document-four-eyes');
});

test('a box can be drawn with a pointer, and the last one taken back', async () => {
  await opens(reviewer, `${new URL(reviewer.url()).pathname}?do=mark`);
  await expect(reviewer.getByRole('heading', { name: /^[23] marks$/ })).toBeVisible();
  const before = await reviewer.getByRole('heading', { name: /^[23] marks$/ }).textContent();
  const page = reviewer.getByRole('img', { name: 'Page 1' });
  await page.scrollIntoViewIfNeeded();
  const { x, y, width } = (await page.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await reviewer.mouse.move(x + width * 0.6, y + 60);
  await reviewer.mouse.down();
  await reviewer.mouse.move(x + width * 0.7, y + 80, { steps: 4 });
  await reviewer.mouse.move(x + width * 0.9, y + 120, { steps: 4 });
  await reviewer.mouse.up();
  await expect(reviewer.getByText(/^1 place marked: /)).toBeVisible();
  await reviewer.getByRole('button', { name: 'Take back what was marked last' }).click();
  await expect(reviewer.getByRole('heading', { name: before ?? '', exact: true })).toBeVisible();
  // The marks are what they were, so the copy made from them still counts.
  await opens(reviewer, `${new URL(reviewer.url()).pathname}`);
  await expect(reviewer.getByRole('heading', { name: 'It waits for somebody else' })).toBeVisible();
});

test('another reviewer looks at both side by side, ticks everything and approves', async () => {
  await opens(other, '/desk');
  await expect(other.getByRole('heading', { name: '1 copy waits for a second pair of eyes' })).toBeVisible();
  await opens(other, '/desk/review');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('1 copy waits for a second pair of eyes.');
  await looksRight(other, '98-review-waiting');
  await other.getByRole('link', { name: /^Look through it/ }).click();
  await other.getByRole('button', { name: 'Approve this copy' }).click();
  await expect(other.getByText('6 are not ticked yet.')).toBeVisible();
  for (const box of await other.getByRole('group', { name: 'What you looked at' }).getByRole('checkbox').all()) await box.check();
  await looksRight(other, '99-document-review');
  await other.getByRole('button', { name: 'Approve this copy' }).click();
  await expect(other.getByRole('heading', { name: 'Publish it' })).toBeVisible();
});

test('it is published with where it comes from, and a reader opens it without JavaScript', async ({ browser }) => {
  await expect(other.getByLabel('Asked for on')).not.toHaveValue('');
  await expect(other.getByLabel('Given on')).not.toHaveValue('');
  await expect(other.getByText('section 40(2)', { exact: false }).first()).toBeVisible();
  await expect(other.getByText('Could point to a child', { exact: false }).first()).toBeVisible();
  await looksRight(other, '9a-document-publish');
  await other.getByRole('button', { name: 'Publish this copy' }).click();
  await expect(other.getByRole('heading', { name: 'Anybody can read it' })).toBeVisible();
  await looksRight(other, '9b-document-published');
  address = (await other.getByRole('link', { name: 'Read it as readers do' }).getAttribute('href')) ?? '';
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: world.program.baseUrl });
  const reader = await context.newPage();
  const answer = await reader.goto(address);
  expect(answer?.status()).toBe(200);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('DSG management plan');
  await expect(reader.getByText(secret)).toHaveCount(0);
  await context.close();
});

test('it is taken down, and its address says so', async () => {
  await other.getByRole('button', { name: 'Take it down…' }).click();
  await other.getByLabel('In words for readers').fill('It could point to somebody.');
  await looksRight(other, '9c-take-down');
  await other.getByRole('button', { name: 'Take it down now' }).click();
  await expect(other.getByRole('heading', { name: 'It can be prepared anew' })).toBeVisible();
  const gone = await other.request.get(address);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('It could point to somebody.');
});
