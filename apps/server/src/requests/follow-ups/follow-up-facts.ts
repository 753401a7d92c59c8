import type { findRequestRow, listMessages, readCaseFile } from '@openvalve/db';
import {
  citable, complianceDueBy, daysBetween, openParts, operativeDueOn, overdueAfter, paperKey, papersLate, programmeName, reviewWindow, whereItStands,
  type ComplaintAbout, type FollowUpPurpose, type FoiRequest, type IsoDate, type Precedent, type StatutoryClock,
} from '@openvalve/domain';
import { followUpLetter, letterProblems, type FollowUpFacts, type Letter } from '@openvalve/letters';
import { today, type Deps } from '../../deps.ts';
import { whyUrl } from '../why-path.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findRequestRow>>>;
export type Messages = Awaited<ReturnType<typeof listMessages>>;
export type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;

/** A case as a letter after the first finds it: everything it may speak of is in here. */
export type Case = {
  readonly row: Row;
  readonly request: FoiRequest;
  readonly caseFile: CaseFile;
  readonly messages: Messages;
  /** The register of decisions: those fit to cite on the grounds of this case are chosen from it. */
  readonly precedents: readonly Precedent[];
};

type Wanted = { readonly purpose: FollowUpPurpose; readonly about: ComplaintAbout | null; readonly signature: string };

/** The facts of one case for a letter after the first; null while the council has not received the request, and once we stopped it. */
export function followUpFacts(deps: Pick<Deps, 'now' | 'calendar' | 'env'>, { row, request, caseFile, messages, precedents }: Case, { purpose, about, signature }: Wanted): FollowUpFacts | null {
  const { position, receivedOn, asked, outcomes } = request;
  const sent = caseFile.findLast(({ seq, event }) => event.type === 'RequestSent' && !request.struckOut.includes(seq))?.event;
  if (receivedOn === null || sent?.type !== 'RequestSent' || !('clock' in position)) return null;
  const { clock } = position;
  const day = today(deps);
  const answeredOn = position.stage === 'answered' ? position.on : null;
  const late = new Set(papersLate(request, day).map(paperKey));
  const papers = asked.map((paper) => {
    const word = outcomes.find((outcome) => paperKey(outcome) === paperKey(paper));
    return { ...paper, outcome: word?.outcome ?? null, exemptions: word?.exemptions ?? [], notDue: word === undefined && late.size > 0 && !late.has(paperKey(paper)) };
  });
  return {
    purpose,
    about,
    councilName: row.councilName,
    officialName: row.officialName,
    answeredByName: row.answeringBody === row.councilSlug ? null : row.answeringBodyName,
    programmeName: programmeName[row.programme],
    regime: clock.regime,
    today: day,
    volunteerName: signature,
    councilReference: referenceIn(messages, request),
    sentOn: sent.sentOn,
    receivedOn,
    claimedReceiptOn: request.claimedReceiptOn,
    startedOn: clock.startedOn,
    afterClarification: clock.startedOn !== receivedOn,
    dueOn: operativeDueOn(clock),
    lastDay: overdueAfter(clock),
    extended: clock.extendedDueOnByCode !== null,
    extendedByNoticeOf: request.extensions.findLast(({ refused }) => refused === null)?.on ?? null,
    leftOutForFee: leftOutOf(clock),
    daysLate: daysLate(request, day, deps.calendar),
    papers,
    answeredOn,
    breaches: request.breaches,
    extension: extensionOf(request),
    question: openQuestion(request, messages),
    feesNoticeOn: feesNoticeOn(request),
    chasedOn: request.followUps.flatMap((letter) => (letter.purpose === 'chaser' && letter.state === 'sent' && (request.rehearsal || !letter.rehearsal) && letter.sentOn !== null ? [letter.sentOn] : [])),
    review: request.review && { clock: request.review.clock, answeredOn: request.review.answered?.on ?? null },
    reviewBy: reviewWindow(request, { today: day, calendar: deps.calendar })?.by ?? null,
    decision: decisionOf(request, messages),
    precedents: citable(precedents, [...new Set(papers.flatMap(({ exemptions }) => exemptions))]),
    whyUrl: whyUrl(deps.env, row),
  };
}

