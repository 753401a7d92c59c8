import { csvText, instant, londonDay, momentWords } from '@openvalve/domain';
import type { EntryView, RequestView } from '../requests/views.ts';
import { entryWords } from './chronology-words.ts';
import type { Table } from './table.ts';

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
  if (event.type === 'RequestSent' || event.type === 'FollowUpSent') return event.sentOn;
  return 'on' in event ? event.on : londonDay(new Date(instant(new Date(at))));
}
