import type { HolidayCalendar } from '../calendar/working-days.ts';
import type { FoiRequest } from '../requests/foi-request.ts';
import type { RequestId } from '../shared/ids.ts';
import type { Instant, IsoDate } from '../shared/iso-date.ts';
import type { Saying, SayingKey } from './saying.ts';

/** What there is to know about one request for the reminders about it. */
export type RequestFacts = {
  readonly requestId: RequestId;
  readonly request: FoiRequest;
  readonly campaign: 'open' | 'paused' | 'closed';
  /** Until when its volunteer holds the council; null where nobody does. */
  readonly claimUntil: Instant | null;
  /** The attempt by which a letter of it last failed to go, as long as nothing has come of it since. */
  readonly undelivered: string | null;
  /** Somebody who left hears nothing: the coordinators do. */
  readonly applicantLeft: boolean;
};

/** Who would be told, and what they were told before. */
export type Hearer = {
  readonly isApplicant: boolean;
  readonly isCoordinator: boolean;
  /** Said to this person about this request, or overtaken. */
  readonly noted: readonly SayingKey[];
};

/** The moment, its day in London, and the days that count. */
export type Moment = { readonly today: IsoDate; readonly now: Instant; readonly calendar: HolidayCalendar };

/** A saying about a request for its volunteer, or for the coordinators where they left. It overtakes nothing unless told. */
export const forItsVolunteer = (
  { requestId, applicantLeft }: RequestFacts,
  what: Pick<Saying, 'kind' | 'about' | 'on'> & { readonly overtakes?: readonly SayingKey[] },
): Saying => ({ overtakes: [], ...what, requestId, to: applicantLeft ? 'coordinators' : 'applicant' });
