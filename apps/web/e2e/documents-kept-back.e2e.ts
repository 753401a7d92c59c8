import { expect, test, type Page } from '@playwright/test';
import { anAnswerWithFiles, opensFile, secret, twoReviewers } from './council-files.ts';
import { looksRight, opens, startWorld, type World } from './world.ts';

/*
 * Files that hold more than they show: words under a black box, hidden sheets and rows, what is marked in a sheet by keyboard; a file
 * released by accident is closed to all but two, and one is destroyed only when two people want it.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let world: World;
let reviewer: Page;
let request = '';

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project);
  ({ reviewer } = await twoReviewers(world));
  request = await anAnswerWithFiles(reviewer);
});
test.afterAll(() => world.end());

test('words under a black box are a plain warning, with one way to close the file', async () => {
  await opensFile(reviewer, request, 'minutes.pdf');
  await expect(reviewer.getByText('There are words under a box: the council’s own redaction failed.')).toBeVisible({ timeout: 60_000 });
  await looksRight(reviewer, '91-file-failed-redaction');
  await reviewer.getByRole('button', { name: 'Close the file and tell the council' }).click();
  await expect(reviewer.getByRole('dialog')).toContainText('The letter that tells the council is begun');
  await looksRight(reviewer, '92-close-file');
  await reviewer.getByRole('button', { name: 'No, leave it open' }).click();
  await reviewer.getByRole('button', { name: 'Nothing was meant to be covered…' }).click();
  await expect(reviewer.getByRole('dialog')).toContainText('none of it was meant to be covered');
  await reviewer.getByRole('button', { name: 'No, leave it' }).click();
});

test('a workbook opens as its sheets, with what its owner hid said and shaded', async () => {
  await opensFile(reviewer, request, 'costs.xlsx');
  await expect(reviewer.getByRole('button', { name: 'Pupils, hidden' })).toBeVisible({ timeout: 60_000 });
  await expect(reviewer.getByRole('rowheader', { name: '3 hidden' })).toBeVisible();
  await looksRight(reviewer, '93-file-sheet');
  await reviewer.getByRole('button', { name: 'Pupils, hidden' }).click();
  await expect(reviewer.getByRole('cell', { name: secret })).toBeVisible();
  await opensFile(reviewer, request, 'letter.txt');
  await expect(reviewer.getByText('Please find the plan attached.')).toBeVisible({ timeout: 60_000 });
  await looksRight(reviewer, '94-file-text');
});

test('cells of a sheet are marked by keyboard: a cell, a row, a column', async () => {
  await opensFile(reviewer, request, 'costs.xlsx');
  await reviewer.getByRole('button', { name: 'Prepare to publish' }).click();
  await reviewer.getByLabel('What kind of paper it is').selectOption({ label: 'KPI set' });
  await reviewer.getByRole('button', { name: 'Begin to prepare it' }).click();
  const cell = (name: string) => reviewer.getByRole('gridcell', { name });
  await cell('A1: Year').focus();
  await reviewer.keyboard.press('ArrowDown');
  await expect(cell('A2: 2024-25')).toBeFocused();
  await reviewer.keyboard.press('Shift+Space');
  await expect(reviewer.getByText('Chosen: row 2')).toBeVisible();
  await reviewer.keyboard.press('ArrowRight');
  await reviewer.keyboard.press('Shift+ArrowDown');
  await expect(reviewer.getByText('Chosen: cells B2 to B3')).toBeVisible();
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByRole('heading', { name: '1 mark', exact: true })).toBeVisible();
  await expect(cell('B2: 1200, marked')).toBeVisible();
  await looksRight(reviewer, '9d-document-sheet');
});

test('a file released by accident is closed to all but two, with the letter and what has to be done', async () => {
  await opensFile(reviewer, request, 'minutes.pdf');
  await reviewer.getByRole('button', { name: 'Close the file and tell the council' }).click();
  await reviewer.getByRole('button', { name: 'Close it now' }).click();
  await expect(reviewer.getByRole('heading', { level: 1 })).toContainText('is closed to everybody but two people');
  await expect(reviewer.getByRole('link', { name: 'Read the letter to the council and send it' })).toBeVisible();
  await reviewer.getByLabel('Write down when it was noticed', { exact: false }).check();
  await expect(reviewer.getByRole('heading', { name: '7 of 8 things are left to do' })).toBeVisible();
  await looksRight(reviewer, '9e-incident');
  await opens(reviewer, '/desk');
  await expect(reviewer.getByRole('heading', { name: 'A file from Torbay was released by accident' })).toBeVisible();
});

test('a file is destroyed only when somebody asks with a reason and another confirms', async () => {
  await opensFile(reviewer, request, 'letter.txt');
  await reviewer.getByRole('button', { name: 'Ask to have it destroyed' }).click();
  await reviewer.getByLabel('Why').fill('The council asked for it back.');
  await looksRight(reviewer, '9f-ask-to-destroy');
  await reviewer.getByRole('button', { name: 'Ask for it' }).click();
  await expect(reviewer.getByRole('dialog')).toHaveCount(0);
  await opens(reviewer, '/desk/review');
  await expect(reviewer.getByRole('heading', { name: 'Destroyed, or to be (1 to decide)' })).toBeVisible();
  await expect(reviewer.getByText('An admin who is somebody else has to confirm.', { exact: false })).toBeVisible();
  await expect(reviewer.getByRole('button', { name: 'Destroy it…' })).toHaveCount(0);
  await looksRight(reviewer, '9g-review-all');
  await reviewer.getByRole('button', { name: 'Take that back' }).click();
  await expect(reviewer.getByRole('heading', { name: /^Destroyed, or to be/ })).toHaveCount(0);
});
