import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyDkim } from '../testing/verify-dkim.ts';
import { composeLetter } from './compose-letter.ts';
import { dkimRecord, readDkimKey, signMail, type DkimKey } from './dkim.ts';

const about = { domain: 'mail.example', selector: 'letters' };
const pemOf = (bits = 2048): string => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function aKey(): DkimKey {
  const read = readDkimKey(pemOf(), about);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

async function aMail(): Promise<Uint8Array> {
  const composed = await composeLetter({
    messageId: '<5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>',
    from: { name: 'Zoë Łukasik', address: 'r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example' },
    to: 'foi@council.example',
    subject: 'Freedom of information request: a long subject that has to be folded, because no line of a header should be longer than 78 signs',
    text: 'Dear council,  \n\n.A dot first.\nPlan for £100 million.\n\n\n',
    date: new Date('2026-11-23T09:00:00Z'),
  });
  if (!composed.ok) throw new Error(composed.problem.code);
  return composed.value;
}

const words = (raw: Uint8Array): string => Buffer.from(raw).toString('latin1');

describe('a signed mail', () => {
  it('is the mail as it was, with a signature in front that the public key confirms', async () => {
    const key = aKey();
    const raw = await aMail();
    const signed = words(await signMail(raw, key));
    expect(signed.endsWith(words(raw))).toBe(true);
    expect(verifyDkim(signed, key.publicKey)).toMatchObject({ verdict: 'right', domain: 'mail.example', selector: 'letters' });
    expect(verifyDkim(signed, key.publicKey).signed).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id']));
  });

  it('is the same each time, so that a letter tried again is the same bytes', async () => {
    const [key, raw] = [aKey(), await aMail()];
    expect(words(await signMail(raw, key))).toBe(words(await signMail(raw, key)));
  });

  it('is known for changed when a word of it or of its headers was', async () => {
    const key = aKey();
    const signed = words(await signMail(await aMail(), key));
    expect(verifyDkim(signed.replace('Dear council', 'Dear Council'), key.publicKey).verdict).toBe('the body was changed');
    expect(verifyDkim(signed.replace('foi@council.example', 'foi@other.example'), key.publicKey).verdict).toBe('the headers were changed');
    expect(verifyDkim(signed, aKey().publicKey).verdict).toBe('the headers were changed');
    expect(verifyDkim(words(await aMail()), key.publicKey).verdict).toBe('no signature');
  });
});

describe('a key for signing mail', () => {
  it('gives the record that the DNS has to have', () => {
    const key = aKey();
    expect(dkimRecord(key)).toEqual({ name: 'letters._domainkey.mail.example', value: `v=DKIM1; k=rsa; p=${key.publicKey}` });
    expect(key.publicKey).toMatch(/^[A-Za-z0-9+/]{300,}=*$/);
  });

  it('is refused when it cannot sign: no key, the public half, another kind, too short', () => {
    const publicHalf = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const codes = ['', 'a shopping list', publicHalf, ed25519, pemOf(768)].map((pem) => {
      const read = readDkimKey(pem, about);
      return read.ok ? 'taken' : read.problem.code;
    });
    expect(codes).toEqual(['key_unreadable', 'key_unreadable', 'key_not_private', 'key_not_rsa', 'key_too_short']);
  });
});
