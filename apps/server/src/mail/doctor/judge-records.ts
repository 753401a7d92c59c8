import type { RecordFound } from '@openvalve/db';
import { dkimRecord, type DkimKey } from '@openvalve/mail';
import type { DnsFacts } from './dns-facts.ts';

/** What the records are judged by. `smtpHost`: the mail server letters go through. `receives`: the host that takes mail here, where this program does. */
export type Installation = { readonly domain: string; readonly dkim: DkimKey | null; readonly smtpHost: string | null; readonly receives: string | null };

/** MX, SPF, DKIM and DMARC of a domain: whether each is right, and the record to add where it is not. */
export const judgeRecords = (facts: DnsFacts, about: Installation): RecordFound[] => [judgeMx(facts, about), judgeSpf(facts, about), judgeDkim(facts, about), judgeDmarc(facts, about)];

const unanswered = (what: RecordFound['what'], name: string, why: string): RecordFound => ({
  what, level: 'wrong', words: `The DNS did not answer for ${name} (${why}). Try again; if it stays so, look at this machine’s name server.`, record: null,
});

function judgeMx({ mx, mxWithoutAddress }: DnsFacts, { domain, receives }: Installation): RecordFound {
  if ('failed' in mx) return unanswered('mx', domain, mx.failed);
  const record = { name: domain, type: 'MX' as const, value: `10 ${receives ?? 'the host your mail provider names'}` };
  const hosts = mx.found.toSorted((one, other) => one.priority - other.priority).map(({ exchange }) => exchange);
  if (hosts.length === 0) return { what: 'mx', level: 'wrong', words: `${domain} has no MX record, so answers cannot arrive.`, record };
  if (hosts.every((host) => host === '' || host === '.')) return { what: 'mx', level: 'wrong', words: `${domain} says that it takes no mail at all. Put another record in the place of this one.`, record };
  if (mxWithoutAddress.length > 0) return { what: 'mx', level: 'wrong', words: `Mail for ${domain} would go to ${mxWithoutAddress.join(', ')}, and the DNS has no address for that.`, record };
  return { what: 'mx', level: 'good', words: `Mail for ${domain} goes to ${hosts.join(', ')}.`, record: null };
}

function judgeSpf({ texts }: DnsFacts, { domain, smtpHost }: Installation): RecordFound {
  if ('failed' in texts) return unanswered('spf', domain, texts.failed);
  const host = smtpHost === null || /^(localhost|127\.|\[|[\d.]+$)/.test(smtpHost) ? 'mx' : `a:${smtpHost}`;
  const record = { name: domain, type: 'TXT' as const, value: `v=spf1 ${host} -all` };
  const found = texts.found.filter((text) => /^v=spf1( |$)/i.test(text));
  const [spf = ''] = found;
  const wrong = (words: string): RecordFound => ({ what: 'spf', level: 'wrong', words, record });
  if (found.length === 0) return wrong(`${domain} has no SPF record, so nobody can tell our mail from a forger’s. Your mail provider’s guide may name an “include:” to put in the place of ${host}.`);
  if (found.length > 1) return wrong(`${domain} has ${found.length} SPF records, which counts as none. Keep one.`);
  if (/(^| )\+?all( |$)/i.test(spf)) return wrong(`The SPF record of ${domain} (${spf}) lets everybody send in its name. End it with -all.`);
  if (!/(^| )([~-]all|redirect=\S+)( |$)/i.test(spf)) return { what: 'spf', level: 'advice', words: `The SPF record of ${domain} (${spf}) says nothing of other senders. End it with -all.`, record: null };
  return { what: 'spf', level: 'good', words: `${spf}. Whether it names your mail server, the test message shows.`, record: null };
}

function judgeDkim({ key }: DnsFacts, { domain, dkim }: Installation): RecordFound {
  if (dkim === null || key === null) {
    return { what: 'dkim', level: 'wrong', words: 'Mail is not signed: DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE are not set. Make a key with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out letters.pem', record: null };
  }
  const { name, value } = dkimRecord(dkim);
  if ('failed' in key) return unanswered('dkim', name, key.failed);
  const wrong = (words: string): RecordFound => ({ what: 'dkim', level: 'wrong', words, record: { name, type: 'TXT', value } });
  if (key.found.length === 0) return wrong(`${name} has no record, so our signature cannot be checked.`);
  if (key.found.length > 1) return wrong(`${name} has ${key.found.length} records. Keep the one below.`);
  const tags = tagsOf(key.found[0] ?? '');
  if ((tags.get('p') ?? '') === '') return wrong(`The key at ${name} was taken back.`);
  if (tags.get('p') !== dkim.publicKey) return wrong(`The key at ${name} is another than the one in DKIM_PRIVATE_KEY_FILE.`);
  if ((tags.get('k') ?? 'rsa') !== 'rsa') return wrong(`The record at ${name} calls the key ${tags.get('k')}; it is RSA.`);
  if ((tags.get('t') ?? '').split(':').includes('y')) return { what: 'dkim', level: 'advice', words: `The record at ${name} says that it is only a trial (t=y). Take that out.`, record: { name, type: 'TXT', value } };
  if (dkim.bits < 2048) return { what: 'dkim', level: 'advice', words: `The key of ${domain} has ${dkim.bits} bits. Make one of 2048.`, record: null };
  return { what: 'dkim', level: 'good', words: `${name} has the public half of our key.`, record: null };
}

function judgeDmarc({ dmarc, dmarcAt }: DnsFacts, { domain }: Installation): RecordFound {
  const name = `_dmarc.${domain}`;
  if ('failed' in dmarc) return unanswered('dmarc', name, dmarc.failed);
  const record = { name, type: 'TXT' as const, value: 'v=DMARC1; p=quarantine' };
  const found = dmarc.found.filter((text) => /^v=DMARC1(;| |$)/i.test(text));
  const wrong = (words: string): RecordFound => ({ what: 'dmarc', level: 'wrong', words, record });
  if (found.length === 0) return wrong(`${name} has no record. Councils’ mail servers expect one.`);
  if (found.length > 1) return wrong(`${name} has ${found.length} records, which counts as none. Keep one.`);
  const tags = tagsOf(found[0] ?? '');
  const policy = (dmarcAt === domain ? undefined : tags.get('sp')) ?? tags.get('p');
  if (policy === undefined || !/^(none|quarantine|reject)$/i.test(policy)) return wrong(`The record at _dmarc.${dmarcAt} says no policy (p=).`);
  if (policy.toLowerCase() === 'none') return { what: 'dmarc', level: 'advice', words: `The record at _dmarc.${dmarcAt} asks nobody to refuse forgeries (p=none). Once the test message is good, make it quarantine.`, record };
  return { what: 'dmarc', level: 'good', words: `_dmarc.${dmarcAt} asks for ${policy.toLowerCase()}.`, record: null };
}

const tagsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(';').flatMap((tag) => (tag.includes('=') ? [[tag.slice(0, tag.indexOf('=')).trim().toLowerCase(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')] as const] : [])));
