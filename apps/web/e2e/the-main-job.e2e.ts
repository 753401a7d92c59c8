import { truncateSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { daysAgo, joins, looksRight, opens, picture, readyToWrite, startWorld, type World } from './world.ts';

/*
 * The whole of the first part, as people do it: the public page, a coordinator, a volunteer invited by link, a letter, its
 * answer, what follows from it, and the board. One test after the other, in one world.
 */
test.describe.configure({ mode: 'serial' });

let world: World;
let reader: Page;
let coordinator: Page;
let volunteer: Page;
let invitation = '';
/** The council the volunteer takes, by name, and the address of its request. */
let council = '';
let request = '';

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project);
  [reader, coordinator, volunteer] = [await world.browserFor(), await world.browserFor(), await world.browserFor()];
});
test.afterAll(() => world.end());

test('the public home page shows both programmes, every council on the map and the same in a table', async () => {
  await reader.goto('/');
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.locator('[data-tile-map] a')).toHaveCount(153);
  await expect(reader.getByText('Safety Valve').first()).toBeVisible();
  await expect(reader.getByText('Delivering Better Value').first()).toBeVisible();
  await looksRight(reader, '01-home');
  await picture(reader, 'home');
  await reader.goto('/councils/bexley');
  await looksRight(reader, '02-council');
});

test('the first person joins by the link in the terminal, and finds two campaigns ready', async () => {
  await coordinator.goto(await world.program.linkAfter(0, '/invitation'));
  await looksRight(coordinator, '03-invitation');
  await joins(coordinator, coordinator.url(), { realName: 'Casey Example', email: 'casey@example.org' });
  await expect(coordinator.getByRole('heading', { level: 1 })).toContainText('Casey');
  await looksRight(coordinator, '04-today-empty');
  await opens(coordinator, '/desk/campaigns');
  await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Two campaigns, one letter each.');
  await looksRight(coordinator, '05-campaigns');
});

test('the coordinator edits the letter and sees it as one council will get it', async () => {
  await coordinator.getByRole('link', { name: 'Safety Valve', exact: true }).click();
  const letter = coordinator.getByLabel('Letter', { exact: true });
  await expect(letter).toHaveValue(/Freedom of Information Act 2000/);
  await letter.fill((await letter.inputValue()).replace('Thank you for your help.', 'Thank you for your help, and for reading this.'));
  await expect(coordinator.getByRole('region', { name: 'As one council will get it' })).toContainText('and for reading this');
  await letter.press('End');
  await letter.fill(`${await letter.inputValue()}\n{{nonsense}}`);
  await expect(coordinator.getByText('“{{nonsense}}” is not a gap the desk can fill.')).toBeVisible();
  await expect(coordinator.getByRole('button', { name: 'Save the letter' })).toBeDisabled();
  await letter.fill((await letter.inputValue()).replace('\n{{nonsense}}', ''));
  await coordinator.getByRole('button', { name: 'Save the letter' }).click();
  await expect(coordinator.getByText('Saved. Letters that are already drafts')).toBeVisible();
  await looksRight(coordinator, '06-campaign');
});

test('the coordinator invites a volunteer, and copies the link once', async () => {
  await opens(coordinator, '/desk/people');
  await coordinator.getByLabel('Mail address').fill('robin@example.org');
  await coordinator.getByRole('button', { name: 'Send the invitation' }).click();
  await coordinator.getByRole('button', { name: 'Show the link once', exact: true }).click();
  const link = coordinator.locator('[data-invitation-link]');
  await expect(link).toBeVisible();
  invitation = (await link.textContent()) ?? '';
  await looksRight(coordinator, '07-people');
});

