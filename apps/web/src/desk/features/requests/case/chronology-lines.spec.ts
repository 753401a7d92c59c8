import { on, type Instant, type MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { EntryView, MessageView } from '../queries.ts';
import { chronologyLines } from './chronology-lines.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}` as MessageId;
const at = (minute: number) => `2026-11-23T09:0${minute}:00.000Z` as Instant;

const entry = (number: number, event: EntryView['event'], change: Partial<EntryView> = {}): EntryView => ({
  entry: number, at: at(number), actor: { name: 'Robin', system: false }, event, struckOut: null, canStrikeOut: false, messageId: 'messageId' in event ? event.messageId : null, ...change,
});

const message: MessageView = {
  id: id(1), direction: 'incoming', kind: 'incoming', from: null, to: null, subject: '', body: 'Thank you.', happenedOn: on('2026-11-23'), cameBy: null, councilReference: 'FOI-1', attachments: [], classified: true,
};

const lines = (...chronology: EntryView[]) => chronologyLines({ chronology: chronology.toReversed(), messages: [message], council: { name: 'Bexley' } });

const received = entry(1, { type: 'MessageReceived', messageId: id(1), receivedOn: on('2026-11-23') });

describe('the chronology of a request', () => {
  it('says of a message nobody has read that the clock runs on', () => {
    expect(lines(received)).toMatchObject([{ by: 'theirs', title: 'Bexley wrote', detail: 'Its reference is FOI-1. Nobody has said what it is yet. The clock runs on.' }]);
  });

  it('shows what a message was read as with the message, and by whom', () => {
    const read = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-23'), classification: { as: 'acknowledgement' } }, { canStrikeOut: true });
    expect(lines(received, read)).toMatchObject([{ title: 'Bexley acknowledged the request', fine: 'Robin read it, Mon 23 Nov, 09:02.', strike: { entry: 2, button: 'Change' } }]);
  });

  it('keeps a reading that was struck out, with by whom, and the message as nobody had read it', () => {
    const struck = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-23'), classification: { as: 'clarification_request' } }, { struckOut: { by: 'Robin', at: at(3) } });
    const strike = entry(3, { type: 'EntryStruckOut', entry: 2, on: on('2026-11-23') });
    expect(lines(received, struck, strike)).toMatchObject([
      { title: 'Read as: a question to answer first', struck: true, fine: 'Struck out by Robin, Mon 23 Nov, 09:03.' },
      { title: 'Bexley wrote', struck: false },
    ]);
  });

  it('names the papers of an answer once for all years of which the same was said', () => {
    const periods = ['2022-23', '2023-24', '2024-25'];
    const papers = periods.map((period) => ({ kind: 'monitoring-report' as const, period: period as never, outcome: 'refused' as const, exemptions: ['s.36' as const] }));
    const answered = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-23'), classification: { as: 'response', papers: [{ kind: 'kpi-set', period: null, outcome: 'disclosed_in_full', exemptions: [] }, ...papers] } });
    expect(lines(received, answered)[0]?.detail).toBe('Its reference is FOI-1. KPI set: given; Monitoring reports 2022–23 to 2024–25: refused (s.36).');
  });
});
