import { expect, test, type Page } from '@playwright/test';
import { invites, joins, looksRight, opens, records, startWorld, takes, type World } from './world.ts';

/*
 * The register of decisions: a coordinator adds one, the letter about its ground names it, it is corrected while somebody else was
 * quicker, and set aside with a reason. A volunteer reads it and changes nothing.
 */
test.describe.configure({ mode: 'serial' });

let world: World;
let coordinator: Page;
let volunteer: Page;
let request = '';

const reference = 'IC-999999-A1B2';
const entry = (page: Page) => page.getByRole('article', { name: reference });
const form = (page: Page) => page.getByRole('region', { name: /^(A decision you found|Correct )/ });
const step = () => coordinator.getByRole('region', { name: /./ }).filter({ has: coordinator.locator('#next-step') });

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project, undefined, '2026-11-23');
  [coordinator, volunteer] = [await world.browserFor(), await world.browserFor()];
  await joins(coordinator, await world.program.linkAfter(0, '/invitation'), { realName: 'Casey Example', email: 'casey@example.org' });
  await joins(volunteer, await invites(coordinator, 'robin@example.org'), { realName: 'Robin Example' });
});
test.afterAll(() => world.end());

test('the decisions are there from the first start, those letters cite before those that are only worth knowing', async () => {
  await opens(volunteer, '/desk/decisions');
  await expect(volunteer.getByRole('article', { name: 'IC-376145-D4X0' })).toContainText('Cited in letters');
  await expect(volunteer.getByRole('article', { name: '[2022] UKFTT 244 (GRC)' })).toContainText('Not cited: it went against disclosure');
  await looksRight(volunteer, '80-law-decisions');
});

test('a coordinator adds a decision, told at each field what is missing, and what was typed outlives a reload', async () => {
  await opens(coordinator, '/desk/decisions');
  await coordinator.getByRole('button', { name: 'Add a decision' }).click();
  await form(coordinator).getByRole('button', { name: 'Add it to the register' }).click();
  await expect(coordinator.getByText('Give the reference as the decision has it', { exact: false })).toBeVisible();
  await expect(coordinator.getByLabel('Reference')).toBeFocused();
  await looksRight(coordinator, '81-law-decision-missing');
  await coordinator.getByLabel('Reference').fill('ic-376145-d4x0');
  await coordinator.getByLabel('Whose refusal it was about').fill('Examplebury Council');
  await coordinator.getByLabel('Decided on').fill('2026-11-24');
  await coordinator.getByLabel('Grounds it speaks about').fill('regulation 12(5)(e), section 43(2)');
  await expect(coordinator.getByText('Understood: Regulation 12(5)(e)', { exact: false })).toContainText('section 43(2), Commercial interests');
  await coordinator.getByLabel('What was asked and what came of it').fill('Asked for the monitoring report; section 43 was not engaged.');
  await coordinator.getByLabel('Its page').fill('https://ico.example/decisions/999999');
  await coordinator.reload();
  await expect(coordinator.getByLabel('Whose refusal it was about')).toHaveValue('Examplebury Council');
  await coordinator.getByRole('button', { name: 'Add it to the register' }).click();
  await expect(coordinator.getByText('The day of the decision has not come yet.', { exact: false })).toBeVisible();
  await coordinator.getByLabel('Decided on').fill('2026-10-01');
  await coordinator.getByRole('button', { name: 'Add it to the register' }).click();
  await expect(coordinator.getByText('ic-376145-d4x0 is in the register already.', { exact: false })).toBeVisible();
  await coordinator.getByLabel('Reference').fill(reference);
  await expect(coordinator.getByText('Letters about these grounds will cite it', { exact: false })).toBeVisible();
  await looksRight(coordinator, '82-law-decision-typed');
  await coordinator.getByRole('button', { name: 'Add it to the register' }).click();
  await expect(coordinator.getByText(`${reference} is in the register.`, { exact: true })).toBeVisible();
  await expect(entry(coordinator)).toContainText('Cited in letters');
});

