import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { messageKinds } from './message-kinds.ts';

type Standing = Parameters<typeof messageKinds>[0];

const waiting: Standing = { stage: 'awaiting_response', regime: 'FOIA', clock: null, review: null, complaint: null, decision: null };
const review: NonNullable<Standing['review']> = { askedOn: on('2027-02-01'), normallyBy: on('2027-03-01'), atMostBy: on('2027-03-31'), statutory: false, overdue: false, pastNormal: false, answeredOn: null };
const answered: Standing = { ...waiting, stage: 'answered' };

const asked = { asked: true };
const offered = (standing: Standing) => messageKinds(standing, asked).likely.map(({ as }) => as);

describe('what a message can be', () => {
  it('is asked with what makes sense while a council has the request', () => {
    expect(offered(waiting)).toEqual(['acknowledgement', 'clarification_request', 'extension_notice', 'fees_notice', 'transfer', 'response', 'other']);
  });

  it('is never more time or a fee first while a question stops the clock', () => {
    expect(offered({ ...waiting, stage: 'awaiting_clarification' })).toEqual(['acknowledgement', 'clarification_request', 'transfer', 'response', 'other']);
    expect(messageKinds({ ...waiting, stage: 'awaiting_clarification' }, asked).others.map(({ as }) => as)).toContain('extension_notice');
  });

  it('is the outcome of a review only while one waits for its answer', () => {
    const all = (standing: Standing) => [...messageKinds(standing, asked).likely, ...messageKinds(standing, asked).others].map(({ as }) => as);
    expect(all(answered)).not.toContain('review_outcome');
    expect(offered({ ...answered, review })[0]).toBe('review_outcome');
    expect(all({ ...answered, review: { ...review, answeredOn: on('2027-03-01') } })).not.toContain('review_outcome');
  });

  it('is a decision notice first once the ICO was asked', () => {
    expect(offered(answered)).not.toContain('decision_notice');
    expect(offered({ ...answered, complaint: { about: 'refusal', on: on('2027-04-01') } })).toContain('decision_notice');
  });

  it('is never an answer of a request that asked for nothing, and can always be something else', () => {
    const { likely, others } = messageKinds({ ...waiting, stage: 'withdrawn', review }, { asked: false });
    const all = [...likely, ...others].map(({ as }) => as);
    expect(all).not.toEqual(expect.arrayContaining(['response']));
    expect(all).not.toEqual(expect.arrayContaining(['review_outcome']));
    expect(likely.map(({ as }) => as)).toContain('other');
  });

  it('says of each what it does to the clock', () => {
    const { likely, others } = messageKinds({ ...waiting, review }, asked);
    for (const { clock } of [...likely, ...others]) expect(clock.length).toBeGreaterThan(15);
    expect(likely.find(({ as }) => as === 'transfer')?.clock).toContain('Our clock does not move');
  });

  it('says of a late question that the lateness stays on record', () => {
    const late = { ...waiting, clock: { overdue: true } as Standing['clock'] };
    expect(messageKinds(late, asked).likely.find(({ as }) => as === 'clarification_request')?.clock).toContain('That it was late stays on record.');
  });
});
