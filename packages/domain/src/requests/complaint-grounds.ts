import { paperKey, type PaperAsked } from '../agreements/document-kind.ts';
import { isOverdue, operativeDueOn, overdueAfter, type StatutoryClock } from '../clock/statutory-clock.ts';
import { exemptions } from '../exemptions/exemptions.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { complianceDueBy, saidNotHeld, withheld } from './after-the-answer.ts';
import type { ComplaintAbout, PaperOutcome } from './foi-request.events.ts';
import type { Breach, FoiRequest } from './foi-request.ts';

/** Something to complain of to the ICO, with the section it rests on and its days. Days of lateness are by the later reading. */
export type ComplaintGround =
  /** No answer by the last day. `until`: when it answered or asked; null while it has done neither. `extended`: by EIR reg 7. */
  | { readonly ground: 'no_answer_in_time'; readonly section: 's.10(1)' | 'reg.5(2)'; readonly lastDay: IsoDate; readonly until: IsoDate | null; readonly ended: Breach['ended']; readonly extended: boolean }
  /** The public interest still weighed after the day by which the ICO expects it: `lastDay`, the fortieth working day. */
  | { readonly ground: 'interest_weighed_too_long'; readonly section: 's.17(3)'; readonly lastDay: IsoDate; readonly until: IsoDate | null; readonly ended: Breach['ended'] }
  /** Neither said whether it holds these papers nor gave them. */
  | { readonly ground: 'nothing_said'; readonly section: 's.1(1)'; readonly papers: readonly PaperAsked[] }
  /** A refusal that came after the last day for a refusal notice. */
  | { readonly ground: 'refused_late'; readonly section: 's.17(1)' | 's.17(5)' | 'reg.14(2)'; readonly lastDay: IsoDate; readonly on: IsoDate; readonly papers: readonly PaperOutcome[] }
  /** A notice that time was extended, itself given after the last day for it. */
  | { readonly ground: 'extension_notice_late'; readonly section: 's.17(1)' | 'reg.7(3)'; readonly lastDay: IsoDate; readonly on: IsoDate }
  /** Papers refused or given in part, on grounds we dispute. */
  | { readonly ground: 'withheld'; readonly section: 's.1(1)' | 'reg.12(1)'; readonly papers: readonly PaperOutcome[] }
  /** Papers it says it does not hold. */
  | { readonly ground: 'said_not_held'; readonly section: 's.1(1)' | 'reg.12(4)(a)'; readonly papers: readonly PaperOutcome[] }
  /** A review past the most it may take. Under FOIA that is the Code’s word (s.45) and no breach of the Act; under EIR it is law. */
  | { readonly ground: 'review_late'; readonly section: 's.45 Code 5.5' | 'reg.11(4)'; readonly askedOn: IsoDate; readonly atMostBy: IsoDate; readonly answeredOn: IsoDate | null }
  /** Told by the ICO to do something by a day that went by, with no answer since: the ICO can certify that to the High Court. */
  | { readonly ground: 'not_complied'; readonly section: 's.54'; readonly decidedOn: IsoDate; readonly complyBy: IsoDate };

/**
 * What a complaint to the ICO can say was broken, each with its section: only what the case file shows, and so never that a notice
 * left out the complaints procedure (s.17(7)), which no file of ours records. The rules, and where they were read, are in
 * docs/law:
 *
 * - silence and late answers: FOIA s.10(1) (clock.md R2), EIR reg 5(2) (E1), after the later reading only (R2d);
 * - nothing said of a paper: s.1(1) (R2, T1);
 * - a refusal or a notice of extension after the last day: s.17(1), for cost and vexation s.17(5) (X1, R5a); EIR reg 14(2), reg 7(3) (E5, E2);
 * - an overlong public interest test: s.17(3), after the fortieth day, which is the ICO’s expectation (R5b, R5c);
 * - a refusal that is disputed: s.1(1); EIR reg 12(1), the presumption being for disclosure (arguments.md §4);
 * - a review never answered: s.45 Code 5.4-5.5, which is guidance; EIR reg 11(4), which is law (§4, E6);
 * - a decision notice not heeded: s.54 (§4).
 */
