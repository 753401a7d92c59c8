import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { declined, ok, type Result } from '@openvalve/domain';
import DKIM from 'nodemailer/lib/dkim';

/** What mail of a domain is signed with (RFC 6376). */
export type DkimKey = {
  readonly domain: string;
  /** Under which name the public half stands in the DNS: `<selector>._domainkey.<domain>`. */
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
  /** The public half as the DNS record gives it: base64 without line breaks. */
  readonly publicKey: string;
  readonly bits: number;
};

export type DkimKeyProblem =
  /** No key in PEM form, or one that is locked with a passphrase. */
  | { readonly code: 'key_unreadable' }
  /** A public key, or a certificate: the private half is what signs. */
  | { readonly code: 'key_not_private' }
  /** Only RSA is understood by every mail server. */
  | { readonly code: 'key_not_rsa'; readonly type: string }
  | { readonly code: 'key_too_short'; readonly bits: number };

/** Shorter keys are taken for no signature by many receivers (RFC 8301). */
const fewestBits = 1024;

/** A private key for signing mail, from the text of its file, or why it cannot sign. */
export function readDkimKey(pem: string, { domain, selector }: Pick<DkimKey, 'domain' | 'selector'>): Result<DkimKey, DkimKeyProblem> {
  if (/-----BEGIN (RSA )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----/.test(pem) && !pem.includes('PRIVATE KEY-----')) return declined({ code: 'key_not_private' });
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return declined({ code: 'key_unreadable' });
  }
  if (key.asymmetricKeyType !== 'rsa') return declined({ code: 'key_not_rsa', type: key.asymmetricKeyType ?? 'unknown' });
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < fewestBits) return declined({ code: 'key_too_short', bits });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  return ok({ domain, selector, privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey, bits });
}

/** The DNS record under which receivers find the public half. */
export const dkimRecord = ({ domain, selector, publicKey }: Pick<DkimKey, 'domain' | 'selector' | 'publicKey'>): { readonly name: string; readonly value: string } => ({
  name: `${selector}._domainkey.${domain}`,
  value: `v=DKIM1; k=rsa; p=${publicKey}`,
});

/** The same mail with its signature in front. Signing the same bytes twice gives the same bytes. */
export async function signMail(raw: Uint8Array, { domain, selector, privateKey }: Pick<DkimKey, 'domain' | 'selector' | 'privateKey'>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of new DKIM({ domainName: domain, keySelector: selector, privateKey }).sign(Buffer.from(raw))) parts.push(Buffer.from(part as Uint8Array));
  const signed = Buffer.concat(parts);
  // A key that cannot sign leaves the mail as it was, without a word.
  if (signed.byteLength <= raw.byteLength) throw new Error(`Mail of ${domain} could not be signed with the key of selector ${selector}.`);
  return signed;
}
