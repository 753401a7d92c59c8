import { createHash, createPublicKey, verify } from 'node:crypto';

/** How a signature was found: right, or the first thing about it that is not. */
export type DkimVerdict = 'right' | 'no signature' | 'another algorithm' | 'the body was changed' | 'the headers were changed';

/**
 * Checks the first DKIM signature of a mail as a receiver would (RFC 6376, rsa-sha256, relaxed/relaxed), against the public key
 * given. Written from the standard, apart from what signs.
 */
export function verifyDkim(raw: string, publicKey: string): { verdict: DkimVerdict; domain: string; selector: string; signed: readonly string[] } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = headers.find((line) => /^dkim-signature:/i.test(line));
  if (signature === undefined) return { verdict: 'no signature', domain: '', selector: '', signed: [] };
  const tags = new Map(
    signature.slice(signature.indexOf(':') + 1).split(';').filter((tag) => tag.includes('=')).map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')] as const),
  );
  const tag = (name: string): string => tags.get(name) ?? '';
  const signed = tag('h').toLowerCase().split(':');
  const found = { domain: tag('d'), selector: tag('s'), signed };
  if (tag('a') !== 'rsa-sha256' || tag('c') !== 'relaxed/relaxed') return { verdict: 'another algorithm', ...found };
  const body = relaxedBody(raw.slice(end + 4));
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tag('bh')) return { verdict: 'the body was changed', ...found };
  const left = headers.filter((line) => line !== signature);
  const lines = signed.flatMap((name) => {
    // Of several headers of one name the lowest is signed first.
    const at = left.findLastIndex((line) => line.slice(0, line.indexOf(':')).trim().toLowerCase() === name);
    return at === -1 ? [] : [`${relaxedHeader(left.splice(at, 1)[0] ?? '')}\r\n`];
  });
  lines.push(relaxedHeader(signature.replace(/([;\s]b=)[^;]*/, '$1')));
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const isRight = verify('sha256', Buffer.from(lines.join(''), 'latin1'), key, Buffer.from(tag('b'), 'base64'));
  return { verdict: isRight ? 'right' : 'the headers were changed', ...found };
}

const relaxedHeader = (line: string): string => {
  const colon = line.indexOf(':');
  return `${line.slice(0, colon).trim().toLowerCase()}:${line.slice(colon + 1).replace(/\r\n/g, '').replace(/[ \t]+/g, ' ').trim()}`;
};

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
