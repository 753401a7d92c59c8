import { domainMatches, pageOf } from '../councils/domains.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/** Where a paper may be linked, besides the council's own site and that of whoever answers for it. */
const officialElsewhere = ['gov.uk', 'whatdotheyknow.com'];

export type PublishedLinkProblem =
  | { code: 'link_malformed' }
  | { code: 'link_not_https' }
  | { code: 'link_not_official'; host: string }
  | { code: 'day_in_future'; day: IsoDate; today: IsoDate };

/**
 * Why a paper cannot be published by linking to it, or null. The page is the council's, its answering body's, on GOV.UK or on
 * WhatDoTheyKnow, over https, and somebody looked at it on a day that has come. Whether it holds personal data only a person can say.
 */
export function publishedLinkProblem(
  { url, checkedOn }: { url: string; checkedOn: IsoDate },
  { councilDomain, answeringDomain }: { councilDomain: string; answeringDomain: string | null },
  today: IsoDate,
): PublishedLinkProblem | null {
  const page = pageOf(url.trim());
  if (!page) return { code: 'link_malformed' };
  if (page.scheme !== 'https') return { code: 'link_not_https' };
  const official = [...officialElsewhere, councilDomain, ...(answeringDomain === null ? [] : [answeringDomain])];
  if (!official.some((domain) => domainMatches(page.host, domain))) return { code: 'link_not_official', host: page.host };
  return checkedOn > today ? { code: 'day_in_future', day: checkedOn, today } : null;
}
