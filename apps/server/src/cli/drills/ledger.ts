import { addDays, isWorkingDay, londonDay, type Aftermath, type HolidayCalendar, type IsoDate, type RequestId } from '@openvalve/domain';
import type { Notice } from '../../outbox/mailer.ts';
import { itemsOf, ofAClock, type Item, type Kind } from './what-a-mail-says.ts';

/** What a request looks like from outside, for checking what was said of it. */
export type Standing = {
  readonly requestId: RequestId;
  readonly stage: string;
  readonly campaignStage: string;
  readonly dueOn: IsoDate | null;
  readonly overdueAfter: IsoDate | null;
  readonly aftermath: Aftermath | null;
  readonly feeLapsesAfter: IsoDate | null;
  readonly reviewNormallyBy: IsoDate | null;
  readonly reviewAtMostBy: IsoDate | null;
  readonly complyBy: IsoDate | null;
  readonly appealBy: IsoDate | null;
};

type Said = { readonly to: string; readonly requestId: string; readonly kind: Kind; readonly about: string; readonly mailId: string; readonly day: IsoDate };

/** Every reminder that left, read back from its words as a person reads it, and what was wrong with any. */
export class Ledger {
  readonly problems: string[] = [];
  readonly said = new Map<string, Said>();
  mails = 0;
  resent = 0;
  readonly #texts = new Map<string, string>();
  readonly #days = new Map<string, string>();

  /** A mail was taken by the mail server. `standings` is how things stand at that moment. */
  take(notice: Notice, at: Date, standings: ReadonlyMap<string, Standing>): void {
    if (notice.unsubscribeAt === undefined) return;
    const earlier = this.#texts.get(notice.mailMessageId);
    if (earlier !== undefined) {
      this.resent += 1;
      if (earlier !== notice.text) this.problems.push(`${notice.mailMessageId} went twice with different words`);
      return;
    }
    this.#texts.set(notice.mailMessageId, notice.text);
    this.mails += 1;
    const day = londonDay(at);
    const same = this.#days.get(`${notice.to} ${day}`);
    if (same !== undefined) this.problems.push(`${notice.to} had two reminder mails on ${day}: ${same} and ${notice.mailMessageId}`);
    this.#days.set(`${notice.to} ${day}`, notice.mailMessageId);

    const items = itemsOf(notice.text);
    if (items.length === 0) this.problems.push(`${notice.mailMessageId} says nothing`);
    for (const item of items) this.#record(item, { notice, day, standing: standings.get(item.requestId) });
  }

  #record({ requestId, kind, about: words }: Item, { notice, day, standing }: { notice: Notice; day: IsoDate; standing: Standing | undefined }): void {
    const wrong = (why: string): void => void this.problems.push(`${kind} to ${notice.to} on ${day} of ${requestId}: ${why}`);
    if (standing === undefined) return wrong('there is no such request');
    if (standing.stage === 'withdrawn' || (ofAClock.has(kind) && standing.stage === 'answered')) wrong(`it is ${standing.stage}`);
    if (standing.campaignStage !== 'open') wrong(`its campaign is ${standing.campaignStage}`);
    if (kind === 'due_soon' && (standing.dueOn ?? '') <= day) wrong(`it is due ${standing.dueOn}`);
    if (kind === 'due_today' && standing.dueOn !== day) wrong(`it is due ${standing.dueOn}`);
    if ((kind === 'overdue' || kind === 'escalation') && (standing.overdueAfter ?? '9') >= day) wrong(`it is late from ${standing.overdueAfter}`);
    if (kind === 'ico_open' && (standing.overdueAfter ?? '9') >= day) wrong(`it is late from ${standing.overdueAfter}`);
    if (kind === 'review_due' && (standing.reviewNormallyBy ?? '9') >= day) wrong(`its review is due ${standing.reviewNormallyBy}`);
    if (kind === 'review_overdue' && (standing.reviewAtMostBy ?? '9') >= day) wrong(`its review may take until ${standing.reviewAtMostBy}`);
    if (kind === 'not_complied' && (standing.complyBy ?? '9') >= day) wrong(`it has until ${standing.complyBy}`);
    if (kind === 'fee_ending' && (standing.feeLapsesAfter ?? '') < day) wrong(`its fee lapsed ${standing.feeLapsesAfter}`);
    if (kind === 'appeal_ending' && (standing.appealBy ?? '') < day) wrong(`an appeal was possible until ${standing.appealBy}`);
    const about = dayAbout(kind, standing) ?? words;
    const key = keyOf({ to: notice.to, requestId, kind, about });
    const before = this.said.get(key);
    if (before) wrong(`it was said on ${before.day} in ${before.mailId}`);
    else this.said.set(key, { to: notice.to, requestId, kind, about, mailId: notice.mailMessageId, day });
  }

  /** Whether something was said to somebody. */
  heard(said: Pick<Said, 'to' | 'requestId' | 'kind' | 'about'>): boolean {
    return this.said.has(keyOf(said));
  }

  /** How often each kind was said. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { kind } of this.said.values()) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }
}

/** The day that makes a saying of its kind one and the same, where the row has it. */
function dayAbout(kind: Kind, standing: Standing): IsoDate | null {
  switch (kind) {
    case 'overdue':
    case 'escalation':
      return standing.overdueAfter;
    case 'due_soon':
    case 'due_today':
      return standing.dueOn;
    case 'fee_ending':
      return standing.feeLapsesAfter;
    case 'review_overdue':
      return standing.reviewAtMostBy;
    default:
      return null;
  }
}

const keyOf = ({ to, requestId, kind, about }: Pick<Said, 'to' | 'requestId' | 'kind' | 'about'>): string => `${to} ${requestId} ${kind} ${about}`;

type Must = { readonly kind: Kind; readonly about: IsoDate };

/** What must have been said by the end of a day on which everything worked. Counted day by day, apart from the rules it checks. */
export function mustBeSaid({ stage, aftermath, dueOn, overdueAfter, feeLapsesAfter, reviewAtMostBy }: Omit<Standing, 'requestId' | 'campaignStage'>, today: IsoDate, calendar: HolidayCalendar): Must[] {
  const fee: Must[] = feeLapsesAfter !== null && today <= feeLapsesAfter && addDays(today, 14) >= feeLapsesAfter ? [{ kind: 'fee_ending', about: feeLapsesAfter }] : [];
  const review: Must[] = stage === 'answered' && aftermath === 'review_asked' && reviewAtMostBy !== null && today > reviewAtMostBy ? [{ kind: 'review_overdue', about: reviewAtMostBy }] : [];
  return [...fee, ...review, ...(dueOn !== null && overdueAfter !== null ? ofTheClock({ dueOn, overdueAfter }, today, calendar) : [])];
}

function ofTheClock({ dueOn, overdueAfter }: { dueOn: IsoDate; overdueAfter: IsoDate }, today: IsoDate, calendar: HolidayCalendar): Must[] {
  if (today > overdueAfter) {
    const firstLate = addDays(overdueAfter, 1);
    const escalates = countWorkingDays(firstLate, today, calendar) >= 5;
    return [{ kind: 'overdue', about: overdueAfter }, ...(escalates ? [{ kind: 'escalation' as const, about: overdueAfter }] : [])];
  }
  if (today === dueOn) return [{ kind: 'due_today', about: dueOn }];
  return today < dueOn && countWorkingDays(today, dueOn, calendar) <= 3 ? [{ kind: 'due_soon', about: dueOn }] : [];
}

function countWorkingDays(after: IsoDate, upTo: IsoDate, calendar: HolidayCalendar): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
