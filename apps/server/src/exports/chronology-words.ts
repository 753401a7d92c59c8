import { operativeDueOn, overdueAfter, unreachable, type FoiRequestEvent, type FollowUpChannel, type FollowUpPurpose, type PaperAsked } from '@openvalve/domain';
import { classificationWords, paperName, type Words } from './classification-words.ts';

/** An entry of a case file in a few words, and its facts: ids are left out, for nobody reads them. */
export function entryWords(event: FoiRequestEvent): Words {
  switch (event.type) {
    case 'RequestDrafted':
      return { what: 'Council taken', facts: '' };
    case 'DraftReturned':
      return { what: 'Council given back', facts: event.why === 'lapsed' ? 'The 48 hours had passed' : 'By its volunteer' };
    case 'GuardPassed':
      return { what: 'Let go before its time', facts: `Free by itself on ${event.freesOn}` };
    case 'RequestSubmitted':
      return { what: 'Send was pressed', facts: papersAskedFor(event.asked) };
    case 'RequestSent':
      return { what: 'Request sent', facts: `Received on ${event.clock.startedOn}; due on ${operativeDueOn(event.clock)}; ${papersAskedFor(event.asked)}` };
    case 'SendFailed':
      return { what: 'The letter could not be handed over', facts: howItFailed(event) };
    case 'DeliveryUncertain':
      return { what: 'Nobody can know whether the letter went', facts: '' };
    case 'DeliverySettled':
      return { what: 'A person looked', facts: event.went ? 'It went' : 'It did not go' };
    case 'MessageReceived':
      return { what: 'The council wrote', facts: '' };
    case 'MessageClassified':
      return classificationWords(event);
    case 'DeadlinePassed':
      return { what: 'The last lawful day had passed', facts: `It was ${event.dueOn}` };
    case 'ClarificationGiven':
      return { what: 'The council had the answer to its question', facts: [`Due on ${operativeDueOn(event.clock)}`, about(event.papers)].filter(Boolean).join('; ') };
    case 'EntryStruckOut':
      return { what: 'An entry was struck out', facts: `Entry ${event.entry}` };
    case 'RequestWithdrawn':
      return { what: 'Request withdrawn', facts: '' };
    case 'MessageBounced':
      return { what: 'A letter was not received', facts: event.why === 'bounced' ? 'It came back' : 'Its sender was told to write elsewhere' };
    case 'ClaimedReceiptRecorded':
      return { what: 'The council gave its own day of receipt', facts: `${event.claimedOn}: kept beside ours` };
    case 'RegimeRecorded':
      return { what: `Dealt with under ${lawWords[event.regime]}`, facts: `Due on ${operativeDueOn(event.clock)}` };
    case 'FeePaid':
      return { what: 'The council had its fee', facts: `Due on ${operativeDueOn(event.clock)}` };
    case 'FollowUpSubmitted':
      return { what: 'Send was pressed', facts: sentence(purposeWords[event.purpose]) };
    case 'FollowUpSent':
      return followUpSent(event);
    case 'FollowUpFailed':
      return { what: 'A later letter could not be handed over', facts: howItFailed(event) };
    case 'FollowUpUncertain':
      return { what: 'Nobody can know whether a later letter went', facts: '' };
    case 'FollowUpSettled':
      return { what: 'A person looked', facts: event.went ? 'The later letter went' : 'The later letter did not go' };
    case 'AppealLodged':
      return { what: 'An appeal was lodged with the tribunal', facts: event.by === 'us' ? 'By us' : 'By the council: what it was told to do waits' };
    case 'ClockRecalculated':
      return recalculated(event);
    default:
      return unreachable(event);
  }
}

const lawWords = { FOIA: 'the Freedom of Information Act', EIR: 'the Environmental Information Regulations' } as const;

const howItFailed = ({ permanent }: { permanent: boolean }): string => (permanent ? 'Refused by the mail server' : 'Tried for two days');

/** What a letter after the first is for, within a sentence. */
export const purposeWords: Record<FollowUpPurpose, string> = {
  chaser: 'a reminder that an answer is late',
  clarification_answer: 'an answer to its question',
  extension_challenge: 'a challenge to its extension',
  fee_query: 'a question about its fee',
  internal_review: 'a request for an internal review',
  review_chaser: 'a reminder of the review',
  ico_complaint: 'a complaint to the ICO',
  other: 'another letter',
};

const aboutWords = { silence: 'no answer', review_silent: 'a review never answered', refusal: 'what the answer was' } as const;

const channelWords: Record<FollowUpChannel, string> = {
  tracker: 'from its own address', whatdotheyknow: 'through WhatDoTheyKnow', 'own-email': 'from own mail', 'council-form': 'through the council’s form', post: 'by post', 'ico-form': 'through the ICO’s form',
};

function followUpSent({ purpose, channel, receivedOn, review, about: complaint }: Extract<FoiRequestEvent, { type: 'FollowUpSent' }>): Words {
  const dates = review ? [review.normallyBy && `answer normally by ${review.normallyBy}`, `at most by ${review.atMostBy}`] : [];
  const facts = [`Sent ${channelWords[channel]}`, `received on ${receivedOn}`, complaint && `about ${aboutWords[complaint]}`, ...dates];
  return { what: sentence(purposeWords[purpose]), facts: facts.filter(Boolean).join('; ') };
}

function recalculated({ statutory, review }: Extract<FoiRequestEvent, { type: 'ClockRecalculated' }>): Words {
  const facts = [
    statutory && `Due on ${operativeDueOn(statutory.before)} before, on ${operativeDueOn(statutory.after)} now; late after ${overdueAfter(statutory.after)}`,
    review && `Review at most by ${review.before.atMostBy} before, by ${review.after.atMostBy} now`,
  ];
  return { what: 'The list of holidays changed', facts: facts.filter(Boolean).join('; ') };
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const papersAskedFor = (asked: readonly PaperAsked[]): string => `asked for ${asked.map(paperName).join(', ')}`;

const about = (papers: readonly PaperAsked[] | undefined): string => (papers ? `about ${papers.map(paperName).join(', ')} only` : '');
