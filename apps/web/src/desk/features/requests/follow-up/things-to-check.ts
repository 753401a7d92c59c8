import { longDay } from '@openvalve/domain';
import type { ThingToCheck } from '@openvalve/letters';
import type { IconName } from '../../../../components/index.ts';
import { listed } from '../../../../lib/words.ts';

/** One thing to look at before a letter goes, beside what its own words give away. */
export type Remark = { icon: IconName; look: boolean; words: string };

/**
 * What the facts of the case ask to be looked at, in words. A gap is left to the look at the words themselves: it is gone there
 * once it is filled. What has to go with the letter is said in one line.
 */
export function remarksOf(things: readonly ThingToCheck[]): Remark[] {
  const attached = things.flatMap((thing) => attachmentName(thing) ?? []);
  return [
    ...things.flatMap((thing) => {
      const words = remarkOn(thing);
      return words === null ? [] : [{ icon: 'warning' as const, look: true, words }];
    }),
    ...(attached.length > 0 ? [{ icon: 'paper' as const, look: false, words: `With it go ${listed(attached)}. All of it is in the pack.` }] : []),
  ];
}

function remarkOn(thing: ThingToCheck): string | null {
  switch (thing.code) {
    case 'read_the_quotation':
      return 'It quotes the council’s question. Take out any name that is not meant for other readers.';
    case 'not_late_yet':
      return `Its last lawful day, ${longDay(thing.lastDay)}, has not gone by yet. So the letter only asks.`;
    case 'receipt_differs':
      return `The council says it got the request on ${longDay(thing.claimedOn)}. The letter counts from our own day.`;
    case 'time_stands_still':
      return 'No day counts until the fee is paid or taken back. Asking about it does not start the time again.';
    case 'review_window_passed':
      return `The 40 working days for asking ended on ${longDay(thing.by)}, so the council may refuse.`;
    case 'complaint_window_passed':
      return `The six weeks the ICO asks for ended on ${longDay(thing.by)}. If there is a reason, write it in.`;
    case 'remind_first':
      return 'The ICO asks for proof that the council was reminded. Send the reminder first.';
    case 'look_for_appeals':
      return `It cites ${listed(thing.references)}. Make sure nobody has won an appeal against ${thing.references.length === 1 ? 'it' : 'them'} since.`;
    case 'answer_the_gap':
    case 'attach_request':
    case 'attach_reminders':
    case 'attach_refusal_notice':
    case 'attach_review_request':
    case 'attach_review_outcome':
    case 'attach_decision_notice':
      return null;
  }
}

function attachmentName({ code }: ThingToCheck): string | null {
  switch (code) {
    case 'attach_request':
      return 'the request';
    case 'attach_reminders':
      return 'the reminders';
    case 'attach_refusal_notice':
      return 'the refusal';
    case 'attach_review_request':
      return 'the request for a review';
    case 'attach_review_outcome':
      return 'its outcome';
    case 'attach_decision_notice':
      return 'the decision notice';
    default:
      return null;
  }
}
