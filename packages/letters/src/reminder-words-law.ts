import { longDay, unreachable, type IsoDate } from '@openvalve/domain';
import { unreadWords, whose, type About } from './reminder-parts.ts';

/** What a reminder says of a review, a complaint, a decision, a fee or a question, with the facts as they are when it goes. */
export type LawItem = About &
  (
    | { readonly kind: 'not_complied'; readonly by: IsoDate; readonly unread: number }
    /** `statutory`: the limit is law, as under EIR; under FOIA it is guidance. */
    | { readonly kind: 'review_overdue'; readonly atMostBy: IsoDate; readonly statutory: boolean; readonly unread: number }
    | { readonly kind: 'review_due'; readonly normallyBy: IsoDate; readonly atMostBy: IsoDate; readonly unread: number }
    | { readonly kind: 'ico_open'; readonly lastDay: IsoDate; readonly remindedOn: IsoDate; readonly unread: number }
    | { readonly kind: 'appeal_ending' | 'complaint_ending' | 'review_ending' | 'fee_ending'; readonly by: IsoDate }
    | { readonly kind: 'question_waiting'; readonly since: IsoDate; readonly closesAbout: IsoDate }
    | { readonly kind: 'date_moved'; readonly dueBefore: IsoDate; readonly dueAfter: IsoDate }
  );

/** Where things stand, in a few words: the subject, and the first line of the item. */
export function lawTitle(item: LawItem): string {
  const { councilName } = item;
  switch (item.kind) {
    case 'not_complied':
      return `${councilName} has not done what the ICO told it to do`;
    case 'review_overdue':
      return `The review by ${councilName} is overdue`;
    case 'review_due':
      return `The review by ${councilName} has taken its usual time`;
    case 'ico_open':
      return `${councilName} is silent after your reminder`;
    case 'appeal_ending':
      return `An appeal about ${councilName} is possible until ${longDay(item.by)}`;
    case 'complaint_ending':
      return `A complaint about ${councilName} to the ICO is possible until ${longDay(item.by)}`;
    case 'review_ending':
      return `${councilName} can be asked for a review until ${longDay(item.by)}`;
    case 'fee_ending':
      return `The fee of ${councilName} can be paid until ${longDay(item.by)}`;
    case 'question_waiting':
      return `${councilName} is waiting for your answer`;
    case 'date_moved':
      return `The date for ${councilName} has moved`;
    default:
      return unreachable(item);
  }
}

/** What happened, then what to do. */
export function lawDetail(item: LawItem): string {
  switch (item.kind) {
    case 'not_complied':
      return `It had until ${longDay(item.by)}${whose(item)}${unreadWords(item.unread, '. But it', '. If it has answered, record that; otherwise tell the ICO. A letter for that is ready.')}`;
    case 'review_overdue':
      return `${item.statutory ? 'The law gave it' : 'By the guidance it had'} until ${longDay(item.atMostBy)}${item.statutory ? '' : ' at most'}${whose(item)}${unreadWords(item.unread, '. But it', '. The ICO can be asked now, and a letter for that is ready.')}`;
    case 'review_due':
      return `It normally takes until ${longDay(item.normallyBy)}, and at most until ${longDay(item.atMostBy)}${whose(item)}${unreadWords(item.unread, '. But it', '. A short reminder is ready.')}`;
    case 'ico_open':
      return `Its last lawful day was ${longDay(item.lastDay)}, and it was reminded on ${longDay(item.remindedOn)}${whose(item)}${unreadWords(item.unread, '. But it', '. The ICO can be asked now, without a review first. A letter for that is ready.')}`;
    case 'appeal_ending':
      return `After that day the tribunal need not hear it${whose(item)}. Most decisions are not appealed, and that is all right. If this one should be, ask a coordinator now.`;
    case 'complaint_ending':
      return `That is six weeks after the answer to the review, and the ICO may turn away what comes later${whose(item)}. A letter for it is ready.`;
    case 'review_ending':
      return `After that day it may say that it is too late${whose(item)}. A letter for it is ready.`;
    case 'fee_ending':
      return `After that day it need not answer${whose(item)}. If the fee is paid, record the day; if it should not be paid, withdraw the request or ask a coordinator.`;
    case 'question_waiting':
      return `It asked on ${longDay(item.since)}, and goes on when it has your answer. A request that waits for long may be closed, about ${longDay(item.closesAbout)}${whose(item)}. A letter to begin with is ready.`;
    case 'date_moved':
      return `The list of bank holidays has changed. It was ${longDay(item.dueBefore)}; it is ${longDay(item.dueAfter)} now${whose(item)}. There is nothing to do: the page shows how it is counted.`;
    default:
      return unreachable(item);
  }
}
