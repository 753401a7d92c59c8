import { expect, test, type Page } from '@playwright/test';
import { aBounceSentOn, aMail, handOver } from './hand-over.ts';
import { freePort } from './program.ts';
import { asks, joins, looksRight, opens, startWorld, type World } from './world.ts';

/*
 * Mail that means something only if somebody says so: a report that a person sends on, and an answer to a letter that is on record as
 * not arrived.
 */
test.describe.configure({ mode: 'serial' });

const domain = 'requests.example.org';
let world: World;
let port: number;
let desk: Page;
let request = '';
let address = '';

test.beforeAll(async ({ browser }, { project }) => {
  port = await freePort();
  world = await startWorld(browser, project, undefined, undefined, { MAIL_DOMAIN: domain, SMTP_RECEIVE_PORT: String(port), LETTERS_A_MINUTE: '0' });
  desk = await world.browserFor();
  await joins(desk, await world.program.linkAfter(0, '/invitation'), { realName: 'Robin Example', email: 'robin@example.org' });
});
test.afterAll(() => world.end());

test('a mail server’s report that a person sends on is proposed, and does what it says in one press', async () => {
  request = await asks(desk, 'bexley', 'Bexley');
  await opens(desk, `${request}/answer`);
  address = (await desk.getByText(/^r-[0-9a-f]{12}-/).textContent()) ?? '';
  const answer = (await (await desk.request.get(`/api/trpc/requests.show?input=${encodeURIComponent(JSON.stringify({ requestId: request.split('/').at(-1) }))}`)).json()) as { result: { data: { messages: { id: string; to: string }[] } } };
  const [letter] = answer.result.data.messages;
  await opens(desk, request);
  await handOver({ port, from: 'robin@example.org', to: address, mail: aBounceSentOn({ to: address, from: 'robin@example.org', recipient: letter?.to ?? '', of: `<${letter?.id ?? ''}@${domain}>` }) });
  await expect(desk.getByText('Robin Example sent on a mail server’s report.')).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByText('mx.council.example said “550 5.1.1 No such mailbox here”', { exact: false })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Confirm whose it was' })).toHaveCount(0);
  await looksRight(desk, '92-mail-report-sent-on');
  await desk.getByRole('button', { name: 'Record that our letter did not arrive' }).click();
  await expect(desk.getByRole('button', { name: 'Record that our letter did not arrive' })).toHaveCount(0);
  await expect(desk.getByRole('link', { name: 'Read the whole letter and send' }).or(desk.getByText('did not arrive', { exact: false })).first()).toBeVisible();
});

test('an answer to a letter that is on record as not arrived has ways through, and none that ends nowhere', async () => {
  await handOver({ port, from: 'foi@bexley.gov.uk', to: address, mail: aMail({ from: 'FOI Team <foi@bexley.gov.uk>', to: address, text: 'Dear Robin Example,\r\n\r\nThe council does not hold the information you asked for.' }) });
  await opens(desk, request);
  await desk.getByRole('link', { name: 'Say what it is' }).first().click();
  await expect(desk.getByText('On record, Bexley has no letter of this request.')).toBeVisible();
  await expect(desk.getByRole('radio', { name: /^Its answer/ })).toHaveCount(0);
  await looksRight(desk, '93-nothing-asked');
  await desk.getByRole('radio', { name: /^Something else/ }).check();
  await desk.getByRole('button', { name: 'Record what it is' }).click();
  await expect(desk).toHaveURL(new RegExp(`${request}$`));
});
