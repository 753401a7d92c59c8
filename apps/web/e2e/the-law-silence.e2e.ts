import { expect, test, type Page } from '@playwright/test';
import { joins, looksRight, opens, records, startWorld, takes, type World } from './world.ts';

/*
 * One request that is never answered, on the days on which each step is due: the reminder, the wait after it, the complaint to the
 * ICO with its pack, the decision, and a council that does not do as it was told.
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

test('a request goes by mail, and nothing comes', async () => {
  await takes(volunteer, 'safety-valve', 'torbay', 'Torbay');
  request = new URL(volunteer.url()).pathname;
  await opens(volunteer, `${request}/write`);
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(headline()).toContainText('It must answer by Tuesday 22 December.');
});

test('the day after its last lawful day the reminder is ready, and complaining without one is not', async () => {
  await world.timeIs('2026-12-29');
  await opens(volunteer, '/desk');
  await expect(volunteer.getByText('3 working days late', { exact: false }).first()).toBeVisible();
  await volunteer.getByRole('link', { name: 'See the reminder' }).click();
  await expect(headline()).toHaveText('Torbay is 3 working days late. Its last lawful day was Tuesday 22 December.');
  await expect(volunteer.getByText('Not needed when there is no answer')).toBeVisible();
  await expect(step().getByRole('link', { name: 'One PDF to attach' })).toHaveCount(0);
  await looksRight(volunteer, '71-law-late');
});

test('a letter begun is kept, saved as it is typed, can be thrown away, and is offered again', async () => {
  await step().getByRole('button', { name: 'Read the whole letter and send' }).click();
  await expect(headline()).toHaveText('Remind Torbay');
  const letter = volunteer.getByLabel('Letter', { exact: true });
  await letter.fill((await letter.inputValue()).replace('Thank you.', 'Thank you, and a happy new year.'));
  await expect(volunteer.getByText(/^Saved at/)).toBeVisible();
  await looksRight(volunteer, '72-law-reminder');
  await opens(volunteer, request);
  await expect(step()).toContainText('Somebody has begun it: your words are kept.');
  await step().getByRole('link', { name: 'Read the whole letter and send' }).click();
  await expect(letter).toHaveValue(/and a happy new year/);
  await volunteer.getByRole('button', { name: 'Throw this letter away' }).click();
  await looksRight(volunteer, '73-law-throw-away');
  await volunteer.getByRole('button', { name: 'Throw it away', exact: true }).click();
  await expect(step().getByRole('button', { name: 'Read the whole letter and send' })).toBeVisible();
});

test('after the reminder the council has ten working days, and one may complain sooner', async () => {
  await step().getByRole('button', { name: 'Read the whole letter and send' }).click();
  await expect(volunteer.getByLabel('Letter', { exact: true })).not.toHaveValue(/happy new year/);
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(step()).toContainText('Give Torbay until Thursday 14 January 2027 to answer the reminder');
  await step().getByText('I would rather complain now').click();
  await expect(step().getByRole('button', { name: 'Write the complaint now' })).toBeVisible();
  await looksRight(volunteer, '74-law-after-reminder');
});

test('then the complaint is ready, with proof of the reminder and the pack to take away', async () => {
  await world.timeIs('2027-01-15');
  await opens(volunteer, request);
  await expect(step()).toContainText('no internal review is needed');
  await expect(step()).toContainText('Reminded on Tue 29 Dec 2026, from the volunteer’s own mail. It is in the pack.');
  await looksRight(volunteer, '75-law-complain-of-silence');
  for (const [name, ending] of [['One PDF to attach', '.pdf'], ['The originals, as a ZIP', '.zip']] as const) {
    const coming = volunteer.waitForEvent('download');
    await step().getByRole('link', { name }).click();
    const pack = await coming;
    expect(pack.suggestedFilename().endsWith(ending), `${pack.suggestedFilename()} ends in ${ending}`).toBe(true);
    expect(await pack.failure()).toBeNull();
  }
});

test('the complaint goes by the volunteer’s own hand, and is on record', async () => {
  await step().getByRole('button', { name: 'Read the whole letter and send' }).click();
  await expect(headline()).toHaveText('Complain to the ICO that Torbay has not answered');
  await expect(volunteer.getByRole('link', { name: 'The ICO’s form for complaints' })).toHaveAttribute('href', 'https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/');
  await expect(volunteer.getByRole('button', { name: /^Send to/ })).toHaveCount(0);
  await looksRight(volunteer, '76-law-complaint-letter');
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(headline()).toHaveText('Torbay is 14 working days late. The ICO has our complaint.');
  await looksRight(volunteer, '77-law-silence-with-the-ico');
  await opens(volunteer, '/desk/board?bucket=late');
  await expect(volunteer.getByRole('row', { name: /Torbay/ })).toContainText('With the ICO');
});

test('a decision for us gives the council its days, and the day after them the ICO is told', async () => {
  await world.timeIs('2027-05-04');
  await records(volunteer, request, {
    text: 'Decision notice. The council must answer within 35 calendar days.', what: 'The ICO’s decision notice',
    more: async () => {
      await volunteer.getByLabel('The notice was sent on').fill('2027-04-30');
      await volunteer.getByLabel('For us', { exact: false }).first().check();
      await volunteer.getByRole('textbox', { name: 'Days the council has to do as told' }).fill('35');
    },
  });
  await expect(headline()).toContainText('The ICO decided for us.');
  await expect(step()).toContainText('Torbay has until Friday 4 June to do as it was told');
  await looksRight(volunteer, '78-law-to-comply');
  await world.timeIs('2027-06-07');
  await opens(volunteer, request);
  await expect(step()).toContainText('Tell the ICO that Torbay did not do as it was told');
  await looksRight(volunteer, '79-law-not-complied');
});
