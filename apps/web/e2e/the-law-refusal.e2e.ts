import { expect, test, type Page } from '@playwright/test';
import { joins, looksRight, opens, records, startWorld, takes, type World } from './world.ts';

/*
 * One request through every stage, from the first letter to the last day for an appeal to the Tribunal, on the days on which each
 * would happen: an acknowledgement, the council’s own day of receipt, a question, a fee, more time claimed wrongly and rightly, a
 * refusal, a review, the ICO and its decision.
 */
test.describe.configure({ mode: 'serial' });

let world: World;
let volunteer: Page;
let request = '';

const headline = () => volunteer.getByRole('heading', { level: 1 });
const step = () => volunteer.getByRole('region', { name: /./ }).filter({ has: volunteer.locator('#next-step') });

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project, undefined, '2026-11-23');
  volunteer = await world.browserFor();
  await joins(volunteer, await world.program.linkAfter(0, '/invitation'), { realName: 'Robin Example', email: 'robin@example.org' });
});
test.afterAll(() => world.end());

test('a letter that went by mail is with the council, and the way from here can be opened', async () => {
  await takes(volunteer, 'safety-valve', 'torbay', 'Torbay');
  request = new URL(volunteer.url()).pathname;
  await opens(volunteer, `${request}/write`);
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(headline()).toHaveText('Torbay has our request today. It must answer by Tuesday 22 December.');
  await volunteer.getByText('Where this goes from here, if no answer comes or it is refused').click();
  await expect(volunteer.getByRole('listitem').filter({ hasText: 'Within 28 days of the ICO’s notice' })).toBeVisible();
  await looksRight(volunteer, '50-law-waiting');
});

test('the council’s own day of receipt is kept beside ours, and moves nothing', async () => {
  await world.timeIs('2026-11-25');
  await records(volunteer, request, { text: 'Thank you. We received your request on 24 November.', what: 'An acknowledgement' });
  await volunteer.getByText('Record something else that happened').click();
  await volunteer.getByLabel('Torbay says it got the request on another day').check();
  await looksRight(volunteer, '51-law-something-else');
  await volunteer.getByLabel('Torbay says it got it on', { exact: true }).fill('2026-11-26');
  await volunteer.getByRole('button', { name: 'Record the day' }).click();
  await expect(volunteer.getByText('has not come yet', { exact: false })).toBeVisible();
  await volunteer.getByLabel('Torbay says it got it on', { exact: true }).fill('2026-11-24');
  await volunteer.getByRole('button', { name: 'Record the day' }).click();
  await expect(volunteer.getByText('By that day its answer would be due on', { exact: false })).toBeVisible();
  await expect(headline()).toContainText('must answer by Tuesday 22 December');
  await looksRight(volunteer, '52-law-claimed');
});

test('a question stops the clock, and the answer written here starts it afresh', async () => {
  await world.timeIs('2026-12-02');
  await records(volunteer, request, { text: 'Which years do you mean?', on: '2026-12-01', what: 'A question it needs answered first' });
  await expect(headline()).toContainText('asked a question');
  await looksRight(volunteer, '53-law-question');
  await volunteer.getByRole('button', { name: 'Write the answer and send' }).click();
  await expect(headline()).toHaveText('Answer Torbay’s question');
  const letter = volunteer.getByLabel('Letter', { exact: true });
  await expect(volunteer.getByText('is a gap nobody has filled', { exact: false })).toBeVisible();
  await looksRight(volunteer, '54-law-answer-a-question');
  await letter.fill((await letter.inputValue()).replace(/\{\{[^}]*\}\}/, 'All the years the agreement runs for.'));
  await expect(volunteer.getByText('No gap is left to fill.')).toBeVisible();
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(headline()).toContainText('It must answer by Tuesday 5 January 2027.');
  await expect(volunteer.getByText('We answered Torbay’s question', { exact: true })).toBeVisible();
});

test('a fees notice in time pauses the clock until the fee is paid', async () => {
  await world.timeIs('2026-12-07');
  await records(volunteer, request, { text: 'The fee is £10.', what: 'It asks for a fee' });
  await expect(headline()).toHaveText('Torbay asks for a fee. Its clock has stopped until the fee is paid.');
  await expect(step()).toContainText('by Saturday 6 March 2027; 89 days left');
  await looksRight(volunteer, '55-law-fee');
  await world.timeIs('2026-12-09');
  await opens(volunteer, request);
  await step().getByText('The fee was paid').click();
  await step().getByRole('button', { name: 'Record the payment' }).click();
  await expect(headline()).toContainText('It must answer by Friday 8 January 2027.');
});

test('more time without a ground that allows it is answered with a letter; with one in time the date moves', async () => {
  await world.timeIs('2026-12-15');
  await records(volunteer, request, { text: 'We need longer, under section 40.', what: 'It wants more time', more: async () => volunteer.getByLabel(/^section 40\(2\)/).check() });
  await expect(step()).toContainText('It names no exemption that allows more time.');
  await looksRight(volunteer, '56-law-challenge');
  await step().getByRole('button', { name: 'Read the whole letter and send' }).click();
  await expect(headline()).toHaveText('Tell Torbay that its date stands');
  await looksRight(volunteer, '57-law-challenge-letter');
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(step()).toContainText('Wait for Torbay');
  await world.timeIs('2026-12-16');
  await records(volunteer, request, { text: 'We need longer, under section 43.', what: 'It wants more time', more: async () => volunteer.getByLabel(/^section 43\(2\)/).check() });
  await expect(headline()).toContainText('It took more time, and should answer by');
});

