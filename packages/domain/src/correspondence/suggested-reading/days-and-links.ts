import { addDays, type IsoDate } from '../../shared/iso-date.ts';
import { dayIn } from '../../shared/written-day.ts';
import type { Sentence } from './sentences.ts';

/** A page to fetch the papers from, which may close. */
export type PortalLink = { readonly url: string; readonly expiresOn: IsoDate | null; readonly rests: Sentence };

const link = /https?:\/\/[^\s<>"'\])]+[^\s<>"'\]).,;:]/i;
const fetching = /\b(?:download|secure (?:link|site|portal|message|email)|portal|sign in|log ?in|shared? with you|documents? (?:can|is|are)|files?|disclosure|access (?:it|them|the))\b/i;
const closing = /\b(?:expire[sd]?|valid|available|stops? working|before|until|deleted|removed|within|for \d+ (?:day|week)s?)\b/i;
const notPapers = /\b(?:survey|rate our|track|progress|complain|ico\.org|gov\.uk|privacy|unsubscribe|feedback)\b/i;

/** Where the papers wait to be fetched: a link that the words call so, and the day it closes where they say it. */
export function portalLink(sentences: readonly Sentence[], receivedOn: IsoDate): PortalLink | null {
  for (const [at, each] of sentences.entries()) {
    const url = link.exec(each.words)?.[0];
    const around = sentences.slice(Math.max(0, at - 2), at + 3);
    const words = around.map((one) => one.words).join(' ');
    if (!url || notPapers.test(url) || notPapers.test(each.words) || !fetching.test(words)) continue;
    const closes = around.find((one) => closing.test(one.words.replace(link, ' ')) && closingDay(one.words, receivedOn) !== null);
    return { url, expiresOn: closes ? closingDay(closes.words, receivedOn) : null, rests: closes ?? each };
  }
  return null;
}

function closingDay(words: string, receivedOn: IsoDate): IsoDate | null {
  const stated = dayIn(words.replace(link, ' '));
  if (stated) return stated;
  const [, count, unit] = /\b(?:for|in|within|after|next) (?:the next )?(\d{1,3}) (day|week)s?\b/i.exec(words) ?? [];
  return count && unit ? addDays(receivedOn, Number(count) * (unit.toLowerCase() === 'week' ? 7 : 1)) : null;
}

/** The day an extension runs to, with the sentence that says it: a day after the mail itself. */
export function dayPromised(sentences: readonly Sentence[], receivedOn: IsoDate): { readonly day: IsoDate; readonly rests: Sentence } | null {
  for (const each of sentences) {
    const day = /\b(?:by|until|before|on|than|to)\b/i.test(each.words) && /\b(?:respond|reply|decision|write|extend|answer|response|expect|aim|hope)/i.test(each.words) ? dayIn(each.words) : null;
    if (day && day > receivedOn) return { day, rests: each };
  }
  return null;
}
