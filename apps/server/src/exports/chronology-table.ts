import { csvText, documentKinds, instant, londonDay, momentWords, operativeDueOn, unreachable, type FoiRequestEvent, type PaperAsked } from '@openvalve/domain';
import type { EntryView, RequestView } from '../requests/views.ts';
import { outcomeWords, type Table } from './table.ts';

const heading = ['Entry', 'On', 'Written down at', 'What', 'Facts', 'By', 'Subject', 'Struck out by', 'Struck out at'];

/** A request's case file, oldest first, struck-out entries included: what happened on which day, and who wrote it down when. */
export function chronologyTable({ council, campaign, chronology, messages, today }: RequestView): Table {
  const subjects = new Map(messages.map(({ id, subject }) => [id, subject]));
  const rows = chronology.toReversed().map((view) => {
    const { what, facts } = entryWords(view.event);
    return [
      view.entry, dayOf(view), moment(view.at), what, facts, view.actor.system ? 'The program' : view.actor.name, view.messageId === null ? null : subjects.get(view.messageId), view.struckOut?.by, view.struckOut && moment(view.struckOut.at),
    ];
  });
  return { name: `${council.slug}-${campaign.programme}-chronology-${today}`, text: csvText(heading, rows) };
}

const moment = (at: EntryView['at']): string => `${londonDay(new Date(at))}, ${momentWords(new Date(at)).split(', ')[1] ?? ''}`;

/** The day it happened, where the entry says so; otherwise the day it was written down. */
function dayOf({ event, at }: EntryView): string {
  if (event.type === 'MessageReceived') return event.receivedOn;
  if (event.type === 'RequestSent') return event.sentOn;
  return 'on' in event ? event.on : londonDay(new Date(instant(new Date(at))));
}

type Words = { readonly what: string; readonly facts: string };

/** An entry in a few words, and its facts: ids are left out, for nobody reads them. */
function entryWords(event: FoiRequestEvent): Words {
  switch (event.type) {
    case 'RequestDrafted':
      return { what: 'Council taken', facts: '' };
    case 'DraftReturned':
      return { what: 'Council given back', facts: event.why === 'lapsed' ? 'The 48 hours had passed' : 'By its volunteer' };
    case 'GuardPassed':
      return { what: 'Let go before its time', facts: `Free by itself on ${event.freesOn}` };
    case 'RequestSubmitted':
      return { what: 'Send was pressed', facts: papers(event.asked) };
    case 'RequestSent':
      return { what: 'Request sent', facts: `Received on ${event.clock.startedOn}; due on ${operativeDueOn(event.clock)}; ${papers(event.asked)}` };
    case 'SendFailed':
      return { what: 'The letter could not be handed over', facts: event.permanent ? 'Refused by the mail server' : 'Tried for two days' };
    case 'DeliveryUncertain':
      return { what: 'Nobody can know whether the letter went', facts: '' };
    case 'DeliverySettled':
      return { what: 'A person looked', facts: event.went ? 'It went' : 'It did not go' };
    case 'MessageReceived':
      return { what: 'The council wrote', facts: '' };
    case 'MessageClassified':
      return classified(event);
    case 'DeadlinePassed':
      return { what: 'The last lawful day had passed', facts: `It was ${event.dueOn}` };
    case 'ClarificationGiven':
      return { what: 'The council had the answer to its question', facts: `Due on ${operativeDueOn(event.clock)}` };
    case 'EntryStruckOut':
      return { what: 'An entry was struck out', facts: `Entry ${event.entry}` };
    case 'RequestWithdrawn':
      return { what: 'Request withdrawn', facts: '' };
    default:
      return unreachable(event);
  }
}

function classified({ classification, clock }: Extract<FoiRequestEvent, { type: 'MessageClassified' }>): Words {
  switch (classification.as) {
    case 'acknowledgement':
      return { what: 'Read as an acknowledgement', facts: 'Changes nothing in law' };
    case 'clarification_request':
      return { what: 'Read as a question to answer first', facts: 'The clock stopped' };
    case 'extension_notice':
      return { what: 'Read as a notice of more time', facts: [classification.exemptions.join(', '), clock ? `Due on ${operativeDueOn(clock)}` : 'Does not move the date'].filter(Boolean).join('; ') };
    case 'response':
      return { what: 'Read as its answer', facts: classification.papers.map((paper) => `${paperName(paper)}: ${outcomeWords(paper.outcome) ?? ''}${paper.exemptions.length > 0 ? ` (${paper.exemptions.join(', ')})` : ''}`).join('; ') };
    case 'other':
      return { what: 'Read as something else', facts: 'Changes nothing' };
    default:
      return unreachable(classification);
  }
}

const paperName = ({ kind, period }: PaperAsked): string => [documentKinds[kind].name, period].filter(Boolean).join(' ');

const papers = (asked: readonly PaperAsked[]): string => `asked for ${asked.map(paperName).join(', ')}`;
