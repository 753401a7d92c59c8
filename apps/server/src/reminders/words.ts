import type { ReminderItem } from '@openvalve/letters';
import { overdueAfter, operativeDueOn, workingDaysLate, type FoiRequest, type IsoDate, type PersonId, type Saying, type SayingKind, type StatutoryClock } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import type { Mentionable } from './facts.ts';
import { lawItemFor } from './words-law.ts';

type Parts = Pick<Deps, 'env' | 'calendar'>;

/** One thing there is to say, with the facts as they are today. Null when its facts are gone, which the rules would not have let through. */
export function itemFor({ env, calendar }: Parts, { saying, about, reader, today }: { saying: Saying; about: Mentionable; reader: PersonId; today: IsoDate }): ReminderItem | null {
  const { row, facts } = about;
  const shared = { councilName: row.councilName, url: `${env.baseUrl}/desk/requests/${row.requestId}`, volunteerName: row.applicantId === reader ? null : row.applicantName };
  const clock = facts.request.position.stage === 'awaiting_response' ? facts.request.position.clock : null;
  switch (saying.kind) {
    case 'due_soon':
    case 'due_today':
      return clock && { ...shared, kind: saying.kind, dueOn: operativeDueOn(clock), unread: facts.request.unclassified.length };
    case 'overdue':
    case 'escalation':
      return clock && { ...shared, kind: saying.kind, ...lateness(clock, today, calendar), unread: facts.request.unclassified.length };
    case 'claim_ending':
      return facts.claimUntil && { ...shared, kind: saying.kind, until: facts.claimUntil };
    case 'unclassified':
      return { ...shared, kind: saying.kind, receivedOn: saying.on };
    case 'did_not_arrive':
      return { ...shared, kind: saying.kind, uncertain: isUncertain(facts.request) };
    default:
      return lawItemFor(shared, { kind: saying.kind, saying, about, today, calendar });
  }
}

/** Whether nobody can know if a letter went: the first, or one after it. Otherwise it is known not to have. */
const isUncertain = ({ position, followUps }: FoiRequest): boolean => position.stage === 'sending' || followUps.some(({ state }) => state === 'uncertain');

const lateness = (clock: StatutoryClock, today: IsoDate, calendar: Deps['calendar']): { lastDay: IsoDate; daysLate: number } => ({
  lastDay: overdueAfter(clock),
  // Past the end of the holiday table nobody can count; the words for less than a day are true of any number.
  daysLate: today > calendar.knownUntil ? 0 : workingDaysLate(clock, today, calendar),
});

/** One line for each request and thing: a late council is not also said to have written, because its own line says that. */
export const withoutRepeats = (sayings: readonly Saying[]): Saying[] => {
  const saidLate = new Set(sayings.filter(({ kind }) => lateKinds.has(kind)).map(({ requestId }) => requestId));
  return sayings.filter(({ kind, requestId }) => kind !== 'unclassified' || !saidLate.has(requestId));
};

const lateKinds: ReadonlySet<SayingKind> = new Set(['overdue', 'escalation', 'due_today', 'due_soon', 'not_complied', 'review_overdue', 'review_due', 'ico_open']);
