import { expect, test, type Page } from '@playwright/test';
import { aMail, aRefusal, handOver } from './hand-over.ts';
import { freePort } from './program.ts';
import { asks, daysAgo, joins, looksRight, opens, startWorld, type World } from './world.ts';

/*
 * Mail as a council’s server hands it over: it appears while somebody looks, says what it seems to be, and is confirmed in one
 * press; what nobody knows waits in the holding pen.
 */
test.describe.configure({ mode: 'serial' });

const domain = 'requests.example.org';
let world: World;
let port: number;
let desk: Page;
let pen: Page;
let request = '';
let address = '';

test.beforeAll(async ({ browser }, { project }) => {
  port = await freePort();
  world = await startWorld(browser, project, undefined, undefined, { MAIL_DOMAIN: domain, SMTP_RECEIVE_PORT: String(port), LETTERS_A_MINUTE: '0' });
  desk = await world.browserFor();
  await joins(desk, await world.program.linkAfter(0, '/invitation'), { realName: 'Robin Example', email: 'robin@example.org' });
  pen = await desk.context().newPage();
});
test.afterAll(() => world.end());

/** Hands a mail over; what it says of itself is its own affair. */
const comes = (mail: string, { to = address, from = 'foi@torbay.gov.uk' } = {}): Promise<void> => handOver({ port, from, to, mail });

test('a request has an address of its own, to forward mail to', async () => {
  request = await asks(desk, 'torbay', 'Torbay');
  await opens(desk, `${request}/answer`);
  await desk.getByRole('button', { name: 'Copy the address' }).click();
  await expect(desk.getByText('Copied.')).toBeVisible();
  address = await desk.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(new RegExp(`^r-[0-9a-f]{12}-[a-z2-7]{16}@${domain}$`));
  await looksRight(desk, '80-mail-bring');
});

test('an acknowledgement appears without a reload, and is confirmed in one press', async () => {
  await opens(desk, request);
  await expect(desk.getByRole('heading', { name: 'Wait for Torbay' })).toBeVisible();
  await comes(aMail({
    to: address,
    text: 'Dear Robin Example,\r\n\r\nThank you for your request, which we received today. Our reference is FOI-4711. We will respond within 20 working days.\r\n\r\nKind regards,\r\nFOI Team\r\nTorbay Council\r\n\r\nOn Monday, Robin Example wrote:\r\n> Please send me the management plan.\r\n> Thank you.\r\n',
  }));
  await expect(desk.getByText('It seems to be an acknowledgement.')).toBeVisible({ timeout: 20_000 });
  await expect(desk.locator('mark').first()).toBeVisible();
  await expect(desk.getByText('Please send me the management plan.').first()).toBeHidden();
  await looksRight(desk, '81-mail-suggestion');
  await desk.getByText(/^Earlier mails, quoted/).first().click();
  await expect(desk.getByText('Please send me the management plan.').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Yes, it is an acknowledgement' }).click();
  await expect(desk.getByText('Torbay acknowledged the request', { exact: true })).toBeVisible();
  await expect(desk.getByText('Its reference is FOI-4711.', { exact: false })).toBeVisible();
});

test('an automatic reply is shown as one, and asks nobody to read it', async () => {
  await comes(aMail({ to: address, subject: 'Automatic reply: Your request', headers: ['Auto-Submitted: auto-replied'], text: 'I am out of the office until Monday.' }));
  await expect(desk.getByText('An automatic reply came', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByText('Nobody has to read it, and it changes nothing.', { exact: false })).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Wait for Torbay' })).toBeVisible();
  await looksRight(desk, '82-mail-automatic');
  await desk.getByRole('link', { name: 'It is an answer after all' }).click();
  await expect(desk.getByRole('group', { name: 'What is it?' })).toBeVisible();
});

test('words from a sender nobody knows count for nothing until somebody accepts it', async () => {
  await opens(desk, request);
  await comes(aMail({ from: 'Jo Clerk <jo@elsewhere.example>', to: address, subject: 'FOI', text: 'Dear Robin Example,\r\n\r\nWe do not hold the information you asked for.\r\n\r\nJo' }), { from: 'jo@elsewhere.example' });
  await expect(desk.getByText('Sender not recognised.').first()).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByRole('button', { name: /^Yes, it is/ })).toHaveCount(0);
  await looksRight(desk, '83-mail-unknown-sender');
  await opens(pen, '/desk/mail');
  await expect(pen.getByRole('heading', { name: 'Sender not recognised (1)' })).toBeVisible();
  await desk.getByRole('button', { name: 'Accept this sender' }).first().click();
  await expect(desk.getByRole('button', { name: 'Yes, it is its answer' })).toBeVisible();
  await expect(pen.getByText('Every sender on file is known or was accepted.')).toBeVisible({ timeout: 20_000 });
  await desk.getByRole('link', { name: 'Correct it' }).click();
  await expect(desk.getByLabel('None is held')).toBeChecked();
  await looksRight(desk, '84-mail-correct-it');
  await desk.getByLabel('Something else').check();
  await desk.getByRole('button', { name: 'Record what it is' }).click();
});

test('a refusal brings its page, its files and its ground, and is shown as it was laid out without anything that runs', async () => {
  await opens(desk, request);
  await comes(aRefusal({ to: address }));
  await expect(desk.getByText('It seems to be its answer: all refused, under section 36', { exact: false })).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByRole('link', { name: 'public interest test.csv' }).first()).toBeVisible();
  await expect(desk.getByText('1 picture in its text').first()).toBeVisible();
  await expect(desk.getByText('Checks of the sender: SPF pass, DKIM pass, DMARC pass.').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Show as it was laid out' }).first().click();
  const page = desk.frameLocator('iframe[title="The message as it was laid out"]').first();
  await expect(page.getByRole('heading', { name: 'Torbay Council' })).toBeVisible();
  await expect(desk).not.toHaveTitle('stolen');
  await desk.getByRole('button', { name: 'Show its words only' }).click();
  await looksRight(desk, '85-mail-refusal');
  const [mail] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: 'The mail as it came (.eml)' }).first().click()]);
  expect(mail.suggestedFilename()).toMatch(/^mail-[0-9a-f]{8}\.eml$/);
  await desk.getByRole('button', { name: 'Yes, it is its answer' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('refused');
});

