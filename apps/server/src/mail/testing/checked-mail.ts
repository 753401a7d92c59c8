import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteMailCheckArrived, type Db } from '@openvalve/db';
import { readDkimKey, type DkimKey, type Transport } from '@openvalve/mail';
import type { Zone } from './a-dns-server.ts';

/** The domain that the mail settings of these tests are of. */
export const domain = 'requests.example';

/** A key for signing, as a file in `folder`. */
export function aKeyFile(folder: string): { file: string; key: DkimKey } {
  const file = join(folder, 'letters.pem');
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  writeFileSync(file, pem);
  const key = readDkimKey(pem, { domain, selector: 'letters' });
  if (!key.ok) throw new Error(key.problem.code);
  return { file, key: key.value };
}

/** A domain with everything right. */
export const rightZone = (publicKey: string): Zone => ({
  [domain]: { mx: [[10, 'mx.example']], txt: ['v=spf1 a:smtp.example -all', 'something-else=1'] },
  'mx.example': { a: '192.0.2.1' },
  [`letters._domainkey.${domain}`]: { txt: [`v=DKIM1; k=rsa; p=${publicKey}`] },
  [`_dmarc.${domain}`]: { txt: ['v=DMARC1; p=quarantine'] },
});

/** A mail server that takes everything and brings it back as told: what it makes of From and envelope sender, and what the receiving side wrote down. */
export const bringsBack = (
  db: Db,
  change: { from?: (address: string) => string; envelopeFrom?: (address: string) => string | null; authentication?: { spf: string | null; dkim: string | null; dmarc: string | null }; loses?: boolean } = {},
): Transport => ({
  deliver: async ({ from, to }) => {
    const { from: changedFrom = (address) => address, envelopeFrom = (address) => address, authentication = { spf: 'pass', dkim: 'pass', dmarc: 'pass' }, loses = false } = change;
    if (!loses) await noteMailCheckArrived(db, { addresses: to, from: changedFrom(from), envelopeFrom: envelopeFrom(from), authentication, at: new Date() });
    return { result: 'accepted', server: 'smtp.example', said: '250 OK' };
  },
});
