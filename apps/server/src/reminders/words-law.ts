import type { LawItem } from '@openvalve/letters';
import { addDays, chasersSince, complaintWindow, lastDayToAppeal, overdueAfter, questionClosesAfter, reviewWindow, unreachable, type IsoDate, type Saying } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import type { Mentionable } from './facts.ts';

/** What there is to say of what comes after the answer, or in its place. */
export type LawKind = LawItem['kind'];

type Shared = Pick<LawItem, 'councilName' | 'url' | 'volunteerName'>;
type Asked = { readonly kind: LawKind; readonly saying: Saying; readonly about: Mentionable; readonly today: IsoDate; readonly calendar: Deps['calendar'] };

/** One of them with its facts as they are today; null when they are gone, which the rules would not have let through. */
export function lawItemFor(shared: Shared, { kind, saying, about, today, calendar }: Asked): LawItem | null {
  const { request } = about.facts;
  const { position, review, decision, recalculated } = request;
  const unread = request.unclassified.length;
  switch (kind) {
    case 'not_complied':
      return decision?.complyBy ? { ...shared, kind, by: decision.complyBy, unread } : null;
    case 'review_overdue':
      return review && { ...shared, kind, atMostBy: review.clock.atMostBy, statutory: review.clock.regime === 'EIR', unread };
    case 'review_due':
      return review?.clock.normallyBy ? { ...shared, kind, normallyBy: review.clock.normallyBy, atMostBy: review.clock.atMostBy, unread } : null;
    case 'ico_open': {
      if (position.stage !== 'awaiting_response') return null;
      const lastDay = overdueAfter(position.clock);
      const remindedOn = chasersSince(request, lastDay).map(({ receivedOn }) => receivedOn).toSorted().at(-1);
      return remindedOn === undefined ? null : { ...shared, kind, lastDay, remindedOn, unread };
    }
    case 'appeal_ending':
      return decision && { ...shared, kind, by: lastDayToAppeal(decision.sentOn) };
    case 'complaint_ending': {
      const window = complaintWindow(request, today);
      return window && { ...shared, kind, by: window.by };
    }
    case 'review_ending': {
      const window = reviewWindow(request, { today, calendar });
      return window && { ...shared, kind, by: window.by };
    }
    case 'fee_ending':
      return position.stage === 'awaiting_fee' ? { ...shared, kind, by: position.lapsesAfter } : null;
    case 'question_waiting': {
      const since = position.stage === 'awaiting_clarification' ? position.since : saying.on;
      return { ...shared, kind, since, closesAbout: addDays(since, questionClosesAfter) };
    }
    case 'date_moved':
      return recalculated && { ...shared, kind, dueBefore: recalculated.dueBefore, dueAfter: recalculated.dueAfter };
    default:
      return unreachable(kind);
  }
}
