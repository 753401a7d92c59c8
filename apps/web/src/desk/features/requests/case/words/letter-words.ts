import { longDay, mediumDay, unreachable, type ComplaintAbout, type FollowUpPurpose } from '@openvalve/domain';
import { letterName } from '../../../../../lib/letter-names.ts';
import { followUpSentWords } from '../../follow-up/purpose-words.ts';
import type { EntryView } from '../../queries.ts';
import type { Words } from './words.ts';

/** The events of letters after the first one. */
export type LetterEvent = Extract<EntryView['event'], { type: 'FollowUpSubmitted' | 'FollowUpSent' | 'FollowUpFailed' | 'FollowUpUncertain' | 'FollowUpSettled' }>;

/** Whether an event is of a letter after the first one. */
export const isLetterEvent = (event: EntryView['event']): event is LetterEvent => event.type.startsWith('FollowUp');

/** What happened to a letter after the first one. `purpose` is what it was for, where its event does not say; `rehearsed`, whether the whole request is a rehearsal. */
export function letterWords(event: LetterEvent, actor: string, council: string, { purpose, rehearsed }: { purpose: FollowUpPurpose; rehearsed: boolean }): Words {
  const name = letterName[purpose];
  switch (event.type) {
    case 'FollowUpSubmitted':
      return { by: 'ours', title: `${actor} pressed Send`, detail: `${capital(name)} waits to be handed over.` };
    case 'FollowUpSent':
      return { by: 'ours', title: event.rehearsal ? `Rehearsal: ${name} stayed on this machine` : sentTitle[event.purpose](council), detail: event.rehearsal ? rehearsalDetail(rehearsed) : sentDetail(event) };
    case 'FollowUpFailed':
      return { by: undefined, title: event.permanent ? `The mail server refused ${name}` : `${capital(name)} could not be handed over`, detail: 'It can be sent again.' };
    case 'FollowUpUncertain':
      return { by: undefined, title: `The program stopped while handing ${name} over`, detail: 'Nobody can know from here whether it went.' };
    case 'FollowUpSettled':
      return { by: 'ours', title: event.went ? `${actor} looked: ${name} went` : `${actor} looked: ${name} did not go`, detail: null };
    default:
      return unreachable(event);
  }
}

const rehearsalDetail = (rehearsed: boolean): string =>
  rehearsed ? 'Nobody has it. The request is a rehearsal too, so the desk goes on as if it had gone.' : 'Nobody has it, and nothing follows from it.';

const sentTitle: Record<FollowUpPurpose, (council: string) => string> = {
  chaser: (council) => `We reminded ${council}`,
  clarification_answer: (council) => `We answered ${council}’s question`,
  extension_challenge: (council) => `We told ${council} that its date stands`,
  fee_query: (council) => `We asked ${council} about its fee`,
  internal_review: (council) => `We asked ${council} to look again`,
  review_chaser: (council) => `We reminded ${council} of its review`,
  ico_complaint: () => 'We complained to the ICO',
  other: (council) => `We wrote to ${council}`,
};

const aboutWords: Record<ComplaintAbout, string> = {
  silence: 'About its silence.',
  review_silent: 'About a review that was not answered.',
  refusal: 'About what it still holds back.',
};

function sentDetail({ channel, sentOn, receivedOn, review, about }: Extract<LetterEvent, { type: 'FollowUpSent' }>): string {
  const due = review && (review.normallyBy ? `It should answer by ${longDay(review.normallyBy)}, and at most by ${longDay(review.atMostBy)}. That is guidance, not law.` : `It has to answer by ${longDay(review.atMostBy)}.`);
  return [`${capital(followUpSentWords[channel])}.`, receivedOn === sentOn ? null : `There on ${mediumDay(receivedOn)}.`, about && aboutWords[about], due].filter(Boolean).join(' ');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
