import { addDays, documentKinds, exemptionName, longDay, mediumDay, momentWords, unreachable, type Channel, type Classification } from '@openvalve/domain';
import { listed, numberWordFirst, yearsWords } from '../../../../lib/words.ts';
import type { EntryView, MessageView, RequestView } from '../queries.ts';

/** One entry of the chronology in words. */
export type ChronologyLine = {
  entry: number;
  by: 'ours' | 'theirs' | undefined;
  when: string;
  dateTime: string;
  title: string;
  detail: string | null;
  /** Who read it as what, or who struck it out. */
  fine: string | null;
  struck: boolean;
  message: MessageView | null;
  /** The entry that can be struck out from here, with what it is called on the button. */
  strike: { entry: number; button: 'Change' | 'Strike out'; what: string } | null;
};

type Classified = Extract<EntryView['event'], { type: 'MessageClassified' }>;
type Case = Pick<RequestView, 'chronology' | 'messages'> & { council: { name: string } };

const channelWords: Record<Channel, string> = {
  tracker: 'from the request’s own address',
  whatdotheyknow: 'through WhatDoTheyKnow',
  'own-email': 'from the volunteer’s own mail',
  'council-form': 'through the council’s form',
  post: 'by post',
};

/** How a letter went, for the facts of a request. */
export const sentWords = (channel: Channel): string => channelWords[channel];

/**
 * The case file as it is read, newest first. What a message was taken for stands with the message; an entry struck out
 * stays, with by whom. A strike-out itself is shown at what it struck.
 */
export function chronologyLines({ chronology, messages, council }: Case): ChronologyLine[] {
  const reading = new Map<string, { view: EntryView; event: Classified }>();
  for (const view of chronology) {
    if (view.event.type === 'MessageClassified' && !view.struckOut) reading.set(view.event.messageId, { view, event: view.event });
  }
  const sent = new Set(chronology.flatMap(({ event, struckOut }) => (event.type === 'RequestSent' && !struckOut ? [event.messageId as string] : [])));
  return chronology
    .filter((view) => !hidden(view, sent))
    .map((view) => lineOf(view, messages.find(({ id }) => id === view.messageId) ?? null, reading, council.name));
}

/** Shown elsewhere: a strike-out at what it struck, a standing reading at its message, pressing Send at the letter that then went. */
const hidden = ({ event, struckOut }: EntryView, sent: ReadonlySet<string>): boolean =>
  event.type === 'EntryStruckOut' ||
  (event.type === 'MessageClassified' && struckOut === null) ||
  (event.type === 'RequestSubmitted' && sent.has(event.messageId));

function lineOf(view: EntryView, message: MessageView | null, readings: ReadonlyMap<string, { view: EntryView; event: Classified }>, council: string): ChronologyLine {
  const reading = view.event.type === 'MessageReceived' ? readings.get(view.event.messageId) : undefined;
  const { by, title, detail } = wordsOf(view, message, reading?.event, council);
  const struck = view.struckOut !== null;
  const { when, dateTime } = whenOf(view);
  return {
    entry: view.entry, by, when, dateTime, title, detail: struck ? null : detail, struck,
    message: view.event.type === 'MessageClassified' ? null : message,
    fine: fineOf(view, reading?.view),
    strike: strikeOf(view, reading?.view, title),
  };
}

const fineOf = (view: EntryView, reading: EntryView | undefined): string | null => {
  if (view.struckOut) return `Struck out by ${view.struckOut.by}, ${momentWords(new Date(view.struckOut.at))}.`;
  if (reading) return `${reading.actor.name} read it, ${momentWords(new Date(reading.at))}.`;
  if (view.event.type === 'RequestSent' && view.event.channel !== 'tracker') return `Recorded by ${view.actor.name}, ${momentWords(new Date(view.at))}.`;
  return null;
};

const strikeOf = (view: EntryView, reading: EntryView | undefined, title: string): ChronologyLine['strike'] => {
  if (reading?.canStrikeOut) return { entry: reading.entry, button: 'Change', what: `what “${title}” was read as` };
  return view.canStrikeOut ? { entry: view.entry, button: 'Strike out', what: `“${title}”` } : null;
};

/** The day it happened where that is what counts, else the moment it was recorded. */
function whenOf({ event, at }: EntryView): { when: string; dateTime: string } {
  if (event.type === 'MessageReceived') return { when: mediumDay(event.receivedOn), dateTime: event.receivedOn };
  if (event.type === 'RequestSent' && event.channel !== 'tracker') return { when: mediumDay(event.sentOn), dateTime: event.sentOn };
  // Late from the day after, whenever the program came to note it.
  if (event.type === 'DeadlinePassed') return { when: mediumDay(addDays(event.dueOn, 1)), dateTime: addDays(event.dueOn, 1) };
  return { when: momentWords(new Date(at)), dateTime: at };
}

const sentTitle = ({ channel, rehearsal }: Extract<EntryView['event'], { type: 'RequestSent' }>): string => {
  if (rehearsal) return 'Rehearsal: the letter stayed on this machine';
  return channel === 'tracker' ? 'Request sent and received' : `Request sent ${channelWords[channel]}`;
};

type Words = { by: ChronologyLine['by']; title: string; detail: string | null };

