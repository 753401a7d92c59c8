import type { HolidayCalendar } from '../../calendar/working-days.ts';
import type { ExtensionRefused } from '../../clock/extend-clock.ts';
import type { MessageId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { Regime } from '../../shared/regime.ts';
import type { ComplaintAbout, Outcome } from '../foi-request.events.ts';
import type { Hold } from '../guard.ts';

/** Working days a council has after a reminder before the next step is the ICO. A rule of ours: the ICO asks for proof of one, not for a wait. */
export const complainAfterChaser = 10;

/** Calendar days after which a council may close a request whose question nobody answered: about two months (clock.md R3d). */
export const questionClosesAfter = 60;

/** The one thing to do next on a request, with the facts the page needs to word it. */
export type NextStep =
  /** `waitingForCoordinator`: somebody proposed an address which a coordinator has to confirm first. */
  | { readonly step: 'find_address'; readonly waitingForCoordinator: boolean }
  | { readonly step: 'check_address' }
  | { readonly step: 'wait_for_guard'; readonly freesOn: IsoDate }
  | { readonly step: 'write_letter' }
  | { readonly step: 'wait_for_delivery' }
  | { readonly step: 'settle_delivery' }
  /** `messages`: how many nobody has read and classified. */
  | { readonly step: 'read_answer'; readonly messages: number }
  /** `until`: the day after which the council would be late, by the later reading. */
  | { readonly step: 'wait'; readonly until: IsoDate }
  /** `lateSince`: the last lawful day by the later reading. */
  | { readonly step: 'remind'; readonly lateSince: IsoDate }
  /** `closesAbout`: some two months on, after which councils close a question that had no answer (clock.md R3d, from memory). */
  | { readonly step: 'answer_question'; readonly since: IsoDate; readonly closesAbout: IsoDate; readonly askedLate: boolean }
  /** `lapsesAfter`: the last day to pay, after which the council need not answer (s.9(2); EIR reg 8(5)). */
  | { readonly step: 'pay_fee'; readonly since: IsoDate; readonly lapsesAfter: IsoDate }
  | { readonly step: 'fee_lapsed'; readonly lapsedAfter: IsoDate }
  /** A notice of extension the Act does not recognise, not yet answered. */
  | { readonly step: 'challenge_extension'; readonly messageId: MessageId; readonly refused: ExtensionRefused }
  /** Reminded, and still late: the council has the whole of `until`; from the day after it goes to the ICO. */
  | { readonly step: 'wait_after_chaser'; readonly until: IsoDate; readonly lateSince: IsoDate }
  /**
   * To the ICO (clock.md §4). `about`: no answer, with proof of the reminder; a review never answered; or what the answer still
   * is after a review. `by`: the end of its six weeks, for the last of these.
   */
  | { readonly step: 'complain'; readonly about: ComplaintAbout; readonly by: IsoDate | null }
  /**
   * `by`: the last day on which a council may not refuse it as too late; it may still be asked afterwards. `because`: something
   * was refused or given in part, or all that is missing is said not to be held.
   */
  | { readonly step: 'ask_review'; readonly because: 'withheld' | 'not_held'; readonly by: IsoDate; readonly tooLate: boolean; readonly regime: Regime }
  /** `normallyBy` is null under EIR. */
  | { readonly step: 'wait_for_review'; readonly normallyBy: IsoDate | null; readonly atMostBy: IsoDate }
  | { readonly step: 'chase_review'; readonly normallyBy: IsoDate; readonly atMostBy: IsoDate }
  | { readonly step: 'wait_for_ico'; readonly since: IsoDate }
  /** The ICO told the council to do something by this day. */
  | { readonly step: 'wait_for_compliance'; readonly by: IsoDate }
  /** `since`: the last day it had. `about`: what the complaint was about that was decided. */
  | { readonly step: 'report_noncompliance'; readonly since: IsoDate; readonly about: ComplaintAbout }
  /** `by`: the 28th day; the roll-over is comfort only (clock.md §4), and until it the step is still shown. */
  | { readonly step: 'consider_appeal'; readonly by: IsoDate; readonly rollsTo: IsoDate }
  | { readonly step: 'wait_for_tribunal'; readonly since: IsoDate }
  /** `papers`: how many papers the council gave that nobody has published yet. */
  | { readonly step: 'publish'; readonly papers: number }
  | { readonly step: 'nothing'; readonly because: 'not_started' | 'answered' | 'withdrawn'; readonly outcome: Outcome | null };

/** The best address at hand for a council; `none` also where all there is is a hint or retired. */
export type AddressAtHand = 'usable' | 'check_first' | 'needs_coordinator' | 'none';

/** What `nextStep` has to know beyond the request. */
export type NextStepFacts = {
  readonly today: IsoDate;
  readonly calendar: HolidayCalendar;
  readonly address: AddressAtHand;
  readonly hold: Hold | null;
  /** How many papers the council gave on this request that are not public yet. */
  readonly unpublished: number;
};

/** The day and the days that count: all that the steps after sending need to know beyond the request. */
export type Now = Pick<NextStepFacts, 'today' | 'calendar'>;
