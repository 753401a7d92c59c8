import { expect, test, type Page } from '@playwright/test';
import { joins, looksRight, opens, startWorld, type World } from './world.ts';

/*
 * What people are told about their data and can do about it: the public pages, the audit log, and leaving the team. One test
 * after the other, in one world.
 */
test.describe.configure({ mode: 'serial' });

let world: World;
let reader: Page;
let admin: Page;
let volunteer: Page;

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project);
  [reader, admin, volunteer] = [await world.browserFor(), await world.browserFor(), await world.browserFor()];
});
test.afterAll(() => world.end());

test('a reader finds who runs this, what is kept about people, and how to have something put right, from the foot of any page', async () => {
  await reader.goto('/councils');
  for (const [label, heading] of [['How we ask', 'How we ask'], ['Privacy', 'What we keep about people, and why'], ['Contact', 'Who runs this, and how to reach them'], ['Accessibility', 'Can everybody use this?'], ['Corrections', 'Something here is wrong, or should not be here']] as const) {
    await reader.getByRole('contentinfo').getByRole('link', { name: label, exact: true }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(reader.getByRole('main').getByRole('link', { name: 'desk@example.org' }).first()).toBeVisible();
    await looksRight(reader, `about-${label.toLowerCase().replaceAll(' ', '-')}`);
  }
});

test('an admin sees who did what, by area and by person, in an address that can be sent on', async () => {
  await joins(admin, await world.program.linkAfter(0, '/invitation'), { realName: 'Casey Example', email: 'casey@example.org' });
  await opens(admin, '/desk/people');
  await admin.getByLabel('Mail address').fill('robin@example.org');
  await admin.getByRole('button', { name: 'Send the invitation' }).click();
  await admin.getByRole('button', { name: 'Show the link once', exact: true }).click();
  const link = (await admin.locator('[data-invitation-link]').textContent()) ?? '';
  await joins(volunteer, link, { realName: 'Robin Example' });

  await opens(admin, '/desk/audit');
  await expect(admin.getByRole('row', { name: /Robin Example.*accepted an invitation and joined/ })).toBeVisible();
  await looksRight(admin, 'audit');
  await admin.getByRole('navigation', { name: 'About' }).getByRole('link', { name: 'Campaigns and settings' }).click();
  await expect(admin).toHaveURL(/\/desk\/audit\?area=settings$/);
  await expect(admin.getByRole('row', { name: /The program.*started with these settings/ })).toBeVisible();
  await admin.goto('/desk/audit?area=people');
  await admin.getByLabel('Who did it').selectOption({ label: 'Robin Example' });
  await expect(admin).toHaveURL(/who=/);
  await expect(admin.getByRole('row')).toHaveCount(2);
});

test('a volunteer leaves by themselves, and is out at once', async () => {
  await opens(volunteer, '/desk/me');
  await looksRight(volunteer, 'me-leaving');
  await volunteer.getByRole('button', { name: 'Leave the team' }).click();
  await expect(volunteer.getByRole('dialog')).toContainText('You are signed out everywhere at once');
  await looksRight(volunteer, 'me-leaving-asked');
  await volunteer.getByRole('dialog').getByRole('button', { name: 'Leave the team' }).click();
  await expect(volunteer).toHaveURL(/\/sign-in\?out$/);
  await volunteer.goto('/desk');
  await expect(volunteer.getByRole('heading', { level: 1 })).toHaveText('Sign in to open the desk.');

  await opens(admin, '/desk/people');
  await expect(admin.getByText(/Has left; name and address are erased after/)).toBeVisible();
  await looksRight(admin, 'people-left');
});
