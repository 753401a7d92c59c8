import { expect, test, type Page } from '@playwright/test';
import { aBounce, handOver } from './hand-over.ts';
import { freePort } from './program.ts';
import { asks, joins, looksRight, opens, startWorld, type World } from './world.ts';

/*
 * A council’s mail server sends a letter back: its request says so, and one correction by a coordinator sends it again.
 */
const domain = 'requests.example.org';
let world: World;
let port: number;
let desk: Page;
let pen: Page;

test.beforeAll(async ({ browser }, { project }) => {
  port = await freePort();
  world = await startWorld(browser, project, undefined, undefined, { MAIL_DOMAIN: domain, SMTP_RECEIVE_PORT: String(port), LETTERS_A_MINUTE: '0' });
  desk = await world.browserFor();
  await joins(desk, await world.program.linkAfter(0, '/invitation'), { realName: 'Robin Example', email: 'robin@example.org' });
  pen = await desk.context().newPage();
});
test.afterAll(() => world.end());

test('a letter that came back says so, and goes again once its address is corrected', async () => {
  const other = await asks(desk, 'bexley', 'Bexley');
  await opens(desk, `${other}/answer`);
  const to = (await desk.getByText(/^r-[0-9a-f]{12}-/).textContent()) ?? '';
  const letter = await letterOf(other.split('/').at(-1) ?? '');
  await opens(desk, other);
  await opens(pen, '/desk/mail');
  await handOver({ port, from: '', to, mail: aBounce({ to, recipient: letter.to, of: `<${letter.id}@${domain}>` }) });
  await expect(desk.getByText('The letter did not arrive.')).toBeVisible({ timeout: 20_000 });
  await expect(desk.getByText('mx.council.example said “550 5.1.1 No such mailbox here”', { exact: false }).first()).toBeVisible();
  await looksRight(desk, '89-mail-bounced');
  await expect(pen.getByRole('heading', { name: 'Addresses that bounce (1)' })).toBeVisible({ timeout: 20_000 });
  await looksRight(pen, '90-mail-all');
  await opens(desk, '/desk/councils/bexley');
  await expect(desk.getByRole('heading', { name: 'Letters that came back' })).toBeVisible();
  await looksRight(desk, '91-council-bounced');
  await desk.getByLabel('The right address').fill('information.requests@bexley.gov.uk');
  await desk.getByLabel('The page you saw it on', { exact: true }).fill('https://www.bexley.gov.uk/foi');
  await desk.getByRole('button', { name: 'Send again the letter it held up' }).click();
  await expect(desk.getByText('Bexley: 1 letter goes again, to the address you gave.')).toBeVisible();
  await expect(pen.getByText('No letter came back that has not gone again.')).toBeVisible({ timeout: 20_000 });
});

/** The letter of a request as the server has it. */
async function letterOf(requestId: string): Promise<{ id: string; to: string }> {
  const answer = (await (await desk.request.get(`/api/trpc/requests.show?input=${encodeURIComponent(JSON.stringify({ requestId }))}`)).json()) as { result: { data: { messages: { id: string; to: string }[] } } };
  const [letter] = answer.result.data.messages;
  if (!letter) throw new Error('No letter has gone.');
  return letter;
}
