import { expect, test, type Page } from '@playwright/test';
import { daysAgo, joins, looksRight, opens, startWorld, takes, type World } from './world.ts';

/*
 * What happens less often, each by the page that does it: holding longer and giving back, the guard against asking twice, more
 * time and a question, withdrawing, a paused campaign, roles and invitations, one's own page, an address from elsewhere.
 */
test.describe.configure({ mode: 'serial' });

let world: World;
let admin: Page;
let volunteer: Page;

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project);
  [admin, volunteer] = [await world.browserFor(), await world.browserFor()];
  await joins(admin, await world.program.linkAfter(0, '/invitation'), { realName: 'Casey Example', email: 'casey@example.org' });
});
test.afterAll(() => world.end());

test('a coordinator invites, revokes, and invites again; the link of a revoked invitation says so', async () => {
  await opens(admin, '/desk/people');
  const revoked = await invites(admin, 'kim@example.org');
  await admin.getByRole('button', { name: 'Revoke the invitation for kim@example.org' }).click();
  await expect(admin.getByText('None is open.')).toBeVisible();
  await volunteer.goto(revoked);
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('taken back');
  await joins(volunteer, await invites(admin, 'kim@example.org'), { realName: 'Kim Example' });
});

test('an admin gives a role, and there is always an admin left', async () => {
  await opens(admin, '/desk/people');
  await admin.getByRole('button', { name: 'Change roles of Casey Example' }).click();
  await admin.getByRole('dialog').getByLabel(/^Admin/).uncheck();
  await admin.getByRole('button', { name: 'Save the roles' }).click();
  await expect(admin.getByText('There has to be at least one admin.', { exact: false })).toBeVisible();
  await looksRight(admin, '40-roles');
  await admin.getByRole('button', { name: 'No, leave it' }).click();
  await admin.getByRole('button', { name: 'Change roles of Kim Example' }).click();
  await admin.getByRole('dialog').getByLabel('Reviewer').check();
  await admin.getByRole('button', { name: 'Save the roles' }).click();
  await expect(admin.getByText('volunteer and reviewer')).toBeVisible();
});

