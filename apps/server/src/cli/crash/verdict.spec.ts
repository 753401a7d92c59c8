import type { FoiRequestEvent } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceOfRequest } from './evidence.ts';
import type { Told } from './ledger.ts';
import { judge } from './verdict.ts';

const entry = (event: Record<string, unknown>): FoiRequestEvent => event as unknown as FoiRequestEvent;
const drafted = entry({ type: 'RequestDrafted', applicant: 'ada' });
const submitted = entry({ type: 'RequestSubmitted', messageId: 'letter' });
const sent = entry({ type: 'RequestSent', messageId: 'letter', channel: 'tracker' });
const received = entry({ type: 'MessageReceived', messageId: 'answer' });

const onRecord = (request: Partial<EvidenceOfRequest>): Evidence => {
  const whole = { requestId: 'r', stage: 'draft', uncertain: false, events: [drafted], messages: [], letters: 0, ...request };
  return { requests: new Map([['r', whole]]), addresses: [{ slug: 'kent', value: 'foi@kent.gov.uk' }] };
};
const answer = (files: string[] = []) => ({ id: 'answer', direction: 'incoming' as const, body: 'Dear Ada [mark 1]', files });
const told = (act: Omit<Extract<Told, { act: 'recorded an answer' }>, 'acknowledged' | 'act'>, acknowledged = true): Told => ({ act: 'recorded an answer', ...act, acknowledged });
const nothing = { missing: [], doubled: [], half: [], letters: [] };

describe('what people were told, compared with what is on record', () => {
  it('is fine where everything acknowledged is there once', () => {
    const acts: Told[] = [
      { act: 'took', requestId: 'r', personId: 'ada', acknowledged: true },
      { act: 'sent', requestId: 'r', messageId: 'letter', acknowledged: true },
      { act: 'proposed an address', slug: 'kent', value: 'foi@kent.gov.uk', acknowledged: true },
      told({ requestId: 'r', mark: '[mark 1]', files: ['a', 'b'] }),
    ];
    const evidence = onRecord({ stage: 'awaiting_response', events: [drafted, submitted, sent, received], messages: [answer(['b', 'a'])], letters: 1 });
    expect(judge(acts, evidence)).toEqual(nothing);
  });

  it('finds an act that was acknowledged and is not there', () => {
    const verdict = judge([{ act: 'gave back', requestId: 'r', acknowledged: true }], onRecord({}));
    expect(verdict.missing).toEqual([expect.stringContaining('gave back')]);
  });

  it('lets an act nobody answered be there or not, and finds it when it is there more often than it was tried', () => {
    const act: Told = { act: 'sent', requestId: 'r', messageId: 'letter', acknowledged: false };
    expect(judge([act], onRecord({}))).toEqual(nothing);
    expect(judge([act], onRecord({ stage: 'sending', uncertain: true, events: [drafted, submitted] }))).toEqual(nothing);
    expect(judge([act], onRecord({ stage: 'sending', uncertain: true, events: [drafted, submitted, submitted] })).doubled).toEqual([expect.stringContaining('tried 1 times, on record 2 times')]);
  });

  it('finds one request begun twice, one message received twice and one entry struck out twice', () => {
    const struck = entry({ type: 'EntryStruckOut', entry: 2 });
    const events = [drafted, drafted, received, received, struck, struck];
    expect(judge([], onRecord({ events, messages: [answer()] })).doubled).toHaveLength(3);
  });

  it('finds an answer without one of its files, a message without its entry and an entry without its message', () => {
    expect(judge([told({ requestId: 'r', mark: '[mark 1]', files: ['a', 'b'] })], onRecord({ events: [drafted, received], messages: [answer(['a'])] })).half).toEqual([expect.stringContaining('1 of 2 files')]);
    expect(judge([], onRecord({ messages: [answer()] })).half).toEqual([expect.stringContaining('has no entry')]);
    expect(judge([], onRecord({ events: [drafted, received] })).half).toEqual([expect.stringContaining('which is not there')]);
  });

  it('finds a letter that went twice, one that went and is not shown, one shown that did not go, and one still on its way', () => {
    const cases: Partial<EvidenceOfRequest>[] = [
      { stage: 'awaiting_response', events: [drafted, submitted, sent], letters: 2 },
      { stage: 'draft', events: [drafted], letters: 1 },
      { stage: 'awaiting_response', events: [drafted, submitted, sent], letters: 0 },
      { stage: 'sending', uncertain: false, events: [drafted, submitted], letters: 0 },
      { stage: 'sending', uncertain: true, events: [drafted, submitted], letters: 2 },
    ];
    for (const request of cases) expect(judge([], onRecord(request)).letters).toHaveLength(1);
  });

  it('finds words that were saved and are gone', () => {
    const act: Told = { act: 'wrote', requestId: 'r', messageId: 'letter', mark: '[mark 7]', acknowledged: true };
    const letter = (body: string) => onRecord({ messages: [{ id: 'letter', direction: 'outgoing', body, files: [] }] });
    expect(judge([act], letter('Dear FOI team [mark 7]'))).toEqual(nothing);
    expect(judge([act], letter('Dear FOI team')).missing).toHaveLength(1);
  });
});