test('a mail one of us forwards is the council’s, of its own day, once somebody confirms whose it was', async () => {
  await opens(desk, request);
  await comes(aMail({
    from: 'Robin Example <robin@example.org>', to: address, subject: 'Fwd: Your request',
    text: 'See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: FOI Team <foi@torbay.gov.uk>\r\nDate: Sun, 1 Nov 2026 at 10:00\r\nSubject: Your request\r\nTo: <robin@example.org>\r\n\r\nDear Robin Example,\r\n\r\nThank you for your patience.',
  }), { from: 'robin@example.org' });
  await expect(desk.getByText('Robin Example sent this on.').first()).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByLabel('From which address')).toHaveValue('foi@torbay.gov.uk');
  await looksRight(desk, '85-mail-sent-on');
  await desk.getByLabel('The day it came').fill(daysAgo(0));
  await desk.getByRole('button', { name: 'Confirm whose it was' }).click();
  await expect(desk.getByText('Robin Example sent this on.')).toHaveCount(0);
  await expect(desk.getByText('From: FOI Team <foi@torbay.gov.uk>').first()).toBeVisible();
});

test('a mail saved as a file is dropped on the request, and is asked about at once', async () => {
  await opens(desk, `${request}/answer`);
  const saved = aMail({ to: 'robin@example.org', subject: 'Your request, again', text: 'Dear Robin Example,\r\n\r\nYour request is being dealt with.', headers: [`Received: by home; ${new Date().toUTCString().replace('GMT', '+0000')}`] });
  await desk.getByLabel('Or save it as a file, and choose or drop it here').setInputFiles({ name: 'answer.eml', mimeType: 'message/rfc822', buffer: Buffer.from(saved) });
  await expect(desk.getByRole('group', { name: 'What is it?' })).toBeVisible();
  await expect(desk.getByText('Subject: Your request, again')).toBeVisible();
  await opens(desk, `${request}/answer`);
  await desk.getByLabel('Or save it as a file, and choose or drop it here').setInputFiles({ name: 'nothing.eml', mimeType: 'message/rfc822', buffer: Buffer.alloc(0) });
  await expect(desk.getByText('A mail in it is empty.', { exact: false }).or(desk.getByText('There is no mail in that.', { exact: false }))).toBeVisible();
});