test('a volunteer corrects their own name, which has to be a real one', async () => {
  await opens(volunteer, '/desk/me');
  await volunteer.getByLabel('Your real name').fill('kim');
  await volunteer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(volunteer.getByText('Give a first name or initial and a surname', { exact: false })).toBeVisible();
  await volunteer.getByLabel('Your real name').fill('Kim B. Example');
  await volunteer.getByLabel('The team may send follow-ups on my requests').check();
  await volunteer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(volunteer.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText('Kim B. Example');
});

test('while a campaign is paused nobody takes a council', async () => {
  await opens(admin, '/desk/campaigns');
  await admin.getByRole('link', { name: 'Safety Valve', exact: true }).click();
  await admin.getByRole('button', { name: 'Pause it' }).click();
  await expect(admin.getByText('Paused: nobody can take a council', { exact: false })).toBeVisible();
  await opens(volunteer, '/desk/take?campaign=safety-valve');
  await expect(volunteer.getByText('This campaign is paused.', { exact: false })).toBeVisible();
  await admin.getByRole('button', { name: 'Open it' }).click();
  await expect(admin.getByText('Open: councils can be taken', { exact: false })).toBeVisible();
});

test('a council is held longer, and given back for somebody else', async () => {
  await takes(volunteer, 'safety-valve', 'torbay', 'Torbay');
  await volunteer.getByRole('button', { name: 'Hold it 48 hours from now' }).click();
  await expect(volunteer.getByText('Held for another 48 hours.')).toBeVisible();
  await volunteer.getByRole('button', { name: 'Give it back' }).click();
  await volunteer.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
  await expect(volunteer).toHaveURL(/\/desk$/);
  await opens(admin, '/desk/take?campaign=safety-valve&council=torbay');
  await expect(admin.getByRole('button', { name: 'Take Torbay' })).toBeVisible();
});

test('an address from elsewhere waits for a coordinator, and is never guessed or repaired', async () => {
  await takes(volunteer, 'safety-valve', 'torbay', 'Torbay');
  const address = volunteer.getByLabel('Paste the mail address, or the address of its form');
  if (!(await address.isVisible())) await volunteer.getByText('Add another address').click();
  await address.fill('foi at torbay.gov.uk');
  await volunteer.getByLabel('Paste the page you saw it on').fill('https://www.torbay.gov.uk/foi');
  await volunteer.getByRole('button', { name: 'Add this address' }).click();
  await expect(volunteer.getByText('That is not one whole mail address.', { exact: false })).toBeVisible();
  await address.fill('torbay.foi@example.org');
  await volunteer.getByRole('button', { name: 'Add this address' }).click();
  await expect(volunteer.getByText('a coordinator confirms it before it is used', { exact: false })).toBeVisible();
  await looksRight(volunteer, '41-address-elsewhere');
  await opens(admin, '/desk');
  await expect(admin.getByText('An address for Torbay to confirm')).toBeVisible();
  await looksRight(admin, '42-today-team');
  await admin.getByRole('link', { name: 'Look at it' }).click();
  await admin.getByRole('button', { name: 'It is right: confirm it' }).click();
  await expect(admin.getByText('It can be used.')).toBeVisible();
});

test('a second request to the same body within sixty working days is held until the day it frees, and a coordinator passes it with a reason', async () => {
  await takes(volunteer, 'safety-valve', 'kingston-upon-thames', 'Kingston upon Thames');
  await recordsSent(volunteer, 'Kingston upon Thames', daysAgo(3));
  await opens(volunteer, '/desk/take?campaign=safety-valve&council=richmond-upon-thames');
  await expect(volunteer.getByText('Kingston upon Thames was asked on', { exact: false })).toBeVisible();
  await expect(volunteer.getByRole('button', { name: 'Take Richmond upon Thames' })).toHaveCount(0);
  await looksRight(volunteer, '43-take-held');
  await opens(admin, '/desk/take?campaign=safety-valve&council=richmond-upon-thames');
  await admin.getByText('Take it now all the same').click();
  await admin.getByRole('button', { name: 'Take Richmond upon Thames now' }).click();
  await expect(admin.getByText('Give the reason in a few words', { exact: false })).toBeVisible();
  await admin.getByLabel('Why it may go now').fill('Narrowed after a refusal on cost.');
  await admin.getByRole('button', { name: 'Take Richmond upon Thames now' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toContainText('Richmond upon Thames is yours');
});

test('a valid extension moves the date, a question stops the clock, its answer starts it again, and each can be struck out', async () => {
  await takes(volunteer, 'delivering-better-value', 'hackney', 'Hackney');
  await recordsSent(volunteer, 'Hackney', daysAgo(10));
  const request = new URL(volunteer.url()).pathname;
  await says(volunteer, request, 'It wants more time', async () => volunteer.getByLabel(/^section 43\(2\)/).check());
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('It took more time, and should answer by');
  await expect(volunteer.getByRole('img', { name: /^Day \d+ of 40/ })).toBeVisible();
  await looksRight(volunteer, '44-case-extended');
  await volunteer.getByRole('button', { name: /^Change/ }).first().click();
  await volunteer.getByRole('button', { name: 'Strike it out' }).click();
  await expect(volunteer.getByRole('img', { name: /^Day \d+ of 20/ })).toBeVisible();
  await volunteer.getByRole('link', { name: 'Say what it is' }).first().click();
  await volunteer.getByLabel('Something else').check();
  await volunteer.getByRole('button', { name: 'Record what it is' }).click();
  await expect(volunteer).toHaveURL(new RegExp(`${request}$`));

  await says(volunteer, request, 'A question it needs answered first', async () => {});
  await expect(volunteer.getByText('No due date', { exact: true })).toBeVisible();
  await volunteer.getByText('Hackney has the answer already').click();
  await volunteer.getByRole('button', { name: 'Record the day' }).click();
  await expect(volunteer.getByText('Hackney had the answer to its question', { exact: true })).toBeVisible();
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('must answer by');
  await looksRight(volunteer, '45-case-restarted');
});

test('a request is withdrawn once it is asked again, and stays on record', async () => {
  await volunteer.getByRole('button', { name: 'Withdraw this request' }).click();
  await looksRight(volunteer, '46-withdraw');
  await volunteer.keyboard.press('Escape');
  await expect(volunteer.getByRole('dialog')).toHaveCount(0);
  await volunteer.getByRole('button', { name: 'Withdraw this request' }).click();
  await volunteer.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText('We withdrew this request to Hackney.');
});

test('one signs out, and the desk asks to sign in; a new link is in the terminal', async () => {
  await opens(volunteer, '/desk/me');
  await volunteer.getByRole('button', { name: 'Sign out of this browser' }).click();
  await volunteer.goto('/desk');
  await expect(volunteer.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  const place = world.program.printed().length;
  await volunteer.goto('/sign-in');
  await volunteer.getByLabel('Mail address').fill('kim@example.org');
  await volunteer.getByRole('button', { name: 'Send me a link' }).click();
  await volunteer.goto(await world.program.linkAfter(place, '/sign-in/confirm'));
  await looksRight(volunteer, '47-confirm-sign-in');
  await volunteer.getByRole('button', { name: 'Sign in' }).click();
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('Kim');
});

async function invites(page: Page, email: string): Promise<string> {
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`Invited: ${email}`)).toBeVisible();
  await page.getByRole('button', { name: 'Show the link once', exact: true }).click();
  const link = page.locator('[data-invitation-link]');
  await expect(link).toBeVisible();
  return (await link.textContent()) ?? '';
}

async function recordsSent(page: Page, name: string, day: string): Promise<void> {
  await opens(page, `${new URL(page.url()).pathname}/write`);
  await page.getByLabel('Sent on').fill(day);
  await page.getByLabel(`${name} had it on`).fill(day);
  await page.getByRole('button', { name: 'Record that it went' }).click();
  await expect(page.getByText('Request sent from the volunteer’s own mail', { exact: true })).toBeVisible();
}

async function says(page: Page, request: string, what: string, more: () => Promise<void>): Promise<void> {
  await opens(page, `${request}/answer`);
  await page.getByLabel('Paste what it wrote').fill('Dear Kim, …');
  await page.getByRole('button', { name: 'Put it on record' }).click();
  await page.getByLabel(what).check();
  await more();
  await page.getByRole('button', { name: 'Record what it is' }).click();
  await expect(page).toHaveURL(new RegExp(`${request}$`));
}
