import { describe, expect, it } from 'vitest';
import type { RequestView } from '../../requests/views.ts';
import { proposedOrigin } from './proposed-origin.ts';

const entry = (event: object, struckOut: object | null = null) => ({ event, struckOut });
const papers = [{ kind: 'kpi-set', period: null, outcome: 'disclosed_in_part', exemptions: ['s.40(2)'] }, { kind: 'dsg-management-plan', period: null, outcome: 'refused', exemptions: ['s.36'] }];
const sent = entry({ type: 'RequestSent', sentOn: '2026-03-02' });
const message = { id: 'm1', direction: 'incoming', happenedOn: '2026-03-30', attachments: [{ id: 'a1' }] };
const known = (chronology: object[], messages: object[] = [message]) => ({ chronology, messages }) as unknown as Pick<RequestView, 'chronology' | 'messages'>;
const file = { attachmentId: 'a1', kind: 'kpi-set', period: null };

describe('how a document came to us, proposed from its request', () => {
  it('has the days it was asked for and given, and what was kept back of this paper only', () => {
    expect(proposedOrigin(known([sent, entry({ type: 'MessageClassified', messageId: 'm1', classification: { as: 'response', papers } })]), file)).toEqual({ howReceived: 'answer-to-request', askedOn: '2026-03-02', givenOn: '2026-03-30', exemptions: ['s.40(2)'] });
  });

  it('came after a review or the Commissioner where the message says so', () => {
    const review = entry({ type: 'MessageClassified', messageId: 'm1', classification: { as: 'review_outcome', papers } });
    expect(proposedOrigin(known([sent, review]), file).howReceived).toBe('after-internal-review');
    const notice = entry({ type: 'MessageClassified', messageId: 'm0', classification: { as: 'decision_notice', sentOn: '2026-03-20', decided: 'upheld', days: 35 } });
    expect(proposedOrigin(known([sent, review, notice]), file).howReceived).toBe('after-the-commissioner');
  });

  it('leaves out what was struck out, and what nobody knows', () => {
    const struck = entry({ type: 'MessageClassified', messageId: 'm1', classification: { as: 'response', papers } }, { by: 'Ada' });
    expect(proposedOrigin(known([sent, struck]), file).exemptions).toEqual([]);
    expect(proposedOrigin(known([], []), file)).toEqual({ howReceived: 'answer-to-request', askedOn: null, givenOn: null, exemptions: [] });
  });
});
