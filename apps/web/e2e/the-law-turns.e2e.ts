import { expect, test, type Page } from '@playwright/test';
import { invites, joins, looksRight, opens, readyToWrite, records, startWorld, takes, type World } from './world.ts';

/*
 * Turns that a case can take: a request that came back, a question about one paper only, the other law, a fee nobody paid, a letter
 * sent from here as a rehearsal, two tabs on one letter, and a letter on somebody else's request.
 */
test.describe.configure({ mode: 'serial' });

let world: World;
let coordinator: Page;
let volunteer: Page;
let torbay = '';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const step = (page: Page) => page.getByRole('region', { name: /./ }).filter({ has: page.locator('#next-step') });

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project, undefined, '2026-11-23');
  [coordinator, volunteer] = [await world.browserFor(), await world.browserFor()];
  await joins(coordinator, await world.program.linkAfter(0, '/invitation'), { realName: 'Casey Example', email: 'casey@example.org' });
  await joins(volunteer, await invites(coordinator, 'robin@example.org'), { realName: 'Robin Example' });
});
test.afterAll(() => world.end());

test('a request that came back was not received: it is a draft again, with its words', async () => {
  await takes(volunteer, 'safety-valve', 'torbay', 'Torbay');
  torbay = new URL(volunteer.url()).pathname;
  await readyToWrite(volunteer);
  await recordsSent(volunteer, torbay);
  await volunteer.getByText('Record something else that happened').click();
  await volunteer.getByLabel('A letter came back, or an automatic reply told us to write elsewhere').check();
  await looksRight(volunteer, '80-law-came-back');
  await volunteer.getByRole('button', { name: 'Record that it did not arrive' }).click();
  await expect(headline(volunteer)).toHaveText('Torbay is yours. Its letter has not been sent yet.');
  await expect(volunteer.getByText('So it was not received, and no day had counted. It is a draft again.')).toBeVisible();
  await looksRight(volunteer, '81-law-draft-again');
  await recordsSent(volunteer, torbay);
  await expect(headline(volunteer)).toContainText('It must answer by Tuesday 22 December.');
});

test('a question about one paper stops its time only', async () => {
  await world.timeIs('2026-11-26');
  await records(volunteer, torbay, {
    text: 'What do you mean by a KPI set?', what: 'A question it needs answered first',
    more: async () => {
      await volunteer.getByLabel('Some of the papers only').check();
      await volunteer.getByLabel('KPI set', { exact: true }).check();
      await looksRight(volunteer, '82-law-part-question');
    },
  });
  await expect(headline(volunteer)).toContainText('It must answer by Tuesday 22 December.');
  await expect(volunteer.getByText('asked about the KPI set. For the rest its time runs on.', { exact: false })).toBeVisible();
  await expect(step(volunteer)).toContainText('It asks about the KPI set only.');
  await looksRight(volunteer, '83-law-part-question-open');
  await step(volunteer).getByText('Torbay has the answer already').click();
  await step(volunteer).getByRole('button', { name: 'Record the day' }).click();
  await expect(volunteer.getByText('For the KPI set its 20 days began again.', { exact: false })).toBeVisible();
});

test('the other law keeps the first day and takes its own rules', async () => {
  await volunteer.getByText('Record something else that happened').click();
  await volunteer.getByLabel('It deals with it as environmental information (EIR)').check();
  await looksRight(volunteer, '84-law-other-law');
  await volunteer.getByRole('button', { name: 'Record that it uses the EIR' }).click();
  await expect(volunteer.getByText('It deals with this under the Environmental Information Regulations 2004.')).toBeVisible();
  await expect(volunteer.getByText('Torbay deals with it as environmental information', { exact: true })).toBeVisible();
});

test('two tabs on one letter show both, and one chooses', async () => {
  await world.timeIs('2026-12-30');
  await opens(volunteer, torbay);
  await step(volunteer).getByRole('button', { name: 'Read the whole letter and send' }).click();
  await expect(headline(volunteer)).toHaveText('Remind Torbay');
  const otherTab = await volunteer.context().newPage();
  await opens(otherTab, new URL(volunteer.url()).pathname);
  const [here, there] = [volunteer.getByLabel('Letter', { exact: true }), otherTab.getByLabel('Letter', { exact: true })];
  await there.fill(`${await there.inputValue()}\n\nFrom the other tab.`);
  await expect(otherTab.getByText(/^Saved at/)).toBeVisible();
  await here.fill(`${await here.inputValue()}\n\nFrom this tab.`);
  const choice = volunteer.getByRole('region', { name: 'Somebody saved other words since you opened this letter' });
  await expect(choice).toContainText('From the other tab.');
  await looksRight(volunteer, '85-law-two-versions');
  await choice.getByRole('button', { name: 'Go on with the saved one' }).click();
  await expect(here).toHaveValue(/From the other tab\.$/);
  await otherTab.close();
});

