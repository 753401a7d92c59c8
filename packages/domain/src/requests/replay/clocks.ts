import { whyNotExtended, type ExtensionNotice } from '../../clock/extend-clock.ts';
import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { FoiRequest, NoticeOfExtension, Position } from '../foi-request.ts';
import { isOwed, isWithCouncil, type Event, type Folding } from './folding.ts';

/**
 * A clock put in the place of the one it was computed from: that of a part, where it counts from the day that part began and
 * the others do not, or else that of all other papers.
 */
export function withClock(folding: Folding, clock: StatutoryClock): Folding {
  const { request, time } = folding;
  if (time === null) return folding;
  const isPart = time.clock.startedOn !== clock.startedOn && request.partQuestions.some((part) => part.clock?.startedOn === clock.startedOn);
  if (!isPart) return { request, time: { ...time, clock } };
  const partQuestions = request.partQuestions.map((part) => (part.clock?.startedOn === clock.startedOn ? { ...part, clock } : part));
  return { request: { ...request, partQuestions }, time };
}

/** A notice of extension that was valid. While the council waits for us it has no time to extend. */
export const extended = (folding: Folding, clock: StatutoryClock | undefined): Folding => {
  const { stage } = folding.request.position;
  return clock && (stage === 'awaiting_response' || stage === 'awaiting_fee') ? withClock(folding, clock) : folding;
};

/** A fees notice given in time stops the clock until it is paid. A second one before that changes nothing. */
export function feeAsked(folding: Folding, since: IsoDate, lapsesAfter: IsoDate | undefined): Folding {
  const { request, time } = folding;
  if (time === null || time.fee !== null || lapsesAfter === undefined || !isOwed(request)) return folding;
  return { request, time: { ...time, fee: { since, lapsesAfter } } };
}

/** The fee was paid. Where the notice was struck out, paying restarts nothing. */
export function feePaid(folding: Folding, { clock }: Event<'FeePaid'>): Folding {
  if (folding.request.position.stage !== 'awaiting_fee') return folding;
  const { request, time } = withClock(folding, clock);
  return { request, time: time && { ...time, fee: null } };
}

/** Another law from the same day. The notices of extension since then are judged by that law. */
export function regimeRecorded(folding: Folding, { clock, lapsesAfter }: Event<'RegimeRecorded'>): Folding {
  if (!isWithCouncil(folding.request)) return folding;
  const { request, time } = withClock(folding, clock);
  const extensions = request.extensions.map((notice) => (notice.on < clock.startedOn ? notice : { ...notice, refused: whyNotExtended(clock, noticeOn(request, notice)) }));
  return { request: { ...request, extensions }, time: time && { ...time, fee: time.fee && { ...time.fee, lapsesAfter: lapsesAfter ?? time.fee.lapsesAfter } } };
}

/** A notice on file with the grounds it named, by the day that counts: while the clock stands still, that on which it stopped. */
export function noticeOn({ position, classified }: FoiRequest, { messageId, on }: Pick<NoticeOfExtension, 'messageId' | 'on'>): ExtensionNotice {
  const said = classified.find((one) => one.messageId === messageId)?.classification;
  return { on: dayByClock(position, on), exemptions: said?.as === 'extension_notice' ? said.exemptions : [] };
}

/** The day by which a notice is in time or late: while the clock stands still, that on which it stopped. */
export const dayByClock = (position: Position, on: IsoDate): IsoDate => ('since' in position && on > position.since ? position.since : on);
