import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { declined, ok, type Result } from '@openvalve/domain';

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

/** Headers that are signed where a mail has them: what somebody on the way could change to make it another mail. */
const signedHeaders = new Set(['from', 'to', 'subject', 'date', 'message-id', 'in-reply-to', 'references', 'mime-version', 'content-type', 'content-transfer-encoding', 'auto-submitted', 'list-unsubscribe', 'list-unsubscribe-post']);

const keys = new WeakMap<object, KeyObject>();

/**
 * The same mail with its signature in front (RFC 6376, rsa-sha256, relaxed/relaxed). Signing the same bytes twice gives the same
 * bytes. The arithmetic is done in another thread: it takes longer than all else that is done to a letter.
 */
export async function signMail(raw: Uint8Array, dkim: Pick<DkimKey, 'domain' | 'selector' | 'privateKey'>): Promise<Uint8Array> {
  const { domain, selector, privateKey } = dkim;
  const text = Buffer.from(raw).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, end).split(/\r\n(?![ \t])/).map((line) => ({ name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }));
  // From the last to the first, as whoever checks it looks for them.
  const signed = headers.filter(({ name }) => signedHeaders.has(name)).toReversed();
  const bodyHash = createHash('sha256').update(relaxedBody(text.slice(end + 4)), 'latin1').digest('base64');
  const names = signed.map(({ name }) => name).join(':\r\n ');
  const unsigned = `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain};\r\n s=${selector}; bh=${bodyHash};\r\n h=${names};\r\n b=`;
  const toSign = [...signed.map(({ line }) => `${relaxedHeader(line)}\r\n`), relaxedHeader(unsigned)].join('');
  const signature = await signApart(keyOf(dkim, privateKey), Buffer.from(toSign, 'latin1'));
  return Buffer.concat([Buffer.from(`${unsigned}${signature.toString('base64').replace(/.{72}(?=.)/g, '$&\r\n ')}\r\n`, 'latin1'), raw]);
}

function keyOf(dkim: object, pem: string): KeyObject {
  const key = keys.get(dkim) ?? createPrivateKey(pem);
  keys.set(dkim, key);
  return key;
}

const signApart = (key: KeyObject, bytes: Buffer): Promise<Buffer> => new Promise((resolve, reject) => sign('sha256', bytes, key, (error, signature) => (error ? reject(error) : resolve(signature))));

const relaxedHeader = (line: string): string => {
  const colon = line.indexOf(':');
  return `${line.slice(0, colon).trim().toLowerCase()}:${line.slice(colon + 1).replaceAll('\r\n', '').replace(/[ \t]+/g, ' ').trim()}`;
};

function relaxedBody(body: string): string {
  const whole = body.replace(/[ \t]+/g, ' ').replaceAll(' \r\n', '\r\n').replace(/ $/, '');
  let last = whole.length;
  while (whole.startsWith('\r\n', last - 2) && last >= 2) last -= 2;
  return last === 0 ? '' : `${whole.slice(0, last)}\r\n`;
}