export function complaintGrounds(request: FoiRequest, about: ComplaintAbout, today: IsoDate): ComplaintGround[] {
  const lateness = [...latenessOf(request, today), ...lateNotices(request)];
  const asOrdered = notComplied(request, today);
  if (about === 'silence') return [...lateness, ...nothingSaid(request, today), ...asOrdered];
  return [...lateness, ...lateRefusals(request), ...nothingSaid(request, today), ...disputed(request), ...lateReview(request, today), ...asOrdered];
}

const clockOf = ({ position }: FoiRequest): StatutoryClock | null => ('clock' in position ? position.clock : null);
const isEir = (request: FoiRequest): boolean => clockOf(request)?.regime === 'EIR';

/** Every last day that went by, oldest first, with the one that runs and may not be noted yet. */
function latenessOf(request: FoiRequest, today: IsoDate): ComplaintGround[] {
  return [...request.breaches, ...breachNow(request, today)].map(({ lastDay, until, ended }): ComplaintGround => {
    const extended = isOfExtendedTime(request, lastDay);
    if (isEir(request)) return { ground: 'no_answer_in_time', section: 'reg.5(2)', lastDay, until, ended, extended };
    return extended
      ? { ground: 'interest_weighed_too_long', section: 's.17(3)', lastDay, until, ended }
      : { ground: 'no_answer_in_time', section: 's.10(1)', lastDay, until, ended, extended };
  });
}

function breachNow({ position, breaches }: FoiRequest, today: IsoDate): Breach[] {
  if (position.stage !== 'awaiting_response' || !isOverdue(position.clock, today)) return [];
  const lastDay = overdueAfter(position.clock);
  if (breaches.some((noted) => noted.lastDay === lastDay)) return [];
  return [{ dueOn: operativeDueOn(position.clock), lastDay, until: null, ended: null }];
}

/** Whether a last day was one of time validly extended: by the clock that has it, else by a notice since the last question before it. */
function isOfExtendedTime(request: FoiRequest, lastDay: IsoDate): boolean {
  const clock = clockOf(request);
  if (clock && overdueAfter(clock) === lastDay) return clock.extendedDueOnByCode !== null;
  const questions = daysOf(request, 'clarification_request').filter((on) => on <= lastDay);
  return request.extensions.some(({ on, refused }) => refused === null && on <= lastDay && !questions.some((asked) => asked >= on));
}

const daysOf = ({ classified, messages }: FoiRequest, as: 'clarification_request'): IsoDate[] => {
  const those = new Set(classified.filter(({ classification }) => classification.as === as).map(({ messageId }) => messageId));
  return messages.filter(({ messageId }) => those.has(messageId)).map(({ receivedOn }) => receivedOn);
};

/** Notices of extension refused as late, of the clock the request has now: of an older one the last day is not on file. */
function lateNotices(request: FoiRequest): ComplaintGround[] {
  const clock = clockOf(request);
  if (!clock) return [];
  return request.extensions
    .filter(({ on, refused }) => refused === 'late' && on >= clock.startedOn)
    .map(({ on }) => ({ ground: 'extension_notice_late', section: isEir(request) ? 'reg.7(3)' : 's.17(1)', lastDay: clock.dueOnByCode, on }));
}

/**
 * Papers first refused after the last day of their clock. Where time was extended the notice of that already named the exemption
 * in time (s.17(1)-(2)), and where the council asked after an earlier last day the effect is not settled (clock.md R3c): neither
 * is called a late refusal.
 */
