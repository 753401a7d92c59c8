import { longDay, plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { legalFigures } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { dearCouncil, letterOf, myRequest, requestInSubject, unanswered } from './words/case-words.ts';
import { papersInBrief, pronounFor } from './words/papers-in-brief.ts';

/** Asks what a fee is made of, and for files by e-mail, which cost nothing to copy or post (FOIA s.9 with Fees Regulations reg 6; EIR reg 8). */
export function feeQuery(facts: FollowUpFacts): Letter {
  const { feesNoticeOn, regime } = facts;
  if (feesNoticeOn === null) throw new Error('The council sent no fees notice, so there is nothing to ask about one.');
  const awaited = unanswered(facts);
  const papers = awaited.length === 0 ? facts.papers : awaited;
  return letterOf(facts, `${regime === 'EIR' ? 'Your notice of a charge' : 'Your fees notice'}: ${requestInSubject(facts)}`, [
    dearCouncil,
    `Thank you for your notice of ${plainDay(feesNoticeOn)} about a ${regime === 'EIR' ? 'charge' : 'fee'} for ${myRequest(facts)}.`,
    `I ask for ${papersInBrief(papers)}. Please send ${pronounFor(papers).it} by e-mail, as the files themselves. Then there should be nothing to copy and nothing to post.`,
    ...(regime === 'EIR' ? environmental : underTheAct),
    tooLate(facts),
    regime === 'EIR'
      ? 'If a charge remains, please tell me how much it is, how to pay it, and whether I could look at the papers at your offices without one.'
      : 'If a fee remains, please tell me how much it is and how to pay it.',
  ]);
}

const underTheAct: readonly string[] = [
  'Within the cost limit, a fee can cover what it costs you to tell me whether you hold the papers, to put them into the form I asked for, to copy them and to send them. It cannot include the time of your staff for that (regulation 6 of the Fees Regulations, SI 2004/3244).',
  'Could you please tell me what the fee is made up of? If it has staff time in it, please work it out again.',
];

const environmental: readonly string[] = [
  'Regulation 8 of the Regulations allows a reasonable charge, with a published schedule of charges. It allows none for looking at the information where you keep it.',
  'Could you please send me your schedule, or a link to it, and tell me how this charge was worked out?',
];

/** A notice is given within the time for answering (s.9(1), reg 8(4)); one after it stops nothing. */
function tooLate({ feesNoticeOn, lastDay, extended, regime }: FollowUpFacts): string | null {
  if (feesNoticeOn === null || feesNoticeOn <= lastDay) return null;
  const where = regime === 'EIR' ? 'regulation 8(4)' : 'section 9(1) of the Act';
  const time = extended ? `the time for answering (${where}). That` : `the ${legalFigures.answerWithin.value} working days (${where}). They`;
  return `A notice of this kind has to come within ${time} had ended on ${longDay(lastDay)}. I therefore ask you to send your answer without waiting for a ${regime === 'EIR' ? 'charge' : 'fee'}.`;
}