test('a refusal can be reviewed, with the last day to ask and the letter for its grounds', async () => {
  await world.timeIs('2027-01-20');
  await records(volunteer, request, {
    text: 'We refuse under section 43(2).', what: 'Its answer',
    more: async () => {
      await volunteer.getByLabel('All refused').check();
      await volunteer.getByLabel(/^section 43\(2\)/).check();
    },
  });
  await expect(headline()).toHaveText('Torbay refused.');
  await expect(step()).toContainText('Ask Torbay to look again');
  await expect(step()).toContainText('by Thursday 18 March; 57 days left');
  await expect(volunteer.getByRole('heading', { name: 'Where this goes from here' })).toBeVisible();
  await looksRight(volunteer, '58-law-refused');
  await opens(volunteer, '/desk');
  await expect(volunteer.getByText('Ask Torbay to look again')).toBeVisible();
  await looksRight(volunteer, '59-law-today');
});

test('a review is asked for, is waited for, and its council is reminded of it once it is late by the guidance', async () => {
  await world.timeIs('2027-01-22');
  await opens(volunteer, request);
  await step().getByRole('button', { name: 'Read the whole letter and send' }).click();
  await expect(volunteer.getByLabel('Letter', { exact: true })).toHaveValue(/Section 43\(2\) needs harm/);
  await looksRight(volunteer, '60-law-review-letter');
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(headline()).toContainText('It is looking again, and should say by Friday 19 February.');
  await expect(step()).toContainText('Both are guidance, not law');
  await looksRight(volunteer, '61-law-in-review');
  await opens(volunteer, '/desk/board');
  await expect(volunteer.getByRole('link', { name: /^In review/ })).toBeVisible();
  await looksRight(volunteer, '62-law-board', { scrolls: true });
  await world.timeIs('2027-02-25');
  await opens(volunteer, request);
  await expect(step()).toContainText('Remind Torbay of its review');
  await looksRight(volunteer, '63-law-chase-review');
});

test('a review that stands by the refusal opens the way to the ICO, with six weeks for it', async () => {
  await world.timeIs('2027-03-05');
  await records(volunteer, request, {
    text: 'We have looked again and uphold our refusal.', what: 'The outcome of the review',
    more: async () => {
      await volunteer.getByLabel('It stands by its answer').check();
      await looksRight(volunteer, '64-law-review-outcome');
    },
  });
  await expect(headline()).toHaveText('Torbay looked again, and still refuses.');
  await expect(step()).toContainText('Complain by Friday 16 April; 42 days left');
  await expect(step().getByRole('link', { name: 'One PDF to attach' })).toHaveAttribute('href', /\/ico-pack\.pdf$/);
  await looksRight(volunteer, '65-law-complain');
  await world.timeIs('2027-03-10');
  await opens(volunteer, request);
  await step().getByText('I have sent it').click();
  await step().getByRole('button', { name: 'Record that it went' }).click();
  await expect(headline()).toContainText('The ICO has our complaint.');
  await looksRight(volunteer, '66-law-with-the-ico');
});

test('a decision for the council leads to the last day for an appeal to the Tribunal', async () => {
  await world.timeIs('2027-07-01');
  await records(volunteer, request, {
    text: 'Decision notice. The complaint is not upheld.', what: 'The ICO’s decision notice',
    more: async () => {
      await volunteer.getByLabel('The notice was sent on').fill('2027-06-29');
      await volunteer.getByLabel('For the council').check();
      await looksRight(volunteer, '67-law-decision');
    },
  });
  await expect(headline()).toContainText('The ICO decided for the council.');
  await expect(step()).toContainText('Decide by Tuesday 27 July whether to appeal');
  await expect(step()).toContainText('by Tuesday 27 July; 26 days left');
  await expect(step().getByRole('link', { name: 'How to appeal, on GOV.UK' })).toBeVisible();
  await looksRight(volunteer, '68-law-tribunal');
  await opens(volunteer, '/desk');
  await expect(volunteer.getByText('An appeal has to reach the Tribunal by Tue 27 Jul.')).toBeVisible();

  await world.timeIs('2027-07-12');
  await opens(volunteer, request);
  await step().getByText('An appeal was lodged').click();
  await step().getByRole('button', { name: 'Record the appeal' }).click();
  await expect(headline()).toContainText('Our appeal is with the Tribunal.');
  await looksRight(volunteer, '69-law-appealed');
  await opens(volunteer, `${request}/print`);
  await expect(volunteer.getByText('We appealed to the Tribunal')).toBeVisible();
  await looksRight(volunteer, '70-law-print');
});

test('what was recorded by mistake is struck out, and the step before it is there again', async () => {
  await opens(volunteer, request);
  await volunteer.getByRole('button', { name: 'Strike out “We appealed to the Tribunal”' }).click();
  await volunteer.getByRole('button', { name: 'Strike it out' }).click();
  await expect(step()).toContainText('Decide by Tuesday 27 July whether to appeal');
});
