import type { Authentication } from '../parsed-mail.ts';
import type { Headers } from './head-of.ts';

/** What the server that received the mail found: its own line is the topmost; those below may be the sender's invention. */
export function readAuthentication(headers: Headers): Authentication {
  const written = headers.first('authentication-results') ?? '';
  const received = headers.first('received-spf');
  const result = (method: string): string | null => new RegExp(String.raw`(?:^|[;\s])${method}\s*=\s*([a-z]+)`, 'i').exec(written.slice(0, 10_000))?.[1]?.toLowerCase() ?? null;
  return { spf: result('spf') ?? /^\s*([a-z]+)/i.exec(received ?? '')?.[1]?.toLowerCase() ?? null, dkim: result('dkim'), dmarc: result('dmarc') };
}
