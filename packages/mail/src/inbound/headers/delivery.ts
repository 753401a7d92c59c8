import { readAddresses } from './addresses.ts';
import type { Headers } from './head-of.ts';

/** Where the post office would put it: the headers that receiving servers add, after those of the sender. */
const named = ['to', 'cc', 'bcc', 'delivered-to', 'envelope-to', 'x-original-to', 'x-envelope-to', 'x-delivered-to', 'x-forwarded-to', 'resent-to'];

/** Every address that the mail was for, in lower case, each once. */
export function deliveredTo(headers: Headers): string[] {
  const given = named.flatMap((name) => headers.all(name).flatMap((value) => readAddresses(value)));
  const received = headers.all('received').flatMap((value) => [.../\bfor\s+<?([^\s<>;]{1,320}@[^\s<>;]{1,255})>?/i.exec(value.slice(0, 5_000)) ?? []].slice(1).flatMap((each) => readAddresses(each)));
  return [...new Set([...given, ...received].map(({ address }) => address.toLowerCase()))];
}

/** Empty for `<>`; null where the header is missing. */
export function returnPathOf(headers: Headers): string | null {
  if (!headers.has('return-path')) return null;
  const value = headers.all('return-path')[0] ?? '';
  return readAddresses(value)[0]?.address ?? (/^\s*<?\s*>?\s*$/.test(value) || /mailer-daemon/i.test(value) ? '' : value.replace(/[<>]/g, '').trim());
}
