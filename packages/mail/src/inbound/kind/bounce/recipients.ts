import { headerValues, type ForKind } from '../for-kind.ts';
import { addressIn, addressInWords as one, afterType, type ReportBlock } from './report-fields.ts';

/** Where reports put the address, the surest first. Each has it as its only group. */
const places = [
  new RegExp(String.raw`^[ \t>]*(?:final-recipient|original-recipient)[ \t]*:[ \t]*(?:rfc822[ \t]*;)?[ \t]*<?(${one})`, 'gim'),
  new RegExp(String.raw`^[ \t]*(?:failed recipients?|intended recipient|undeliverable address|recipient(?: address)?|error-for|failed address|unknown user|user unknown|no such user|invalid final delivery userid|user[’']s mailbox is full|could not be delivered to|undeliverable to)[ \t]*:?[ \t]*<?(${one})`, 'gim'),
  new RegExp(String.raw`^[ \t>*•·-]*(?:smtp:)?[<"'“]?(${one})[>"'”]?[ \t]*(?::|on \w{3},|on \d|\[|\(|\.\.\.|<mailto:|$)`, 'gim'),
  new RegExp(String.raw`\brcpt to[ \t]*:[ \t]*<?(${one})`, 'gim'),
  new RegExp(String.raw`(?:addressed to|delivered to|deliver(?:y)?(?: your)?(?: message| mail)? to|sent to|recipients?|address(?:es)?|mailbox|user|group you tried to contact)[^\n@]{0,40}?[\s<"'(:](${one})`, 'gim'),
  new RegExp(String.raw`<(${one})>`, 'gm'),
  new RegExp(`(${one})`, 'gm'),
];

/** Whom a mail did not reach: from the report's fields, else from headers, else from its words, else whom the mail inside was for, else from its subject. */
export function recipientsOf(given: ForKind, blocks: readonly ReportBlock[], words: string): string[] {
  const stated = distinct([
    ...blocks.flatMap((block) => ['original-recipient', 'final-recipient'].map((name) => addressIn(afterType(block.get(name) ?? '')))),
    ...headerValues(given, 'x-failed-recipients').flatMap((value) => value.split(',')).map(addressIn),
  ]);
  if (stated.length > 0) return stated;
  const named = namedIn(given, words);
  if (named.length > 0) return named;
  const ours = oursAndTheirs(given);
  const inside = distinct(given.reportParts.map(({ text }) => addressIn(/^to:(.*)$/im.exec(text)?.[1] ?? ''))).filter((each) => !ours.has(each.toLowerCase()));
  return inside.length > 0 ? inside : namedIn(given, given.subject);
}

/** Whom the words of a report name, in the surest place that names anybody: not us, and not who wrote it. */
export function namedIn(given: ForKind, words: string): string[] {
  const ours = oursAndTheirs(given);
  for (const place of places) {
    const found = distinct([...words.matchAll(place)].map(([, address]) => address ?? null)).filter((each) => !ours.has(each.toLowerCase()) && !/^(?:postmaster|mailer-daemon|abuse|support|helpdesk)@/i.test(each));
    if (found.length > 0) return found.slice(0, 50);
  }
  return [];
}

/** Addresses that nobody failed to reach: those the report came to and from, and that of the mail inside. */
function oursAndTheirs(given: ForKind): ReadonlySet<string> {
  const inside = given.reportParts.map(({ text }) => addressIn(/^from:(.*)$/im.exec(text)?.[1] ?? ''));
  const heads = ['to', 'from', 'delivered-to', 'x-original-to', 'reply-to'].flatMap((name) => headerValues(given, name).map(addressIn));
  return new Set([...heads, ...inside].flatMap((each) => (each ? [each.toLowerCase()] : [])));
}

function distinct(addresses: readonly (string | null)[]): string[] {
  const seen = new Map<string, string>();
  for (const each of addresses) if (each && !seen.has(each.toLowerCase())) seen.set(each.toLowerCase(), each);
  return [...seen.values()];
}
