import type { IsoDate } from '@openvalve/domain';

/** Why a link could not be published or taken down. */
export type DocumentProblem =
  | { code: 'council_not_found'; slug: string }
  | { code: 'link_not_found'; id: string }
  | { code: 'already_published'; id: string }
  | { code: 'link_malformed' }
  | { code: 'link_not_https' }
  /** Not the council's site, its answering body's, GOV.UK's or WhatDoTheyKnow's. */
  | { code: 'link_elsewhere'; host: string; allowed: string[] }
  | { code: 'day_in_future'; day: IsoDate; today: IsoDate }
  | { code: 'paper_not_in_programme'; kind: string; programme: string }
  | { code: 'period_not_used'; kind: string }
  | { code: 'not_obtained'; kind: string; period: string | null };