function wordsOf({ event, actor }: EntryView, message: MessageView | null, reading: Classified | undefined, council: string): Words {
  switch (event.type) {
    case 'RequestDrafted':
      return { by: 'ours', title: `${actor.name} took ${council}`, detail: null };
    case 'DraftReturned':
      return { by: 'ours', title: event.why === 'lapsed' ? `${council} went back: the 48 hours had passed` : `${actor.name} gave ${council} back`, detail: 'Nothing had been sent.' };
    case 'GuardPassed':
      return { by: 'ours', title: `${actor.name} let it go before its time`, detail: `It would have been free on ${longDay(event.freesOn)}.` };
    case 'RequestSubmitted':
      return { by: 'ours', title: `${actor.name} pressed Send`, detail: 'The letter waits to be handed over.' };
    case 'RequestSent':
      return {
        by: 'ours',
        title: sentTitle(event),
        detail: `${numberWordFirst(event.asked.length)} ${event.asked.length === 1 ? 'paper' : 'papers'} asked for. Received on ${mediumDay(event.clock.startedOn)}.`,
      };
    case 'SendFailed':
      return { by: undefined, title: event.permanent ? 'The mail server refused the letter' : 'The letter could not be handed over', detail: 'It is a draft again.' };
    case 'DeliveryUncertain':
      return { by: undefined, title: 'The program stopped while handing the letter over', detail: 'Nobody can know from here whether it went.' };
    case 'DeliverySettled':
      return { by: 'ours', title: event.went ? `${actor.name} looked: the letter went` : `${actor.name} looked: the letter did not go`, detail: null };
    case 'MessageReceived':
      return received(council, message, reading);
    case 'MessageClassified':
      return { by: undefined, title: `Read as: ${readAs(event.classification)}`, detail: null };
    case 'ClarificationGiven':
      return { by: 'ours', title: `${council} had the answer to its question`, detail: `On ${mediumDay(event.on)}. Its 20 days began again.` };
    case 'EntryStruckOut':
      return { by: undefined, title: 'An entry was struck out', detail: null };
    case 'RequestWithdrawn':
      return { by: 'ours', title: `${actor.name} withdrew the request`, detail: null };
    case 'DeadlinePassed':
      return { by: undefined, title: `${council}’s last lawful day had passed`, detail: `It was ${longDay(event.dueOn)}, and no answer had been read by then.` };
    default:
      return unreachable(event);
  }
}

const readAs = (classification: Classification): string => {
  switch (classification.as) {
    case 'acknowledgement':
      return 'an acknowledgement';
    case 'clarification_request':
      return 'a question to answer first';
    case 'extension_notice':
      return 'asking for more time';
    case 'response':
      return 'an answer';
    case 'other':
      return 'something else';
    default:
      return unreachable(classification);
  }
};

function received(council: string, message: MessageView | null, reading: Classified | undefined): Words {
  const reference = message?.councilReference ? `Its reference is ${message.councilReference}. ` : '';
  const theirs = (title: string, detail: string): Words => ({ by: 'theirs', title, detail: `${reference}${detail}`.trim() || null });
  if (!reading) return theirs(`${council} wrote`, 'Nobody has said what it is yet. The clock runs on.');
  switch (reading.classification.as) {
    case 'acknowledgement':
      return theirs(`${council} acknowledged the request`, 'It changes nothing in law.');
    case 'clarification_request':
      return theirs(`${council} asked a question`, 'It needs the answer before it can go on, so its clock stopped.');
    case 'extension_notice':
      return theirs(`${council} said it needs more time`, extensionDetail(reading));
    case 'response':
      return theirs(`${council} answered`, responseDetail(reading.classification.papers));
    case 'other':
      return theirs(`${council} wrote`, 'Advice, or a courtesy. It changes nothing.');
    default:
      return unreachable(reading.classification);
  }
}

const extensionDetail = ({ classification, clock }: Classified): string => {
  const codes = classification.as === 'extension_notice' ? classification.exemptions : [];
  const under = codes.length > 0 ? ` under ${listed(codes.map(exemptionName))}` : '';
  return clock?.extendedDueOn
    ? `To weigh the public interest${under}. Its answer is due by ${longDay(clock.extendedDueOn)}.`
    : `This does not move the date: it came too late, or names no exemption that allows more time${under && ` (it names${under.replace(' under', '')})`}.`;
};

const outcomeWords = { disclosed_in_full: 'given', disclosed_in_part: 'given in part', refused: 'refused', not_held: 'not held' } as const;

type Answered = Extract<Classification, { as: 'response' }>['papers'];

/** What was said of each paper. The years of a series of which the same was said stand together. */
function responseDetail(papers: Answered): string {
  const lines: { paper: Answered[number]; periods: string[] }[] = [];
  for (const paper of papers) {
    const alike = lines.find((line) => line.paper.kind === paper.kind && line.paper.outcome === paper.outcome && line.paper.exemptions.join() === paper.exemptions.join());
    if (alike && paper.period !== null) alike.periods.push(paper.period);
    else lines.push({ paper, periods: paper.period === null ? [] : [paper.period] });
  }
  const said = lines.map(({ paper: { kind, outcome, exemptions }, periods }) => {
    const name = periods.length > 1 ? documentKinds[kind].plural : documentKinds[kind].name;
    return `${[name, yearsWords(periods)].filter(Boolean).join(' ')}: ${outcomeWords[outcome]}${exemptions.length > 0 ? ` (${exemptions.join(', ')})` : ''}`;
  });
  return `${said.join('; ')}.`;
}
