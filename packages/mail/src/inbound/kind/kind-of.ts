import type { BounceReport, MailKind } from '../parsed-mail.ts';
import { isAwayNotice } from './automatic/away-notice.ts';
import { isChallenge } from './automatic/challenge.ts';
import { isAutomatic } from './automatic/is-automatic.ts';
import { isReceipt } from './automatic/is-receipt.ts';
import { bounceReport } from './bounce/bounce-report.ts';
import { isBounce } from './bounce/is-bounce.ts';
import { standardReport } from './bounce/standard-report.ts';
import type { ForKind } from './for-kind.ts';
import { withoutTags } from './subject-tags.ts';

export type { ForKind, ReportPart } from './for-kind.ts';

/**
 * What kind of mail it is, and what a report of non-delivery says. Never throws. What it is not sure of is a message, for a person
 * to read. Away notices are looked for before bounces in words, because many have an empty Return-Path and quote addresses.
 */
export function kindOf(mail: ForKind): { kind: MailKind; bounce: BounceReport | null } {
  const given = { ...mail, subject: withoutTags(mail.subject) };
  const standard = standardReport(given);
  if (standard.says === 'failed' || standard.says === 'delayed') return bounce(given, standard.blocks, standard.says === 'delayed');
  if (standard.says === 'arrived' || isReceipt(given) || isAwayNotice(given) || isChallenge(given)) return { kind: 'automatic-reply', bounce: null };
  const found = isBounce(given);
  if (found !== 'no') return bounce(given, standard.blocks, found === 'delayed');
  return { kind: isAutomatic(given) ? 'automatic-reply' : 'message', bounce: null };
}

const bounce = (...told: Parameters<typeof bounceReport>): { kind: 'bounce'; bounce: BounceReport } => ({ kind: 'bounce', bounce: bounceReport(...told) });
