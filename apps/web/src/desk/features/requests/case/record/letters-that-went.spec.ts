import { bankHolidays, MessageId, on, startClock, type Instant } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { EntryView, FollowUpView } from '../../queries.ts';
import { lettersThatWent } from './letters-that-went.ts';

const first = MessageId.parse('00000000-0000-4000-8000-000000000001');
const clock = startClock({ receivedOn: on('2026-11-23') }, bankHolidays);
const sent: EntryView = {
  entry: 1, at: '2026-11-23T09:00:00.000Z' as Instant, actor: { name: 'Robin', system: false }, struckOut: null, canStrikeOut: true, messageId: first,
  event: { type: 'RequestSent', messageId: first, channel: 'post', asked: [{ kind: 'kpi-set', period: null }], sentOn: on('2026-11-21'), clock },
};
const letter: FollowUpView = {
  messageId: '2', purpose: 'chaser', about: null, state: 'sent', version: 1, subject: '', body: '', campaignBody: '', fromName: '', coordinatorName: null, fromAddress: '', to: null, mailto: null, delivery: 'catcher', sentOn: on('2026-12-28'), receivedOn: on('2026-12-28'), channel: 'tracker', rehearsal: false,
  canBeSent: false, cameBack: false, toCheck: [], failure: null,
};

describe('the letters that can come back', () => {
  it('are the request and every letter after it that went to the council', () => {
    expect(lettersThatWent({ chronology: [sent], followUps: [letter, { ...letter, messageId: '3', state: 'draft', sentOn: null }] })).toEqual([
      { messageId: first, purpose: null, sentOn: '2026-11-21' }, { messageId: '2', purpose: 'chaser', sentOn: '2026-12-28' },
    ]);
  });

  it('are no complaint, which goes to the ICO by hand, and no sending that was struck out', () => {
    const struckOut = { by: 'Robin', at: sent.at };
    expect(lettersThatWent({ chronology: [{ ...sent, struckOut }], followUps: [{ ...letter, purpose: 'ico_complaint' }] })).toEqual([]);
  });
});
