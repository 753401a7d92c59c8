import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DkimKey } from '@openvalve/mail';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDnsServer, type DnsServer, type Zone } from '../testing/a-dns-server.ts';
import { aKeyFile, domain, rightZone } from '../testing/checked-mail.ts';
import { dnsFacts, resolverFor } from './dns-facts.ts';
import { judgeRecords } from './judge-records.ts';

let folder: string;
let key: DkimKey;
let dns: DnsServer;
let zone: Zone;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openvalve-doctor-'));
  ({ key } = aKeyFile(folder));
  dns = await aDnsServer(() => zone, new Set(['silent.example']));
});
afterAll(async () => {
  await dns.close();
  rmSync(folder, { recursive: true });
});

/** What the doctor makes of the domain when the DNS has these records in the place of right ones; `undefined` takes one away. */
async function found(change: Record<string, Zone[string] | undefined> = {}, dkim: DkimKey | null = key) {
  zone = Object.fromEntries(Object.entries({ ...rightZone(key.publicKey), ...change }).flatMap(([name, records]) => (records === undefined ? [] : [[name, records]])));
  const facts = await dnsFacts(resolverFor([dns.address]), { domain, selector: dkim?.selector ?? null });
  const records = judgeRecords(facts, { domain, dkim, smtpHost: 'smtp.example', receives: 'desk.example' });
  return Object.fromEntries(records.map((record) => [record.what, record]));
}

describe('the records of a mail domain', () => {
  it('are good when all four are right, and nothing is to be added', async () => {
    expect(Object.values(await found()).map(({ what, level, record }) => [what, level, record])).toEqual([['mx', 'good', null], ['spf', 'good', null], ['dkim', 'good', null], ['dmarc', 'good', null]]);
  });

  it('that are not there at all are each given in full', async () => {
    const { mx, spf, dkim, dmarc } = await found({ [domain]: undefined, [`letters._domainkey.${domain}`]: undefined, [`_dmarc.${domain}`]: undefined });
    expect([mx, spf, dkim, dmarc].map((record) => record?.level)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    expect([mx, spf, dkim, dmarc].map((record) => record?.record)).toEqual([
      { name: domain, type: 'MX', value: '10 desk.example' },
      { name: domain, type: 'TXT', value: 'v=spf1 a:smtp.example -all' },
      { name: `letters._domainkey.${domain}`, type: 'TXT', value: `v=DKIM1; k=rsa; p=${key.publicKey}` },
      { name: `_dmarc.${domain}`, type: 'TXT', value: 'v=DMARC1; p=quarantine' },
    ]);
  });

  it.each([
    ['an MX without an address', 'mx', 'wrong', { 'mx.example': undefined }, 'no address for that'],
    ['an MX that takes no mail', 'mx', 'wrong', { [domain]: { mx: [[0, '']] as const, txt: ['v=spf1 -all'] } }, 'takes no mail at all'],
    ['two SPF records', 'spf', 'wrong', { [domain]: { mx: [[10, 'mx.example']] as const, txt: ['v=spf1 -all', 'v=spf1 mx -all'] } }, 'counts as none'],
    ['SPF that lets everybody', 'spf', 'wrong', { [domain]: { mx: [[10, 'mx.example']] as const, txt: ['v=spf1 mx +all'] } }, 'lets everybody send'],
    ['SPF without an end', 'spf', 'advice', { [domain]: { mx: [[10, 'mx.example']] as const, txt: ['v=spf1 mx'] } }, 'End it with -all'],
    ['another key', 'dkim', 'wrong', { [`letters._domainkey.${domain}`]: { txt: ['v=DKIM1; k=rsa; p=MIIB'] } }, 'another than the one'],
    ['a key taken back', 'dkim', 'wrong', { [`letters._domainkey.${domain}`]: { txt: ['v=DKIM1; p='] } }, 'taken back'],
    ['two keys', 'dkim', 'wrong', { [`letters._domainkey.${domain}`]: { txt: ['v=DKIM1; p=a', 'v=DKIM1; p=b'] } }, '2 records'],
    ['DMARC without a policy', 'dmarc', 'wrong', { [`_dmarc.${domain}`]: { txt: ['v=DMARC1; rua=mailto:a@b.example'] } }, 'says no policy'],
    ['DMARC that asks for nothing', 'dmarc', 'advice', { [`_dmarc.${domain}`]: { txt: ['v=DMARC1; p=none'] } }, 'asks nobody to refuse'],
  ] as const)('are told what is the matter: %s', async (_, what, level, change, words) => {
    const record = (await found(change))[what];
    expect([record?.level, record?.words]).toEqual([level, expect.stringContaining(words)]);
  });

  it('that a key on trial stands in are good for now', async () => {
    expect((await found({ [`letters._domainkey.${domain}`]: { txt: [`v=DKIM1; t=y; p=${key.publicKey}`] } })).dkim?.level).toBe('advice');
  });

  it('say how to make a key where mail is not signed', async () => {
    expect((await found({}, null)).dkim).toMatchObject({ level: 'wrong', words: expect.stringContaining('openssl genpkey') as unknown });
  });

  it('of a domain under another go by that one’s DMARC', async () => {
    zone = { '_dmarc.charity.example': { txt: ['v=DMARC1; p=none; sp=reject'] } };
    const facts = await dnsFacts(resolverFor([dns.address]), { domain: 'requests.charity.example', selector: null });
    const dmarc = judgeRecords(facts, { domain: 'requests.charity.example', dkim: null, smtpHost: null, receives: null }).find(({ what }) => what === 'dmarc');
    expect(dmarc).toMatchObject({ level: 'good', words: '_dmarc.charity.example asks for reject.' });
  });

  it('are not called missing when the DNS does not answer', async () => {
    const facts = await dnsFacts(resolverFor([dns.address], { timeout: 50, tries: 1 }), { domain: 'silent.example', selector: null });
    const [mx] = judgeRecords(facts, { domain: 'silent.example', dkim: null, smtpHost: null, receives: null });
    expect(mx).toMatchObject({ level: 'wrong', words: expect.stringContaining('The DNS did not answer') as unknown, record: null });
  }, 40_000);
});
