import { longDay, mediumDay, operativeDueOn, unreachable, type FollowUpPurpose } from '@openvalve/domain';
import { letterName } from '../../../../../lib/letter-names.ts';
import type { EntryView } from '../../queries.ts';
import { kindsOf } from './message-words.ts';
import type { Words } from './words.ts';

const lawTypes = ['MessageBounced', 'ClaimedReceiptRecorded', 'RegimeRecorded', 'FeePaid', 'ClarificationGiven', 'AppealLodged', 'ClockRecalculated', 'DeadlinePassed'] as const;

/** The events that move a date, or say why one stays. */
export type LawEvent = Extract<EntryView['event'], { type: (typeof lawTypes)[number] }>;

/** Whether an event is one of them. */
export const isLawEvent = (event: EntryView['event']): event is LawEvent => lawTypes.some((type) => type === event.type);

/** What moved a date, or did not. `bounced` is what the letter that came back was for; null for the request itself. */
export function lawWords(event: LawEvent, actor: string, council: string, bounced: FollowUpPurpose | null): Words {
  switch (event.type) {
    case 'MessageBounced':
      return bouncedWords(event, bounced);
    case 'ClaimedReceiptRecorded':
      return { by: 'theirs', title: `${council} says it got the request on ${mediumDay(event.claimedOn)}`, detail: 'Kept beside our own day. The due date stays.' };
    case 'RegimeRecorded':
      return {
        by: 'theirs',
        title: event.regime === 'EIR' ? `${council} deals with it as environmental information` : `${council} deals with it under the Freedom of Information Act`,
        detail: `The clock counts from the same day: due by ${longDay(operativeDueOn(event.clock))}.`,
      };
    case 'FeePaid':
      return { by: 'ours', title: `${council} had its fee`, detail: `Its clock went on with the days that were left: due by ${longDay(operativeDueOn(event.clock))}.` };
    case 'ClarificationGiven':
      return {
        by: 'ours',
        title: `${council} had the answer to its question`,
        detail: event.papers ? `On ${mediumDay(event.on)}. For the ${kindsOf(event.papers)} its 20 days began again.` : `On ${mediumDay(event.on)}. Its 20 days began again.`,
      };
    case 'AppealLodged':
      return event.by === 'us'
        ? { by: 'ours', title: 'We appealed to the Tribunal', detail: null }
        : { by: 'theirs', title: `${council} appealed to the Tribunal`, detail: 'What it was told to do waits until that is over.' };
    case 'ClockRecalculated':
      return { by: undefined, title: 'The table of bank holidays changed, and a date with it', detail: recalculatedDetail(event) };
    case 'DeadlinePassed':
      return { by: undefined, title: `${council}’s last lawful day had passed`, detail: `It was ${longDay(event.dueOn)}, and no answer had been read by then.` };
    default:
      return unreachable(event);
  }
}

function bouncedWords({ why }: Extract<LawEvent, { type: 'MessageBounced' }>, purpose: FollowUpPurpose | null): Words {
  const name = purpose === null ? 'the request' : letterName[purpose];
  return {
    by: 'theirs',
    title: why === 'bounced' ? `${capital(name)} came back` : `An automatic reply to ${name} told us to write elsewhere`,
    detail: purpose === null ? 'So it was not received, and no day had counted. It is a draft again.' : 'So it was not received. It can be sent again.',
  };
}

function recalculatedDetail({ statutory, review }: Extract<LawEvent, { type: 'ClockRecalculated' }>): string {
  const moved = (what: string, before: string, after: string): string => (before === after ? `${what} stays ${after}.` : `${what} was ${before}; it is ${after} now.`);
  return [
    statutory && moved('The last lawful day', longDay(operativeDueOn(statutory.before)), longDay(operativeDueOn(statutory.after))),
    review && moved('The most the review may take', longDay(review.before.atMostBy), longDay(review.after.atMostBy)),
  ].filter(Boolean).join(' ');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
