import { decodeText } from '../decoding/charset.ts';
import { decodeRaw, decodeWords } from './encoded-words.ts';

/** A header with parameters: its first word in lower case, and the parameters under lower-case names, decoded. */
export type WithParameters = { readonly value: string; readonly parameters: ReadonlyMap<string, string> };

const longest = 50_000;
const quiet = (): void => undefined;

/** Reads `Content-Type` and `Content-Disposition` values: RFC 2231 in all its forms, and what programs write instead of it. */
export function readParameters(header: string): WithParameters {
  const [first = '', ...rest] = pieces(header.slice(0, longest));
  // `name=…` without a type before it, and parameters after a blank instead of a semicolon.
  const head = /^\s*([^\s;=]*)(?:\s+(.*=.*))?$/s.exec(first);
  const isOnlyParameter = head === null || first.includes('=') && !head[2];
  const given = [...(isOnlyParameter ? [first] : head[2] ? [head[2]] : []), ...rest].flatMap(pairs);
  return { value: isOnlyParameter ? '' : (head[1] ?? '').replace(/["']/g, '').toLowerCase(), parameters: merged(given) };
}

/** The pieces between semicolons that stand outside quotation marks. */
function pieces(header: string): string[] {
  const found: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < header.length; at += 1) {
    const sign = header[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (sign === ';' && !quoted) {
      found.push(header.slice(start, at));
      start = at + 1;
    }
  }
  const rest = header.slice(start);
  // A quotation mark that is never closed hides the rest: then semicolons count wherever they stand.
  return quoted && rest.includes(';') ? [...found, ...rest.split(';')] : [...found, rest];
}

type Pair = { readonly name: string; readonly value: string };

/** One pair, or two when the semicolon between them was forgotten after a closing quotation mark. */
function pairs(piece: string): Pair[] {
  const equals = piece.indexOf('=');
  if (equals < 0) return [];
  const name = piece.slice(0, equals).trim().toLowerCase();
  const value = piece.slice(equals + 1).trim();
  if (!value.startsWith('"')) return [{ name, value: value.replace(/"$/, '') }];
  let at = 1;
  let text = '';
  for (; at < value.length && value[at] !== '"'; at += 1) {
    if (value[at] === '\\' && (value[at + 1] === '"' || value[at + 1] === '\\')) at += 1;
    text += value[at] ?? '';
  }
  const after = value.slice(at + 1).trim();
  if (after !== '' && !after.includes('=') && !name.includes('charset')) return [{ name, value: `${text}${after.replaceAll('"', '')}` }];
  return [{ name, value: text }, ...(after.includes('=') ? pairs(after) : [])];
}

function merged(given: readonly Pair[]): Map<string, string> {
  const plain = new Map<string, string>();
  const continued = new Map<string, Map<number, { value: string; encoded: boolean }>>();
  for (const { name, value } of given) {
    const split = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!split) {
      if (!plain.has(name)) plain.set(name, decodeParameter(value));
      continue;
    }
    const sections = continued.get(split[1] ?? '') ?? new Map<number, { value: string; encoded: boolean }>();
    const at = Number(split[2] ?? 0);
    if (!sections.has(at)) sections.set(at, { value, encoded: split[2] === undefined || split[3] === '*' });
    continued.set(split[1] ?? '', sections);
  }
  for (const [name, sections] of continued) {
    const whole = sectionsAsText([...sections].toSorted(([a], [b]) => a - b).map(([, section]) => section));
    if (whole !== '') plain.set(name, whole);
  }
  return plain;
}

/** `charset'language'percent-encoded`, over one or more sections of which some may be plain. */
function sectionsAsText(sections: readonly { value: string; encoded: boolean }[]): string {
  const first = sections[0];
  if (!first) return '';
  const marks = first.encoded ? /^([^']*)'[^']*'(.*)$/s.exec(first.value) : null;
  const values = sections.map(({ value, encoded }, at) => {
    const text = at === 0 && marks ? (marks[2] ?? '') : value;
    return encoded ? percentBytes(text) : Buffer.from(text, 'latin1');
  });
  const text = decodeText(Buffer.concat(values), marks?.[1] || null, quiet);
  return text.includes('=?') ? decodeWords(text) : text;
}

const percentBytes = (text: string): Buffer => Buffer.from(text.replace(/%([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))), 'latin1');

/** Not RFC 2231, but common: encoded words, bare 8-bit letters, and percent signs as in an address of a page. */
function decodeParameter(value: string): string {
  if (value.includes('=?')) return decodeWords(value);
  if (/^(?:utf-8|iso-8859-\d+|windows-\d+)'[\w-]*'/i.test(value)) return sectionsAsText([{ value, encoded: true }]);
  const percent = /%[0-9a-f]{2}/i.test(value) && !/%(?![0-9a-f]{2})/i.test(value) ? percentBytes(value) : null;
  return percent ? decodeText(percent, null, quiet) : decodeRaw(value);
}