test('a mail that comes close to an address waits in the holding pen, is filed, and can be undone', async () => {
  await opens(pen, '/desk/mail');
  const near = address.replace(/-[a-z2-7]{16}@/, '-aaaaaaaaaaaaaaaa@');
  await comes(aMail({ to: near, subject: 'About your request', text: 'Dear Robin Example,\r\n\r\nPlease telephone us.' }), { to: near });
  await expect(pen.getByRole('heading', { name: 'Holding pen (1)' })).toBeVisible({ timeout: 20_000 });
  await expect(pen.getByText('It comes close to a request’s address or reference', { exact: false })).toBeVisible();
  await looksRight(pen, '86-mail-pen');
  await pen.getByRole('button', { name: 'File it on Torbay' }).click();
  await expect(pen.getByText('is filed on Torbay.', { exact: false })).toBeVisible();
  await expect(pen.getByText('No mail waits to be filed.')).toBeVisible();
  await pen.getByRole('button', { name: 'Undo' }).click();
  await expect(pen.getByRole('heading', { name: 'Holding pen (1)' })).toBeVisible();

  await pen.getByText('File it on a request').click();
  await pen.getByRole('searchbox', { name: 'Which request?' }).fill('torb');
  await pen.getByRole('checkbox', { name: 'Torbay' }).check();
  await looksRight(pen, '87-mail-file-on');
  await pen.getByRole('button', { name: 'File it on this request' }).click();
  await expect(pen.getByText('is filed on Torbay.', { exact: false })).toBeVisible();
  await pen.getByRole('button', { name: 'That is right' }).click();
});

test('a second mail with the first one’s Message-ID and other words is kept, and shown apart', async () => {
  const id = '<twice@mail.torbay.gov.uk>';
  await comes(aMail({ to: address, id, text: 'Dear Robin Example,\r\n\r\nWe will write again on Monday.' }));
  await comes(aMail({ to: address, id, text: 'Dear Robin Example,\r\n\r\nPlease pay to another account.' }));
  await expect(pen.getByRole('heading', { name: 'Same Message-ID, other words (1)' })).toBeVisible({ timeout: 20_000 });
  await pen.getByText('Read it whole').click();
  await expect(pen.getByText('Please pay to another account.').last()).toBeVisible();
  await looksRight(pen, '87-mail-copies');
  await pen.getByText('Show both side by side').click();
  await expect(pen.getByText('The words differ: 1 line only in the one before, 1 line only here.')).toBeVisible();
  await expect(pen.getByText('Only before: We will write again on Monday.')).toBeVisible();
  await looksRight(pen, '87-mail-copies-compared');
  await pen.getByText('It is none of ours: “Your request”').click();
  await pen.getByLabel('Why it is none of ours').fill('Forged.');
  await pen.getByRole('button', { name: 'Set it aside' }).click();
});

test('what is none of ours is set aside with its reason, and can be taken back', async () => {
  await comes(aMail({ from: 'Shop <shop@elsewhere.example>', to: `postmaster@${domain}`, subject: 'An offer', text: 'Buy now.' }), { to: `postmaster@${domain}`, from: 'shop@elsewhere.example' });
  await expect(pen.getByRole('heading', { name: 'An offer' })).toBeVisible({ timeout: 20_000 });
  await opens(desk, '/desk');
  await expect(desk.getByText('1 mail in the holding pen.')).toBeVisible();
  await looksRight(desk, '88-today-mail');
  await pen.getByText('It is none of ours: “An offer”').click();
  await pen.getByRole('button', { name: 'Set it aside' }).click();
  await expect(pen.getByText('Say why, in a few words', { exact: false })).toBeVisible();
  await pen.getByLabel('Why it is none of ours').fill('An advertisement.');
  await pen.getByRole('button', { name: 'Set it aside' }).click();
  await expect(pen.getByText('No mail waits to be filed.')).toBeVisible();
  await pen.getByText('Mail that was set aside').click();
  await expect(pen.getByText('An advertisement.')).toBeVisible();
  await pen.getByRole('button', { name: /^Take it back.*An offer/ }).click();
  await expect(pen.getByRole('heading', { name: 'Holding pen (1)' })).toBeVisible();
});
