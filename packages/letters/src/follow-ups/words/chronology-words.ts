import { plainDay, type IsoDate } from '@openvalve/domain';
import type { FollowUpFacts } from '../../follow-up-facts.ts';
import { legalFigures } from '../../legal-figures.ts';
import { oneLine, unanswered } from './case-words.ts';
import { refusedExtension, whyRefusedInBrief } from './extension-words.ts';
import { lawWords } from './law-words.ts';
import { askedLate, cameWithReview, extendedByNoticeOf, lateAnswer } from './time-words.ts';

type Line = { readonly on: IsoDate; readonly words: string };

/** What happened, one day to a line, from the case file and nothing else: what whoever decides a complaint asks for first. */
export function chronology(facts: FollowUpFacts): string {
  const lines = [...sentAndReceived(facts), ...questionsAndTime(facts), ...lastDays(facts), ...afterTheLastDay(facts)];
  const inOrder = lines.toSorted((one, other) => one.on.localeCompare(other.on));
  return inOrder.map(({ on, words }) => `- ${plainDay(on)}: ${words}`).join('\n');
}

function sentAndReceived({ sentOn, receivedOn, claimedReceiptOn, councilReference }: FollowUpFacts): Line[] {
  const reference = councilReference === null ? '' : ` Its reference is ${oneLine(councilReference)}.`;
  const claimed = claimedReceiptOn === null || claimedReceiptOn === receivedOn ? '' : ` It gives ${plainDay(claimedReceiptOn)} as the day of receipt.`;
  return sentOn === receivedOn
    ? [{ on: sentOn, words: `I sent the request, and the council received it.${claimed}${reference}` }]
    : [{ on: sentOn, words: 'I sent the request.' }, { on: receivedOn, words: `The council received it.${claimed}${reference}` }];
}

function questionsAndTime(facts: FollowUpFacts): Line[] {
  const { afterClarification, startedOn, leftOutForFee, regime } = facts;
  const refused = refusedExtension(facts);
  const extendedOn = extendedByNoticeOf(facts);
  return [
    ...askedLate(facts).flatMap(({ until, lastDay }) => [
      { on: lastDay, words: 'The time for answering ended, with no answer.' },
      { on: until, words: 'The council asked me a question.' },
    ]),
    ...(afterClarification ? [{ on: startedOn, words: `The council received my answer to its question. Time ran afresh from that day (${regime === 'EIR' ? 'regulation 9(4)' : 'section 10(6)'}).` }] : []),
    ...(leftOutForFee
      ? [
          { on: leftOutForFee.from, words: `The council asked for a ${regime === 'EIR' ? 'charge' : 'fee'}.` },
          { on: leftOutForFee.to, words: `The council had the ${regime === 'EIR' ? 'charge' : 'fee'}. The days from its notice to this day are not counted (${regime === 'EIR' ? 'regulation 8(6)' : 'section 10(2)'}).` },
        ]
      : []),
    ...(extendedOn !== null
      ? [{ on: extendedOn, words: regime === 'EIR' ? 'The council told me that it needed longer because of the complexity and the volume of the information.' : 'The council told me that it needed longer to weigh the public interest.' }]
      : []),
    ...(refused === null ? [] : [{ on: refused.on, words: `The council told me that it needed longer. I do not think that ${lawWords[regime].called} ${regime === 'EIR' ? 'allow' : 'allows'} it: ${whyRefusedInBrief(facts, refused)}.` }]),
  ];
}

/** The last lawful day. Where the two readings differ both are given, and the later one is used. */
function lastDays(facts: FollowUpFacts): Line[] {
  const { lastDay, dueOn, extended, regime } = facts;
  if (unanswered(facts).length === 0 && lateAnswer(facts)?.lastDay !== lastDay) return [];
  if (extended) {
    const days = legalFigures.extendedWithin.value;
    return [{ on: lastDay, words: `${days} working days had passed, the most that ${regime === 'EIR' ? 'regulation 7(1) allows' : 'you expect a council to need'}.` }];
  }
  const limit = `The ${legalFigures.answerWithin.value} working days that ${lawWords[regime].timeLimit} allows ended`;
  if (dueOn === lastDay) return [{ on: lastDay, words: `${limit}.` }];
  return [
    { on: dueOn, words: `${limit}, counted from the day of receipt.` },
    { on: lastDay, words: 'They ended as counted from the first working day after an arrival at a weekend or on a holiday. I go by this later day.' },
  ];
}

function afterTheLastDay(facts: FollowUpFacts): Line[] {
  const { answeredOn, review, chasedOn, regime } = facts;
  const late = lateAnswer(facts);
  const answered = late?.cameOn ?? (answeredOn === null || cameWithReview(facts) ? null : answeredOn);
  const asked = regime === 'EIR' ? 'representations under regulation 11' : 'request for an internal review';
  return [
    ...[...new Set(chasedOn)].map((on) => ({ on, words: 'I reminded the council.' })),
    ...(answered === null ? [] : [{ on: answered, words: `The council answered${unanswered(facts).length === 0 ? '' : ' in part'}.` }]),
    ...(review === null ? [] : [{ on: review.clock.askedOn, words: `The council received my ${asked}.` }]),
    ...(review === null || review.answeredOn === null ? [] : [{ on: review.answeredOn, words: 'The council sent the outcome of its review.' }]),
  ];
}
