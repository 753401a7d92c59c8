import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyDkim, aMailServer, type MailServer } from '@openvalve/mail/testing';
import { smtp, type DkimKey } from '@openvalve/mail';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailDoctor } from '../cli/mail-doctor.ts';
import { EnvRefused } from '../env.ts';
import { startProgram } from '../program.ts';
import { createWorld, type World } from '../testing/create-world.ts';
import { resolverFor } from './doctor/dns-facts.ts';
import { refuseUnchecked } from './live-switch.ts';
import { aDnsServer, type DnsServer, type Zone } from './testing/a-dns-server.ts';
import { aKeyFile, bringsBack, domain, rightZone } from './testing/checked-mail.ts';

let folder: string;
let key: DkimKey;
let world: World;
let dns: DnsServer;
let zone: Zone;
let server: MailServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openvalve-live-'));
  const made = aKeyFile(folder);
  key = made.key;
  zone = rightZone(key.publicKey);
  [dns, server] = [await aDnsServer(() => zone), await aMailServer()];
  world = await createWorld({ env: { MAIL_DOMAIN: domain, SMTP_URL: server.url, DKIM_SELECTOR: 'letters', DKIM_PRIVATE_KEY_FILE: made.file } });
});
afterEach(async ({ task }) => {
  await world.close({ failed: task.result?.state === 'fail' });
  await Promise.all([dns.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

type Change = Parameters<typeof bringsBack>[1];
const doctor = async (change: Change = {}, deps = world.deps) => {
  const { lines, code } = await mailDoctor(deps, ['--wait', '0.4'], { resolver: resolverFor([dns.address]), server: bringsBack(world.db, change) });
  return { said: lines.join('\n'), code };
};

/** Why these settings may not go live; null when they may. */
async function refusal(change: Partial<World['deps']['env']> = {}): Promise<string | null> {
  try {
    await refuseUnchecked({ db: world.db, env: { ...world.deps.env, councilMail: 'live', ...change } });
    return null;
  } catch (error) {
    if (error instanceof EnvRefused) return error.problems.join(' ');
    throw error;
  }
}

describe('the mail doctor', () => {
  it('finds everything good, says so, and letters may go', async () => {
    const { said, code } = await doctor();
    expect(said).not.toContain('WRONG');
    expect(said).toContain('COUNCIL_MAIL=live may be set');
    expect([code, await refusal()]).toEqual([0, null]);
  });

  it('sends its message through the mail server, signed, from an address like a request’s to itself and to nobody else', async () => {
    await mailDoctor(world.deps, ['--wait', '0'], { resolver: resolverFor([dns.address]), server: smtp({ url: server.url }) });
    const [mail, ...others] = server.received;
    expect(others).toEqual([]);
    expect(mail?.from).toMatch(/^r-[0-9a-f]{12}-[a-z2-7]{16}@requests\.example$/);
    expect(mail?.to).toEqual([mail?.from]);
    expect(verifyDkim(mail?.raw ?? '', key.publicKey).verdict).toBe('right');
  });

  it.each([
    ['the mail server changes From', { from: () => 'relay@provider.example' }, 'became relay@provider.example. Councils’ answers would go elsewhere'],
    ['the mail server changes the envelope sender', { envelopeFrom: () => 'bounces@provider.example' }, 'became bounces@provider.example. Bounces would not come home'],
    ['nobody wrote the envelope sender down', { envelopeFrom: () => null }, 'it cannot be seen whether bounces would come home'],
    ['the receiving server finds the mail server not allowed', { authentication: { spf: 'fail', dkim: 'pass', dmarc: 'pass' } }, 'The SPF record has to name the mail server'],
    ['the message does not come back', { loses: true }, 'The message has not come back. Is Open Valve running'],
  ])('says what is wrong and what to do, and letters may not go, when %s', async (_, change: Change, words) => {
    const { said, code } = await doctor(change);
    expect(said).toContain(words);
    expect(code).toBe(1);
    expect(await refusal()).toMatch(/the check of .* was not good.*npm run mail -- doctor/);
  });

  it('prints the records to add when the DNS has none, and letters may not go even where the message came back', async () => {
    zone = {};
    const { said, code } = await doctor();
    expect(said).toContain(`letters._domainkey.${domain}  TXT  "v=DKIM1; k=rsa; p=${key.publicKey}"`);
    expect(said).toContain(`_dmarc.${domain}  TXT  "v=DMARC1; p=quarantine"`);
    expect([code, await refusal()]).toEqual([1, expect.stringContaining('has no MX record')]);
  });

  it('names a mail server that does not answer, in words about SMTP_URL', async () => {
    await server.close();
    const { lines } = await mailDoctor(world.deps, ['--wait', '0'], { resolver: resolverFor([dns.address]), server: smtp({ url: server.url }) });
    expect(lines.join('\n')).toMatch(/did not take a message: .*Look at host, port and password in SMTP_URL/);
  });

  it('has nothing to check without a domain', async () => {
    expect(await mailDoctor({ ...world.deps, env: { ...world.deps.env, mailDomain: null } }, [])).toMatchObject({ code: 2, lines: [expect.stringContaining('MAIL_DOMAIN is not set')] });
  });
});

describe('letters to councils', () => {
  it('are refused while no check is on record, and after the settings changed since', async () => {
    expect(await refusal()).toContain('none is on record');
    await doctor();
    expect(await refusal()).toBeNull();
    for (const change of [{ smtpUrl: 'smtp://other.example' }, { mailFrom: 'other@requests.example' }, { dkim: null }, { secret: 'another secret, which names other addresses' }]) {
      expect(await refusal(change)).toContain('the mail settings are not those that were checked');
    }
  });

  it('are refused when the last check was not good, whatever an earlier one said', async () => {
    await doctor();
    world.timeIs('2026-11-23T10:00:00.000Z');
    await doctor({ loses: true });
    expect(await refusal()).toContain('was not good');
  });

  it('stop the start of a server that was told to send them, with what to do', async () => {
    const env = { ...world.deps.env, councilMail: 'live' as const, port: 0, role: 'worker' as const };
    const gaveUp = new Promise<unknown>((resolve) => void startProgram({ env, clientDir: '/nowhere', say: () => undefined, giveUp: resolve }).then((program) => void stops.push(() => program.stop())));
    expect(String(await gaveUp)).toContain('needs a check of the mail settings');
    for (const stop of stops.splice(0)) await stop();
  });
});

const stops: (() => Promise<void>)[] = [];