/** The letter these facts make; null where they have nothing for it to say. */
export const letterOf = (facts: FollowUpFacts): Letter | null => (letterProblems(facts).length > 0 ? null : followUpLetter(facts));

/** The council's own number for a request, as its latest message on file that gives one has it. What the ICO wrote has the ICO's. */
export const referenceIn = (messages: Messages, { classified, messages: received }: Pick<FoiRequest, 'classified' | 'messages'>): string | null => {
  const onFile = new Set<string>(received.map(({ messageId }) => messageId));
  const notices = new Set<string>(classified.flatMap(({ messageId, classification }) => (classification.as === 'decision_notice' ? [messageId] : [])));
  return messages.findLast(({ id, councilReference }) => councilReference !== null && onFile.has(id) && !notices.has(id) && !ofTheRegulator.test(councilReference))?.councilReference ?? null;
};

/** “IC-324935-G1D3”. */
const ofTheRegulator = /^IC-\d+-\w{4}$/i;

/** Past the end of the holiday table nobody can count; no letter then says how many. */
function daysLate(request: FoiRequest, day: IsoDate, calendar: Deps['calendar']): number {
  if (day > calendar.knownUntil) return 0;
  const stands = whereItStands(request, day, calendar);
  return 'daysLate' in stands ? stands.daysLate : 0;
}

/** The days left out for one fee; of several fees no sentence can give the days in between. */
function leftOutOf({ leftOut }: StatutoryClock): NonNullable<FollowUpFacts['leftOutForFee']> | null {
  const [from, to] = [leftOut[0], leftOut.at(-1)];
  return from && to && daysBetween(from, to) + 1 === leftOut.length ? { from, to } : null;
}

/** What the ICO told the council to do, while no answer since has settled it and no appeal suspends it. */
function decisionOf(request: FoiRequest, messages: Messages): NonNullable<FollowUpFacts['decision']> | null {
  const complyBy = complianceDueBy(request);
  const { decision } = request;
  if (decision === null || complyBy === null) return null;
  return { sentOn: decision.sentOn, complyBy, reference: messages.find(({ id }) => id === decision.messageId)?.councilReference ?? null };
}

function extensionOf({ extensions, classified }: FoiRequest): FollowUpFacts['extension'] {
  const notice = extensions.at(-1);
  const said = classified.find(({ messageId }) => messageId === notice?.messageId)?.classification;
  if (!notice || said?.as !== 'extension_notice') return null;
  return { on: notice.on, exemptions: said.exemptions, until: said.until, refused: notice.refused };
}

/** The question that waits for our answer: about everything, or about some papers. Of several about some papers one letter answers all. */
function openQuestion(request: FoiRequest, messages: Messages): FollowUpFacts['question'] {
  const { position, classified, messages: received } = request;
  const wordsOf = (messageIds: readonly string[]): string | null => messageIds.flatMap((messageId) => messages.find(({ id }) => id === messageId)?.body || []).join('\n\n') || null;
  const parts = openParts(request);
  const [earliest] = parts;
  if (position.stage === 'awaiting_clarification') {
    const about = classified.findLast(
      ({ messageId, classification }) =>
        classification.as === 'clarification_request' && received.some((message) => message.messageId === messageId && message.receivedOn === position.since),
    );
    if (!earliest || !parts.some(({ messageId }) => messageId === about?.messageId)) return { askedOn: position.since, words: wordsOf(about ? [about.messageId] : []) };
  }
  if (!earliest) return null;
  return { askedOn: earliest.since, words: wordsOf(parts.map(({ messageId }) => messageId)), papers: parts.flatMap(({ papers }) => papers) };
}

function feesNoticeOn({ position, classified, messages }: FoiRequest): IsoDate | null {
  if (position.stage === 'awaiting_fee') return position.since;
  const notice = classified.findLast(({ classification }) => classification.as === 'fees_notice');
  return messages.find(({ messageId }) => messageId === notice?.messageId)?.receivedOn ?? null;
}