function lateRefusals(request: FoiRequest): ComplaintGround[] {
  const grounds = new Map<string, Extract<ComplaintGround, { ground: 'refused_late' }>>();
  for (const { paper, on } of firstRefusals(request)) {
    const clock = clockOfPaper(request, paper);
    if (!clock || clock.extendedDueOnByCode !== null || !isOverdue(clock, on)) continue;
    const section = isEir(request) ? 'reg.14(2)' : isExclusion(paper) ? 's.17(5)' : 's.17(1)';
    const lastDay = overdueAfter(clock);
    const key = `${section} ${lastDay} ${on}`;
    grounds.set(key, { ground: 'refused_late', section, lastDay, on, papers: [...(grounds.get(key)?.papers ?? []), paper] });
  }
  return [...grounds.values()];
}

/** The clock a paper had: its own, where the council asked about it apart from others; null while that question is open. */
function clockOfPaper(request: FoiRequest, paper: PaperAsked): StatutoryClock | null {
  const part = request.partQuestions.findLast(({ papers }) => papers.some((one) => paperKey(one) === paperKey(paper)));
  return part ? part.clock : clockOf(request);
}

/** Refused for cost or as vexatious alone: its notice has a subsection of its own (s.17(5)). */
const isExclusion = ({ exemptions: cited }: PaperOutcome): boolean => cited.length > 0 && cited.every((code) => exemptions[code].nature === 'exclusion');

/** When each paper asked for was first refused or given in part, in the order in which that reached us. */
function firstRefusals({ asked, classified, messages }: FoiRequest): { paper: PaperOutcome; on: IsoDate }[] {
  const receivedOn = new Map(messages.map((message) => [message.messageId, message.receivedOn]));
  const said = classified
    .flatMap(({ messageId, classification }) => {
      const on = receivedOn.get(messageId);
      return classification.as === 'response' && on !== undefined ? classification.papers.map((paper) => ({ paper, on })) : [];
    })
    .filter(({ paper: { outcome } }) => outcome === 'refused' || outcome === 'disclosed_in_part')
    .toSorted((one, other) => one.on.localeCompare(other.on));
  return asked.flatMap((wanted) => said.filter(({ paper }) => paperKey(paper) === paperKey(wanted)).slice(0, 1));
}

/** Not while it is in time, and not where time was extended: the notice of that said that something is held. */
function nothingSaid(request: FoiRequest, today: IsoDate): ComplaintGround[] {
  const { position } = request;
  if (position.stage !== 'awaiting_response' || isEir(request) || !isOverdue(position.clock, today) || position.clock.extendedDueOnByCode !== null) return [];
  const spoken = new Set(request.outcomes.map(paperKey));
  const papers = request.asked.filter((paper) => !spoken.has(paperKey(paper)));
  return [{ ground: 'nothing_said', section: 's.1(1)', papers }];
}

function disputed(request: FoiRequest): ComplaintGround[] {
  const [refused, notHeld] = [withheld(request), saidNotHeld(request)];
  return [
    ...(refused.length > 0 ? [{ ground: 'withheld' as const, section: isEir(request) ? ('reg.12(1)' as const) : ('s.1(1)' as const), papers: refused }] : []),
    ...(notHeld.length > 0 ? [{ ground: 'said_not_held' as const, section: isEir(request) ? ('reg.12(4)(a)' as const) : ('s.1(1)' as const), papers: notHeld }] : []),
  ];
}

function lateReview({ review }: FoiRequest, today: IsoDate): ComplaintGround[] {
  if (!review) return [];
  const { regime, askedOn, atMostBy } = review.clock;
  const answeredOn = review.answered?.on ?? null;
  if ((answeredOn ?? today) <= atMostBy) return [];
  return [{ ground: 'review_late', section: regime === 'EIR' ? 'reg.11(4)' : 's.45 Code 5.5', askedOn, atMostBy, answeredOn }];
}

function notComplied(request: FoiRequest, today: IsoDate): ComplaintGround[] {
  const complyBy = complianceDueBy(request);
  if (!request.decision || complyBy === null || today <= complyBy) return [];
  return [{ ground: 'not_complied', section: 's.54', decidedOn: request.decision.sentOn, complyBy }];
}