test('a letter sent from here goes once, and is a rehearsal while nothing leaves this machine', async () => {
  await expect(volunteer.getByText('counts as a rehearsal', { exact: false })).toBeVisible();
  const letter = new URL(volunteer.url()).pathname;
  await volunteer.getByRole('button', { name: 'Send to Torbay' }).dblclick();
  await expect(volunteer).toHaveURL(new RegExp(`${torbay}$`));
  await expect(volunteer.getByText('Rehearsal: the reminder stayed on this machine', { exact: true })).toHaveCount(1, { timeout: 30_000 });
  await expect(step(volunteer)).toContainText('This was sent from here as a rehearsal.');
  await looksRight(volunteer, '86-law-rehearsed');
  await opens(volunteer, letter);
  await expect(volunteer.getByText('This was a rehearsal:', { exact: false })).toBeVisible();
  await expect(volunteer.getByRole('button', { name: /^Send/ })).toHaveCount(0);
  await looksRight(volunteer, '87-law-letter-gone');
});

test('a letter on somebody else’s request needs its volunteer’s word', async () => {
  await takes(volunteer, 'safety-valve', 'bexley', 'Bexley');
  const bexley = new URL(volunteer.url()).pathname;
  await readyToWrite(volunteer);
  await recordsSent(volunteer, bexley);
  await opens(coordinator, bexley);
  const write = coordinator.getByRole('button', { name: 'Write to it about something else' });
  await write.click();
  await expect(coordinator.getByText('has not agreed that the team may send letters', { exact: false })).toBeVisible();
  await looksRight(coordinator, '88-law-consent');
  await opens(volunteer, '/desk/me');
  await volunteer.getByLabel('The team may send follow-ups on my requests').check();
  await volunteer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(volunteer.getByText('Saved.', { exact: true })).toBeVisible();
  await write.click();
  await expect(coordinator.getByText('It is signed for Robin Example, who stays the applicant.', { exact: false })).toBeVisible();
  await expect(coordinator.getByLabel('Letter', { exact: true })).toHaveValue(/Casey Example, coordinator, for Robin Example$/);
  await coordinator.getByRole('button', { name: 'Send to Bexley' }).click();
  await expect(coordinator.getByText('The letter still has a gap to fill', { exact: false })).toBeVisible();
  await looksRight(coordinator, '90-law-own-words');
});

test('a fee that nobody paid in time ends the duty, unless it was paid after all', async () => {
  const bexley = await requestOf(volunteer, 'Bexley');
  await records(volunteer, bexley, { text: 'The fee is £10.', what: 'It asks for a fee' });
  await world.timeIs('2027-04-05');
  await opens(volunteer, bexley);
  await expect(headline(volunteer)).toHaveText('Bexley asked for a fee, and the time to pay it has passed. It need no longer answer.');
  await step(volunteer).getByText('It was paid in time').click();
  await looksRight(volunteer, '89-law-fee-lapsed');
  await step(volunteer).getByLabel('Bexley had the fee on').fill('2027-04-01');
  await step(volunteer).getByRole('button', { name: 'Record the payment' }).click();
  await expect(step(volunteer).getByText('and that day has gone by', { exact: false })).toBeVisible();
});

async function recordsSent(page: Page, request: string): Promise<void> {
  await opens(page, `${request}/write`);
  await page.getByRole('button', { name: 'Record that it went' }).click();
  await expect(page).toHaveURL(new RegExp(`${request}$`));
}

/** The address of a request of one's own, from the page of all that is one's own. */
async function requestOf(page: Page, name: string): Promise<string> {
  await opens(page, '/desk');
  const href = await page.getByRole('link', { name, exact: true }).first().getAttribute('href');
  return href ?? '';
}
