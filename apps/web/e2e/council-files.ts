import { expect, type Page } from '@playwright/test';
import { aPdf, aWorkbook } from './files-of-councils.ts';
import { asks, joins, opens, type World } from './world.ts';

/** The name of a child, as it stands in everything the council sends. */
export const secret = 'Robin Kestrel';

/** The first person of a world, who may do everything, and a reviewer they invited. */
export async function twoReviewers(world: World): Promise<{ reviewer: Page; other: Page }> {
  const [reviewer, other] = [await world.browserFor(), await world.browserFor()];
  await joins(reviewer, await world.program.linkAfter(0, '/invitation'), { realName: 'Ada Example', email: 'ada@example.org' });
  await opens(reviewer, '/desk/people');
  await reviewer.getByLabel('Mail address').fill('ben@example.org');
  await reviewer.getByLabel('Reviewer').first().check();
  await reviewer.getByRole('button', { name: 'Send the invitation' }).click();
  await reviewer.getByRole('button', { name: 'Show the link once', exact: true }).click();
  await joins(other, (await reviewer.locator('[data-invitation-link]').textContent()) ?? '', { realName: 'Ben Example' });
  return { reviewer, other };
}

/** A plan with a name in it, one whose black box hides nothing, a workbook with a hidden sheet, and a letter. */
const files = [
  { name: 'plan.pdf', mimeType: 'application/pdf', buffer: aPdf([['DSG management plan', `Prepared for ${secret} by the council.`, 'Spending is to fall by four million pounds.'], ['Page two speaks of placements.', `${secret} again.`]]) },
  { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: aPdf([['Minutes of the board', `Pupil: ${secret}, Year 4`, 'The rest is plain.']], { covered: { page: 1, line: 2 } }) },
  {
    name: 'costs.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: aWorkbook([
      { name: 'Costs', rows: [['Year', 'Plans', 'Note'], ['2024-25', 1200, 'kept'], ['2025-26', 1100, 'hidden row'], ['2026-27', 1050, 'kept']], hiddenRows: [3] },
      { name: 'Pupils', hidden: true, rows: [['Pupil', 'School'], [secret, 'A school']] },
    ]),
  },
  { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear volunteer,\n\nPlease find the plan attached.') },
];

/** Asks Torbay, and puts its answer in part on record with its files. Gives the address of the request. */
export async function anAnswerWithFiles(page: Page): Promise<string> {
  const request = await asks(page, 'torbay', 'Torbay');
  await opens(page, `${request}/answer`);
  await page.getByLabel('Paste what it wrote').fill('Please find the papers attached. A fifth is withheld under section 40(2).');
  await page.getByLabel('Its files').setInputFiles(files);
  await page.getByRole('button', { name: 'Put it on record' }).click();
  await page.getByLabel('Its answer').check();
  await page.getByLabel('All given in part').check();
  await page.getByLabel('section 40(2)', { exact: false }).first().check();
  await page.getByRole('button', { name: 'Record what it is' }).click();
  await expect(page).toHaveURL(new RegExp(`${request}$`));
  return request;
}

/** Opens a file from the page of its request. */
export async function opensFile(page: Page, request: string, name: string): Promise<void> {
  await opens(page, request);
  await page.getByText('Read it', { exact: true }).first().click();
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
