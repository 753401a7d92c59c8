import type { Field } from '../headers/head-of.ts';
import type { Budget } from '../limits.ts';
import { lineAt } from '../lines.ts';

/** The head of a mail or of a part, and where its body starts. */
export type Head = { readonly fields: readonly Field[]; readonly bodyAt: number };

const headerLine = /^([!-9;-~]{1,200}?)[ \t]*:(.*)$/s;
const known = /^(?:received|return-path|delivered-to|envelope-to|from|to|cc|bcc|sender|reply-to|subject|date|message-id|in-reply-to|references|mime-version|content-[a-z-]+|x-[\w-]+|dkim-signature|auto-submitted|precedence|list-[a-z-]+|importance|user-agent|thread-[a-z-]+|arc-[a-z-]+|authentication-results)[ \t]*:/i;
const longestField = 1_000_000;

/**
 * Reads a head leniently. An mbox `From ` line and blank lines before it are passed over; a line that is no header
 * continues the one before when more of the head follows, and begins the body when none does.
 */
export function readHead(bytes: Uint8Array, from: number, to: number, budget: Budget, of: 'mail' | 'part'): Head {
  const fields: { name: string; value: string[]; length: number }[] = [];
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textOf = (start: number, stop: number): string => latin1.toString('latin1', start, Math.min(stop, start + longestField)).replace(/\0/g, '');
  const append = (words: string): void => {
    const last = fields.at(-1);
    if (last && last.length < longestField) {
      last.value.push(words.trim());
      last.length += words.length;
    }
  };
  let at = of === 'mail' ? skipBefore(bytes, from, to) : from;
  for (let count = 0; at < to; count += 1) {
    const line = lineAt(bytes, at, to);
    if (line.stop === line.start) return { fields: joined(fields), bodyAt: line.next };
    if (count >= budget.limits.headLines) {
      budget.warn(`Its head has more than ${budget.limits.headLines} lines: the rest of the head was left unread.`);
      return { fields: joined(fields), bodyAt: afterHead(bytes, at, to) };
    }
    const words = textOf(line.start, line.stop);
    const header = headerLine.exec(words);
    if (words.trim() === '') {
      if (!headGoesOn(bytes, line.next, to, textOf)) return { fields: joined(fields), bodyAt: line.next };
    } else if (/^[ \t]/.test(words) && fields.length > 0) append(words);
    else if (header) fields.push({ name: (header[1] ?? '').toLowerCase(), value: [(header[2] ?? '').trim()], length: words.length });
    else if (fields.length === 0 || !headGoesOn(bytes, line.next, to, textOf)) {
      if (fields.length > 0) budget.warn('No blank line parts its head from its words.');
      return { fields: joined(fields), bodyAt: line.start };
    } else append(words);
    at = line.next;
  }
  return { fields: joined(fields), bodyAt: to };
}

/**
 * The head of an attached mail. A gateway may have put a blank line into the part's own head, so that the mail seems to have a head of
 * `Content-` lines alone and its real one below: then both are its head.
 */
export function readMailHead(bytes: Uint8Array, from: number, to: number, budget: Budget): Head {
  const head = readHead(bytes, from, to, budget, 'mail');
  if (head.fields.length === 0 || head.fields.length > 10 || !head.fields.every(({ name }) => name.startsWith('content-'))) return head;
  const below = readHead(bytes, head.bodyAt, to, budget, 'mail');
  const isHead = below.fields.length >= 3 && below.fields.filter(({ name }) => /^(?:from|to|subject|date|message-id|received|return-path)$/.test(name)).length >= 2;
  return isHead ? { fields: [...below.fields, ...head.fields], bodyAt: below.bodyAt } : head;
}

const joined = (fields: readonly { name: string; value: readonly string[] }[]): Field[] => fields.map(({ name, value }) => ({ name, value: value.join(' ').trim() }));

/** Past the byte-order mark, blank lines above the first header, and the line that mbox files put before each mail. */
function skipBefore(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  const start = at;
  for (let count = 0; count < 20 && at < to; count += 1) {
    const line = lineAt(bytes, at, to);
    const words = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(line.stop - at, 200)).toString('latin1');
    if (/^>?From [^:]*(?:\d\d?:\d\d|@|$)/.test(words)) return line.next;
    if (words.trim() !== '') return known.test(words) ? at : start;
    at = line.next;
  }
  return start;
}

/** Whether one of the next three lines is surely a header: then what came between was a mistake in the head. */
function headGoesOn(bytes: Uint8Array, from: number, to: number, textOf: (start: number, stop: number) => string): boolean {
  let at = from;
  for (let count = 0; count < 3 && at < to; count += 1) {
    const line = lineAt(bytes, at, to);
    if (line.stop === line.start) return false;
    if (known.test(textOf(line.start, Math.min(line.stop, line.start + 200)))) return true;
    at = line.next;
  }
  return false;
}

function afterHead(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const line = lineAt(bytes, at, to);
    if (line.stop === line.start) return line.next;
    at = line.next;
  }
  return to;
}
