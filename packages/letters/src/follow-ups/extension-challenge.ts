import { plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import type { Letter } from '../letter.ts';
import { dearCouncil, letterOf, myRequest, requestInSubject } from './words/case-words.ts';
import { reallyDue, refusedExtension, whyRefused } from './words/extension-words.ts';

/**
 * Says why a notice of extension gives no longer (FOIA s.10(3), s.17; EIR reg 7), and when the answer is really due. There is none where
 * the notice was good: a qualified exemption, named in time.
 */
export function extensionChallenge(facts: FollowUpFacts): Letter {
  const notice = refusedExtension(facts);
  if (notice === null) throw new Error('The council’s notice of extension is a good one, or there is none, so there is nothing to question.');
  return letterOf(facts, `Your extension of time: ${requestInSubject(facts)}`, [
    dearCouncil,
    `On ${plainDay(notice.on)} you told me that you need longer for ${myRequest(facts)}${notice.until === null ? '' : `, and gave ${plainDay(notice.until)} as the new date`}.`,
    ...whyRefused(facts, notice),
    reallyDue(facts),
    facts.whyUrl === null ? null : `Every day of the count is set out here: ${facts.whyUrl}`,
    otherGrounds(facts),
    'If I have misread your message, please tell me.',
  ]);
}

/** A council may be weighing another exemption for some of the papers: then it can say so, and send the rest. */
const otherGrounds = ({ extension, extended, regime }: FollowUpFacts): string | null =>
  regime === 'FOIA' && !extended && extension?.refused === 'only_absolute'
    ? 'If you are weighing the public interest under another exemption for some of the papers, please name it, and send the others in time.'
    : null;
