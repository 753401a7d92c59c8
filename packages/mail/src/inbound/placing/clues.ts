import type { ParsedMail } from '../parsed-mail.ts';
import { shortIdsNear } from './one-off.ts';

/** An address that looks like a request's own, taken apart. */
export type AddressClue = { readonly shortId: string; readonly token: string; readonly domain: string };

export type MailToPlace = Pick<ParsedMail, 'messageId' | 'inReplyTo' | 'references' | 'subject' | 'from' | 'deliveredTo' | 'bounce' | 'authentication' | 'returnPath'>;

/** What in a mail may say which request it belongs to: what to look up before it is placed. */
export type Clues = {
  /** From its own address: the surest first, each once. */
  readonly addresses: readonly AddressClue[];
  /** Short ids to look up: those in addresses, and those one letter off. */
  readonly shortIds: readonly string[];
  /** Message-IDs it answers, reports on or is. */
  readonly messageIds: readonly string[];
  /** Words of the subject that may be a reference: at least four characters, a digit among them. In capitals. */
  readonly references: readonly string[];
  /** The sender's domain and the domains it is under, the longest first; empty without a sender. */
  readonly senderDomains: readonly string[];
};

const addressShape = /(?:^|[=+!])r-([0-9a-z]{10,14})-([a-z0-9]{14,18})@([a-z0-9.-]+)$/;

/** What to look up for a mail. `envelopeTo`: whom the server that received it was told it is for, where it told us. */
export function cluesOf(mail: MailToPlace, envelopeTo: readonly string[] = []): Clues {
  const addresses = new Map<string, AddressClue>();
  for (const each of [...mail.deliveredTo, ...envelopeTo]) {
    const [, shortId, token, domain] = addressShape.exec(each.trim().toLowerCase()) ?? [];
    if (shortId && token && domain) addresses.set(`${shortId}-${token}@${domain}`, { shortId, token, domain });
  }
  const clues = [...addresses.values()].slice(0, 20);
  const exact = clues.map(({ shortId }) => shortId).filter((id) => /^[0-9a-f]{12}$/.test(id));
  return {
    addresses: clues,
    shortIds: [...new Set([...exact, ...clues.flatMap(({ shortId }) => shortIdsNear(shortId))])],
    messageIds: [...new Set([mail.messageId, mail.bounce?.ofMessageId, ...mail.inReplyTo, ...mail.references.slice(-50)].filter((id) => id != null))],
    references: referencesIn(mail.subject),
    senderDomains: domainsOf(mail.from?.address ?? ''),
  };
}

function referencesIn(subject: string): string[] {
  const words = subject.toUpperCase().slice(0, 1000).split(/[\s,;()[\]{}"“”'’<>|]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const parts = words.flatMap((word) => [word, ...word.split(':')]);
  const pairs = words.flatMap((word, at) => (words[at + 1] ? [`${word} ${words[at + 1]}`] : []));
  return [...new Set([...parts, ...pairs].filter((word) => word.length >= 4 && word.length <= 40 && /\d/.test(word)))].slice(0, 60);
}

function domainsOf(address: string): string[] {
  const labels = address.slice(address.lastIndexOf('@') + 1).toLowerCase().replace(/\.$/, '').split('.');
  if (!address.includes('@') || labels.length < 2) return [];
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.')).slice(0, 10);
}