test('the letter that asks for a review of a refusal on that ground names it', async () => {
  await takes(coordinator, 'safety-valve', 'torbay', 'Torbay');
  request = new URL(coordinator.url()).pathname;
  await opens(coordinator, `${request}/write`);
  await coordinator.getByRole('button', { name: 'Record that it went' }).click();
  await expect(coordinator.getByRole('heading', { level: 1 })).toContainText('must answer by');
  await world.timeIs('2026-12-10');
  await records(coordinator, request, {
    text: 'We refuse under section 43(2).', what: 'Its answer',
    more: async () => {
      await coordinator.getByLabel('All refused').check();
      await coordinator.getByLabel(/^section 43\(2\)/).check();
    },
  });
  expect(await letterOf()).toContain(`Examplebury Council (${reference}, 1 October 2026)`);
});

test('where two correct it at once both versions are shown, and one is chosen', async () => {
  const other = await world.browserFor();
  await other.context().addCookies(await coordinator.context().cookies());
  await opens(coordinator, '/desk/decisions');
  await entry(coordinator).getByRole('button', { name: 'Correct' }).click();
  await opens(other, '/desk/decisions');
  await entry(other).getByRole('button', { name: 'Correct' }).click();
  await form(other).getByLabel('Some of each').check();
  await form(other).getByRole('button', { name: 'Save the correction' }).click();
  await expect(other.getByText(`${reference} is corrected.`, { exact: true })).toBeVisible();
  await form(coordinator).getByLabel('What was asked and what came of it').fill('Asked for the monitoring report; nothing was shown to be commercial.');
  await form(coordinator).getByRole('button', { name: 'Save the correction' }).click();
  await expect(coordinator.getByText('Somebody saved this decision while you wrote')).toBeVisible();
  await expect(coordinator.getByRole('row', { name: /^Result .*For disclosure .*Some of each/ })).toBeVisible();
  await looksRight(coordinator, '83-law-two-decisions');
  await coordinator.getByRole('button', { name: 'Go on with mine' }).click();
  await form(coordinator).getByRole('button', { name: 'Save the correction' }).click();
  await expect(entry(coordinator)).toContainText('nothing was shown to be commercial');
  await expect(entry(coordinator)).toContainText('For disclosure');
});

test('a decision is set aside with a reason, and no new letter names it', async () => {
  await entry(coordinator).getByRole('button', { name: 'Set aside' }).click();
  await coordinator.getByRole('button', { name: 'Set it aside' }).click();
  await expect(coordinator.getByRole('dialog')).toContainText('Say why, in a few words');
  await coordinator.getByLabel('Why', { exact: true }).fill('Overturned on appeal.');
  await looksRight(coordinator, '84-law-decision-set-aside');
  await coordinator.getByRole('button', { name: 'Set it aside' }).click();
  await expect(entry(coordinator)).toContainText('Set aside: Overturned on appeal.');
  await opens(coordinator, request);
  await step().getByRole('link', { name: 'Read the whole letter and send' }).click();
  await coordinator.getByRole('button', { name: 'Throw this letter away' }).click();
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  expect(await letterOf()).not.toContain(reference);
});

test('a volunteer reads why it was set aside, and has no button to change anything', async () => {
  await opens(volunteer, '/desk/decisions');
  await expect(entry(volunteer)).toContainText('Set aside: Overturned on appeal.');
  for (const name of ['Add a decision', /^Correct/, /^Set aside/, /^Take up again/]) await expect(volunteer.getByRole('button', { name })).toHaveCount(0);
});

test('a decision is taken up again, and who did what stands on the audit page', async () => {
  await opens(coordinator, '/desk/decisions');
  await entry(coordinator).getByRole('button', { name: 'Take up again' }).click();
  await expect(entry(coordinator)).toContainText('Cited in letters');
  await opens(coordinator, '/desk/audit?area=register');
  await expect(coordinator.getByRole('row', { name: /Casey Example.*set aside the decision/ })).toContainText(reference);
  await looksRight(coordinator, '85-law-audit');
});

async function letterOf(): Promise<string> {
  await opens(coordinator, request);
  await step().getByRole('button', { name: 'Read the whole letter and send' }).click();
  return coordinator.getByLabel('Letter', { exact: true }).inputValue();
}
