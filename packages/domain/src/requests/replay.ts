import type { IsoDate } from '../shared/iso-date.ts';
import { unreachable } from '../shared/result.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import type { FoiRequest, Position } from './foi-request.ts';
import { allAnswered, latestWords, overallOutcome } from './outcomes.ts';
import { strikeableEntries, struckOutEntries, submissionsOfStruckOut } from './struck-out.ts';

const notStarted: FoiRequest = {
  position: { stage: 'not_started' }, about: null, channel: null, rehearsal: false, asked: [], outcomes: [], receivedOn: null, guardPass: null,
  unclassified: [], classified: [], messages: [], deadlinesNoted: [], strikeable: [], struckOut: [], version: 0,
};

/**
 * A request as its case file leaves it. An entry struck out counts as never made, and stays on file. Makes sense of anything
 * ever written, in any order, and never throws: saying no is for `decide`.
 */
export function replay(caseFile: readonly FoiRequestEvent[]): FoiRequest {
  const struckOut = struckOutEntries(caseFile);
  const leftOut = new Set([...struckOut, ...submissionsOfStruckOut(caseFile, struckOut)]);
  const standing = caseFile.filter((_, index) => !leftOut.has(index + 1));
  return { ...standing.reduce(evolve, notStarted), strikeable: strikeableEntries(caseFile), struckOut, version: caseFile.length };
}

function evolve(request: FoiRequest, event: FoiRequestEvent): FoiRequest {
  const { position } = request;
  switch (event.type) {
    case 'RequestDrafted': {
      const { campaignId, councilSlug, programme, applicant } = event;
      const about = request.about ?? { campaignId, councilSlug, programme, applicant };
      return { ...request, about, position: position.stage === 'not_started' ? { stage: 'draft' } : position };
    }
    case 'DraftReturned':
      return position.stage === 'draft' ? { ...request, position: { stage: 'withdrawn', on: event.on, why: event.why } } : request;
    case 'GuardPassed':
      return { ...request, guardPass: { passId: event.passId, freesOn: event.freesOn } };
    case 'RequestSubmitted':
      return {
        ...request, asked: event.asked, channel: 'tracker',
        position: { stage: 'sending', messageId: event.messageId, uncertain: false, attemptId: null },
      };
    case 'RequestSent':
      return completed({
        ...request, asked: event.asked, channel: event.channel, rehearsal: event.rehearsal === true, receivedOn: event.clock.startedOn,
        position: { stage: 'awaiting_response', clock: event.clock },
      });
    case 'SendFailed':
      return position.stage === 'sending' ? backToDraft(request) : request;
    case 'DeliveryUncertain':
      return position.stage === 'sending' ? { ...request, position: { ...position, uncertain: true, attemptId: event.attemptId } } : request;
    case 'DeliverySettled':
      return position.stage === 'sending' && !event.went ? backToDraft(request) : request;
    case 'MessageReceived':
      return received(request, event);
    case 'MessageClassified':
      return classified(request, event);
    case 'ClarificationGiven':
      // Where the question was struck out, sending something to the council restarts nothing.
      return position.stage === 'awaiting_clarification'
        ? { ...request, position: { stage: 'awaiting_response', clock: event.clock } }
        : request;
    case 'EntryStruckOut':
      return request; // `replay` has already left out what it strikes
    case 'RequestWithdrawn':
      return { ...request, position: { stage: 'withdrawn', on: event.on, why: 'withdrawn' } };
    case 'DeadlinePassed':
      return request.deadlinesNoted.includes(event.dueOn) ? request : { ...request, deadlinesNoted: [...request.deadlinesNoted, event.dueOn] };
    default:
      return unreachable(event);
  }
}

const backToDraft = (request: FoiRequest): FoiRequest => ({ ...request, asked: [], channel: null, position: { stage: 'draft' } });

function received(request: FoiRequest, { messageId, receivedOn }: Extract<FoiRequestEvent, { type: 'MessageReceived' }>): FoiRequest {
  if (request.messages.some((message) => message.messageId === messageId)) return request;
  return {
    ...request,
    messages: [...request.messages, { messageId, receivedOn }],
    unclassified: [...request.unclassified, messageId],
  };
}

type Classified = Extract<FoiRequestEvent, { type: 'MessageClassified' }>;

/** A classification of a message that is not there (its receipt was struck out) or was classified already counts for nothing. */
function classified(request: FoiRequest, event: Classified): FoiRequest {
  if (!request.unclassified.includes(event.messageId)) return request;
  const after: FoiRequest = {
    ...request,
    unclassified: request.unclassified.filter((messageId) => messageId !== event.messageId),
    classified: [...request.classified, { messageId: event.messageId, classification: event.classification }],
    position: positionAfter(request, event),
  };
  return completed({ ...after, outcomes: outcomesOf(after) });
}

function positionAfter({ position, messages }: FoiRequest, { messageId, on, classification, clock }: Classified): Position {
  switch (classification.as) {
    case 'acknowledgement':
    case 'other':
    case 'response':
      return position;
    case 'clarification_request': {
      const since = messages.find((message) => message.messageId === messageId)?.receivedOn ?? on;
      return position.stage === 'awaiting_response' ? { stage: 'awaiting_clarification', since, clock: position.clock } : position;
    }
    case 'extension_notice':
      return position.stage === 'awaiting_response' && clock ? { stage: 'awaiting_response', clock } : position;
    default:
      return unreachable(classification);
  }
}

/** What the council's answers said, in the order they reached us, whatever the order in which they were read. */
function answersOf({ classified, messages }: FoiRequest) {
  const receivedOn = new Map(messages.map((message) => [message.messageId, message.receivedOn]));
  return classified
    .flatMap(({ messageId, classification }) => {
      const on = receivedOn.get(messageId);
      return classification.as === 'response' && on !== undefined ? [{ on, papers: classification.papers }] : [];
    })
    .toSorted((one, other) => Number(one.on > other.on) - Number(one.on < other.on));
}

const outcomesOf = (request: FoiRequest) => latestWords(answersOf(request).flatMap(({ papers }) => papers));

/**
 * Answered once every paper asked for has an answer, on the day the last one needed for that reached us. Before that the clock
 * runs on, or stays stopped at a question.
 */
function completed(request: FoiRequest): FoiRequest {
  const { position, asked, outcomes } = request;
  if (position.stage !== 'awaiting_response' && position.stage !== 'awaiting_clarification' && position.stage !== 'answered') return request;
  if (!allAnswered(asked, outcomes)) return request;
  return {
    ...request,
    position: { stage: 'answered', on: completedOn(request, position.clock.startedOn), outcome: overallOutcome(askedOnly(request)), clock: position.clock },
  };
}

const askedOnly = ({ asked, outcomes }: FoiRequest) =>
  outcomes.filter((said) => asked.some(({ kind, period }) => said.kind === kind && said.period === period));

function completedOn(request: FoiRequest, otherwise: IsoDate): IsoDate {
  const soFar = [];
  for (const { on, papers } of answersOf(request)) {
    soFar.push(...papers);
    if (allAnswered(request.asked, latestWords(soFar))) return on;
  }
  return otherwise;
}
