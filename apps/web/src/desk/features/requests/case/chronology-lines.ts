import { addDays, longDay, mediumDay, momentWords, unreachable, type Channel, type FollowUpPurpose } from '@openvalve/domain';
import { numberWordFirst } from '../../../../lib/words.ts';
import type { EntryView, MessageView, RequestView } from '../queries.ts';
import { isRehearsal } from '../rehearsal.ts';
import { isLawEvent, lawWords } from './words/law-words.ts';
import { isLetterEvent, letterWords } from './words/letter-words.ts';
import { readAs, receivedWords, type Classified } from './words/message-words.ts';
import type { Words } from './words/words.ts';

/** One entry of the chronology in words. */
export type ChronologyLine = Words & {
  entry: number;
  when: string;
  dateTime: string;
  /** Who read it as what, or who struck it out. */
  fine: string | null;
  struck: boolean;
  message: MessageView | null;
  /** The entry that can be struck out from here, with what it is called on the button. */
  strike: { entry: number; button: 'Change' | 'Strike out'; what: string } | null;
};

type Case = Pick<RequestView, 'chronology' | 'messages'> & { council: { name: string } };

/** What the words of one entry may rest on beyond itself. */
type Around = {
  readonly council: string;
  readonly readings: ReadonlyMap<string, { view: EntryView; event: Classified }>;
  readonly purposes: ReadonlyMap<string, FollowUpPurpose>;
  readonly rehearsed: boolean;
};

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
  const standing = chronology.filter(({ struckOut }) => struckOut === null);
  const sent = new Set(standing.flatMap(({ event }) => (event.type === 'RequestSent' || event.type === 'FollowUpSent' ? [event.messageId as string] : [])));
  const around: Around = {
    council: council.name,
    rehearsed: isRehearsal({ chronology }),
    readings: new Map(standing.flatMap((view) => (view.event.type === 'MessageClassified' ? [[view.event.messageId, { view, event: view.event }]] : []))),
    purposes: new Map(chronology.flatMap(({ event }) => (event.type === 'FollowUpSubmitted' || event.type === 'FollowUpSent' ? [[event.messageId, event.purpose]] : []))),
  };
  return chronology.filter((view) => !hidden(view, sent)).map((view) => lineOf(view, messages.find(({ id }) => id === view.messageId) ?? null, around));
}

/** Shown elsewhere: a strike-out at what it struck, a standing reading at its message, pressing Send at the letter that then went. */
const hidden = ({ event, struckOut }: EntryView, sent: ReadonlySet<string>): boolean =>
  event.type === 'EntryStruckOut' ||
  (event.type === 'MessageClassified' && struckOut === null) ||
  ((event.type === 'RequestSubmitted' || event.type === 'FollowUpSubmitted') && sent.has(event.messageId));

function lineOf(view: EntryView, message: MessageView | null, around: Around): ChronologyLine {
  const reading = view.event.type === 'MessageReceived' ? around.readings.get(view.event.messageId) : undefined;
  const { by, title, detail } = wordsOf(view, message, reading, around);
  const struck = view.struckOut !== null;
  const { when, dateTime } = whenOf(view);
  return {
    entry: view.entry, by, when, dateTime, title, detail: struck ? null : detail, struck,
    // A letter stands with its own entry: not again with what was said of it, or with what became of it.
    message: view.event.type === 'MessageClassified' || view.event.type === 'MessageBounced' || view.event.type === 'ClarificationGiven' ? null : message,
    fine: fineOf(view, reading?.view, message),
    strike: strikeOf(view, reading?.view, title),
  };
}

const byHand = (event: EntryView['event']): boolean => (event.type === 'RequestSent' || event.type === 'FollowUpSent') && event.channel !== 'tracker';
const said: readonly EntryView['event']['type'][] = ['MessageBounced', 'ClaimedReceiptRecorded', 'RegimeRecorded', 'FeePaid', 'AppealLodged'];

const fineOf = (view: EntryView, reading: EntryView | undefined, message: MessageView | null): string | null => {
  if (view.struckOut) return `Struck out by ${view.struckOut.by}, ${momentWords(new Date(view.struckOut.at))}.`;
  if (reading) return `${reading.actor.name} read it, ${momentWords(new Date(reading.at))}.`;
  // Only our own server is named: whether the council’s has it, a report of its own would say.
  if ((view.event.type === 'RequestSent' || view.event.type === 'FollowUpSent') && message?.handedTo) return `Sent ${momentWords(new Date(view.at))}, handed to ${message.handedTo}.`;
  return (byHand(view.event) || said.includes(view.event.type)) && !view.actor.system ? `Recorded by ${view.actor.name}, ${momentWords(new Date(view.at))}.` : null;
};

const strikeOf = (view: EntryView, reading: EntryView | undefined, title: string): ChronologyLine['strike'] => {
  if (reading?.canStrikeOut) return { entry: reading.entry, button: 'Change', what: `what “${title}” was read as` };
  return view.canStrikeOut ? { entry: view.entry, button: 'Strike out', what: `“${title}”` } : null;
};

/** The day it happened where that is what counts, else the moment it was recorded. */
function whenOf({ event, at }: EntryView): { when: string; dateTime: string } {
  const day = (on: Parameters<typeof mediumDay>[0]) => ({ when: mediumDay(on), dateTime: on });
  if (event.type === 'MessageReceived') return day(event.receivedOn);
  if ((event.type === 'RequestSent' || event.type === 'FollowUpSent') && event.channel !== 'tracker') return day(event.sentOn);
  if (event.type === 'AppealLodged' || event.type === 'FeePaid') return day(event.on);
  // Late from the day after, whenever the program came to note it.
  if (event.type === 'DeadlinePassed') return day(addDays(event.dueOn, 1));
  return { when: momentWords(new Date(at)), dateTime: at };
}

const sentTitle = ({ channel, rehearsal }: Extract<EntryView['event'], { type: 'RequestSent' }>): string => {
  if (rehearsal) return 'Rehearsal: the letter stayed on this machine';
  return channel === 'tracker' ? 'Request sent and received' : `Request sent ${channelWords[channel]}`;
};

function wordsOf({ event, actor }: EntryView, message: MessageView | null, reading: { view: EntryView; event: Classified } | undefined, { council, purposes, rehearsed }: Around): Words {
  if (isLetterEvent(event)) return letterWords(event, actor.name, council, { purpose: purposes.get(event.messageId) ?? 'other', rehearsed });
  if (isLawEvent(event)) return lawWords(event, actor.name, council, event.type === 'MessageBounced' ? (purposes.get(event.messageId) ?? null) : null);
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
      return receivedWords(council, message, reading?.event);
    case 'MessageClassified':
      return { by: undefined, title: `Read as: ${readAs(event.classification)}`, detail: null };
    case 'EntryStruckOut':
      return { by: undefined, title: 'An entry was struck out', detail: null };
    case 'RequestWithdrawn':
      return { by: 'ours', title: `${actor.name} withdrew the request`, detail: null };
    default:
      return unreachable(event);
  }
}
