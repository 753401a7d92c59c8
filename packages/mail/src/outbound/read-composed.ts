/** What a mail composed here says, for showing it again. */
export type ComposedMail = { readonly from: string; readonly to: string; readonly subject: string; readonly text: string };

/**
 * Reads a mail that `composeLetter` made: one part of plain text in UTF-8. For our own copies only; mail from outside is
 * another matter.
 */
export function readComposed(raw: Uint8Array): ComposedMail {
  const whole = Buffer.from(raw).toString('latin1');
  const end = whole.indexOf('\r\n\r\n');
  const head = end < 0 ? whole : whole.slice(0, end);
  const body = end < 0 ? '' : whole.slice(end + 4);
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  const words = (name: string): string => decodeWords(headers.get(name) ?? '');
  const text = decodeBody(body, (headers.get('content-transfer-encoding') ?? '7bit').toLowerCase());
  return { from: words('from'), to: words('to'), subject: words('subject'), text: text.replaceAll('\r\n', '\n') };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return fromQuoted(body.replace(/=[ \t]*\r\n/g, ''));
  return Buffer.from(body, 'latin1').toString('utf8');
}

const fromQuoted = (text: string): string =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))), 'latin1').toString('utf8');

/** RFC 2047: encoded words next to each other are one text, and one letter may be cut between two of them. */
function decodeWords(value: string): string {
  return value.replace(/=\?utf-8\?[bq]\?[^?]*\?=(?:\s+=\?utf-8\?[bq]\?[^?]*\?=)*/gi, (run) => {
    const pieces = [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how = '', what = '']) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(what, 'base64')
        : Buffer.from(what.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))), 'latin1'),
    );
    return Buffer.concat(pieces).toString('utf8');
  });
}
