import { expect, test, type Page } from '@playwright/test';
import { joins, startWorld, type World } from './world.ts';

/*
 * Taking a council, writing to it and sending, without a pointer: every step is reached with Tab, what has the focus can be
 * seen, and pressing it does what it says.
 */
let world: World;
let volunteer: Page;

test.beforeAll(async ({ browser }, { project }) => {
  world = await startWorld(browser, project);
  volunteer = await world.browserFor();
});
test.afterAll(() => world.end());

test('a volunteer takes a council, writes and sends with the keyboard alone', async () => {
  await joins(volunteer, await world.program.linkAfter(0, '/invitation'), { realName: 'Kit Example', email: 'kit@example.org' });
  await expect(volunteer.getByRole('link', { name: 'Choose another' })).toBeVisible();

  await volunteer.keyboard.press('Tab');
  await expect(volunteer.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await volunteer.keyboard.press('Enter');
  await expect(volunteer.locator('main')).toBeFocused();

  await tabsTo(volunteer, /^Choose another$/);
  await volunteer.keyboard.press('Enter');
  await expect(volunteer.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(volunteer).toHaveTitle('Take a council · Open Valve');

  const council = (await volunteer.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  await tabsTo(volunteer, new RegExp(`^Take ${council}$`));
  await volunteer.keyboard.press('Enter');
  await expect(volunteer.getByRole('heading', { level: 1, name: `${council} is yours` })).toBeFocused();
  await expect(volunteer).toHaveTitle(`${council} · Open Valve`);

  await tabsTo(volunteer, /^I looked: the page gives this address$/);
  await volunteer.keyboard.press('Space');
  await tabsTo(volunteer, /^Use this address$/);
  await volunteer.keyboard.press('Enter');
  await expect(volunteer.getByRole('link', { name: 'Read the whole letter and send' })).toBeVisible();
  await volunteer.locator('main').focus();
  await tabsTo(volunteer, /^Read the whole letter and send$/);
  await volunteer.keyboard.press('Enter');
  await expect(volunteer.getByRole('heading', { level: 1, name: `Write to ${council}` })).toBeFocused();

  await tabsTo(volunteer, /^Letter$/);
  await volunteer.keyboard.press('Control+End');
  await volunteer.keyboard.type('\n\nP.S. A reply by e-mail is best.');
  await expect(volunteer.getByRole('region', { name: 'As it will arrive' })).toContainText('P.S. A reply by e-mail is best.');
  await expect(volunteer.getByText(/^Saved at/)).toBeVisible();
  await tabsTo(volunteer, new RegExp(`^Send to ${council}$`));
  await volunteer.keyboard.press('Enter');
  await expect(volunteer.getByRole('heading', { level: 1 })).toContainText('must answer by', { timeout: 30_000 });
  await expect(volunteer.getByRole('heading', { level: 1 })).toBeFocused();

  await tabsTo(volunteer, /^Why this date\?/);
  await volunteer.keyboard.press('Enter');
  await tabsTo(volunteer, /^Every day, counted$/);
});

/** Presses Tab until what has the focus is called so. Whatever is passed on the way can be seen. */
async function tabsTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(whatHasFocus);
    expect(at.seen, `“${at.name}” has the focus and can be seen`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`Tab never came to ${name.source}.`);
}

/** The name of what has the focus, and whether some of it can be seen: in the window, and not behind something that stays in place. */
function whatHasFocus(): { name: string; seen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return { name: '', seen: false };
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
  const words = element.getAttribute('aria-label') ?? labels[0]?.querySelector('span > span')?.textContent ?? labels[0]?.textContent ?? element.textContent ?? '';
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const places = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => ({ x: left + (right - left) * across, y: Math.max(top, 0) + (Math.min(bottom, innerHeight) - Math.max(top, 0)) * down })));
  const seen = places.some(({ x, y }) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element) || labels.some((label) => label.contains(there)));
  });
  return { name: words.trim(), seen: seen || element === document.body };
}