test('the volunteer joins with a real name, and takes the next best council', async () => {
  await volunteer.goto(invitation);
  await volunteer.getByLabel('Your real name').fill('robin99');
  await volunteer.getByRole('button', { name: 'Join' }).click();
  await expect(volunteer.getByRole('alert')).toBeVisible();
  await joins(volunteer, invitation, { realName: 'Robin Example' });
  await looksRight(volunteer, '08-today-new');

  await opens(volunteer, '/desk/take');
  await expect(volunteer.getByRole('heading', { name: 'Already public there' })).toBeVisible();
  await looksRight(volunteer, '09-take');
  await picture(volunteer, 'taking-a-council');
  await opens(volunteer, '/desk/take?view=map');
  await looksRight(volunteer, '10-take-map');
  await opens(volunteer, '/desk/take');
  council = (await volunteer.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  await volunteer.getByRole('button', { name: `Take ${council}` }).click();
  await expect(volunteer).toHaveURL(/\/desk\/requests\/[0-9a-f-]+$/);
  request = new URL(volunteer.url()).pathname;
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText(`${council} is yours`);
});

test('an address is looked at, or found on the council’s own site, before anything goes', async () => {
  await looksRight(volunteer, '11-case-draft');
  await readyToWrite(volunteer);
  await looksRight(volunteer, '12-case-ready');
});

test('the letter is written for that council, is looked over while it changes, and is sent', async () => {
  await volunteer.getByRole('link', { name: 'Read the whole letter and send' }).click();
  const letter = volunteer.getByLabel('Letter', { exact: true });
  await expect(letter).toHaveValue(/and for reading this/);
  await expect(volunteer.getByText('Nothing leaves this machine until the operator switches it on.')).toBeVisible();
  await expect(volunteer.getByText('Who will see your name.')).toBeVisible();
  await picture(volunteer, 'writing-a-letter');
  await letter.fill((await letter.inputValue()).replace('Thank you for your help', 'Please send all correspondence as well. Thank you for your help'));
  await expect(volunteer.getByText('asks for much more than the papers you named')).toBeVisible();
  await looksRight(volunteer, '13-write');
  await volunteer.getByRole('button', { name: /^Say “/ }).click();
  await expect(volunteer.getByText('It asks for named papers and no more.')).toBeVisible();
  await expect(volunteer.getByText(/^Saved at/)).toBeVisible();

  await volunteer.getByRole('button', { name: `Send to ${council}` }).dblclick();
  await expect(volunteer).toHaveURL(new RegExp(`${request}$`));
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('must answer by', { timeout: 30_000 });
});

test('one letter is in the outbox, in the volunteer’s name, from the request’s own address', async () => {
  await opens(volunteer, '/desk/outbox');
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText('Nothing leaves this machine until the operator switches it on.');
  const letters = volunteer.getByText(/^To a council/);
  await expect(letters).toHaveCount(1);
  await letters.first().click();
  await expect(volunteer.getByText(/^From: Robin Example <r-/)).toBeVisible();
  await expect(volunteer.getByText('robin@example.org')).toHaveCount(0);
  await looksRight(volunteer, '14-outbox');
});

test('the case page says where it stands, and counts every day behind “why?”', async () => {
  await opens(volunteer, request);
  await expect(volunteer.getByRole('img', { name: /^Day \d+ of 20/ })).toBeVisible();
  await looksRight(volunteer, '15-case-waiting');
  await volunteer.getByText('Why this date?').click();
  await expect(volunteer.getByRole('heading', { name: 'Every day, counted' })).toBeVisible();
  await expect(volunteer.getByRole('row', { name: /The last lawful day/ })).toHaveCount(1);
  await looksRight(volunteer, '16-case-why');
});

test('an acknowledgement changes nothing, and a mistake is struck out and stays on file', async () => {
  await opens(volunteer, `${request}/answer`);
  await volunteer.getByLabel('Paste what it wrote').fill('Dear Robin Example,\n\nThank you for your request. Our reference is FOI-1234.');
  await volunteer.getByLabel('Its reference, if it gives one').fill('FOI-1234');
  await looksRight(volunteer, '17-answer');
  await volunteer.getByRole('button', { name: 'Put it on record' }).click();
  await volunteer.getByLabel('A question it needs answered first').check();
  await looksRight(volunteer, '18-classify');
  await volunteer.getByRole('button', { name: 'Record what it is' }).click();
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('asked a question');
  await looksRight(volunteer, '19-case-question');

  await volunteer.getByRole('button', { name: /^Change/ }).click();
  await looksRight(volunteer, '20-strike-out');
  await volunteer.getByRole('button', { name: 'Strike it out' }).click();
  await expect(volunteer.getByText('Struck out by Robin Example', { exact: false })).toBeVisible();
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('must answer by');
  await volunteer.getByRole('link', { name: 'Say what it is' }).first().click();
  await volunteer.getByLabel('An acknowledgement').check();
  await volunteer.getByRole('button', { name: 'Record what it is' }).click();
  await expect(volunteer.getByText(`${council} acknowledged the request`, { exact: true })).toBeVisible();
  await looksRight(volunteer, '21-case-acknowledged');
});

test('files that are empty or too large are refused before anything is sent', async () => {
  await opens(volunteer, `${request}/answer`);
  const files = volunteer.getByLabel('Its files');
  await files.setInputFiles({ name: 'nothing.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.alloc(0) });
  await expect(volunteer.getByText('“nothing.xlsx” is empty.', { exact: false })).toBeVisible();
  await expect(volunteer.getByRole('button', { name: 'Put it on record' })).toBeDisabled();
  await volunteer.getByRole('button', { name: 'Take out nothing.xlsx' }).click();
  await files.setInputFiles(aFileOf(60_000_000));
  await expect(volunteer.getByText('is 60 MB. One file can be 50 MB at most', { exact: false })).toBeVisible();
  await volunteer.getByRole('button', { name: /^Take out/ }).click();
  await looksRight(volunteer, '22-answer-again');
});

test('the answer is recorded paper by paper, with its files', async () => {
  await volunteer.getByLabel('Its files').setInputFiles([
    { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('year,plans\n2024-25,1200\n') },
    { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Please find the plan attached. The rest is withheld under section 36.') },
  ]);
  await volunteer.getByLabel('Who sent it').fill('foi@council.example');
  await volunteer.getByRole('button', { name: 'Put it on record' }).click();
  await volunteer.getByLabel('Its answer').check();
  await volunteer.getByLabel('It differs from paper to paper').check();
  const words = volunteer.locator('select[id^="word-"]:visible');
  await words.first().selectOption('disclosed_in_full');
  for (let at = 1; at < (await words.count()); at += 1) await words.nth(at).selectOption('refused');
  await volunteer.getByRole('button', { name: 'Record what it is' }).click();
  await expect(volunteer.getByText('A refusal has to name one.')).toBeVisible();
  for (const ground of await volunteer.getByLabel(/^section 36:/).all()) await ground.check();
  await looksRight(volunteer, '23-classify-answer');
  await volunteer.getByRole('button', { name: 'Record what it is' }).click();
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText(`${council} gave part of what it was asked for.`);
  await looksRight(volunteer, '24-case-answered');
});

test('the public page says “obtained, being checked”, and shows nothing of the file', async () => {
  await reader.goto('/');
  await expect(reader.getByText(/being checked/i).first()).toBeVisible();
  await looksRight(reader, '25-home-after');
  await expect(reader.getByText('Robin')).toHaveCount(0);
});

test('a reviewer publishes the paper by linking to where it stands in public', async () => {
  await opens(coordinator, '/desk/review');
  await looksRight(coordinator, '26-review');
  const address = coordinator.getByLabel('Its address').first();
  await address.fill('https://example.com/plan.xlsx');
  await expect(coordinator.getByRole('button', { name: `Publish the link for ${council}` })).toBeDisabled();
  await coordinator.getByLabel('I looked through it for personal data, and found none').first().check();
  await coordinator.getByRole('button', { name: `Publish the link for ${council}` }).click();
  await expect(coordinator.getByText('is not a place we link to', { exact: false })).toBeVisible();
  await address.fill('https://www.whatdotheyknow.com/request/plan/response/1/attach/2/plan.xlsx');
  await coordinator.getByRole('button', { name: `Publish the link for ${council}` }).click();
  await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('No paper waits to be published.');
  await looksRight(coordinator, '27-review-done');
});

test('the board shows every council once; each count opens its list', async () => {
  await opens(coordinator, '/desk/board');
  await expect(coordinator.getByText(/^\d+ of \d+ shown\./)).toBeVisible();
  await looksRight(coordinator, '28-board', { scrolls: true });
  await coordinator.getByRole('link', { name: /^1 answered/ }).click();
  await expect(coordinator).toHaveURL(/bucket=answered/);
  await expect(coordinator.getByText(/^1 of \d+ shown\./)).toBeVisible();
  await coordinator.getByRole('link', { name: council }).click();
  await expect(coordinator.getByRole('heading', { level: 1 })).toContainText(council);
});

test('a letter sent by post long ago is recorded, is late, and has its reminder ready', async () => {
  await opens(volunteer, '/desk/take?campaign=delivering-better-value');
  const name = (await volunteer.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  await volunteer.getByRole('button', { name: `Take ${name}` }).click();
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText(`${name} is yours`);
  await volunteer.goto(`${volunteer.url()}/write`);
  await volunteer.getByLabel('Post', { exact: true }).check();
  await volunteer.getByLabel('Sent on').fill(daysAgo(62));
  await volunteer.getByLabel(`${name} had it on`).fill(daysAgo(60));
  await looksRight(volunteer, '29-record-sent');
  await volunteer.getByRole('button', { name: 'Record that it went' }).click();
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('working days late');
  await expect(volunteer.getByRole('button', { name: 'Read the whole letter and send' })).toBeVisible();
  await looksRight(volunteer, '30-case-late');
  await opens(volunteer, '/desk');
  // The late council, and the one that refused some papers and can be asked to look again.
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('Two things need you.');
  await looksRight(volunteer, '31-today');
  await opens(coordinator, '/desk/board?campaign=delivering-better-value');
  await looksRight(coordinator, '32-board-late', { scrolls: true });
  await opens(coordinator, '/desk/board?campaign=delivering-better-value&bucket=late');
  await expect(coordinator.getByRole('row')).toHaveCount(2);
});

test('every other page of the desk stands as it should', async () => {
  for (const [name, path] of [['33-me', '/desk/me'], ['34-desk-council', '/desk/councils/kingston-upon-thames'], ['35-nothing-here', '/desk/nothing-here']] as const) {
    await opens(coordinator, path);
    await looksRight(coordinator, name);
  }
  await opens(volunteer, '/desk/people');
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText('The team is for coordinators.');
  await volunteer.goto('/sign-in');
  await looksRight(volunteer, '36-sign-in');
});

/** A file of so many bytes, most of them a hole. */
function aFileOf(bytes: number): string {
  const path = test.info().outputPath('plan.xlsx');
  writeFileSync(path, '');
  truncateSync(path, bytes);
  return path;
}
