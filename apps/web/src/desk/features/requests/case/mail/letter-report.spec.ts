import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { FollowUpView, MessageView } from '../../queries.ts';
import { laterThatCameBack, lastThatCameBack, reportWords } from './letter-report.ts';

const report = { messageId: 'a', on: on('2026-11-23'), server: 'mx.kent.gov.uk', said: '550 5.1.1 No such mailbox', status: '5.1.1', permanent: true, delayed: false, recipients: ['foi@kent.gov.uk'] };
const letter = { kind: 'initial_request', report } as unknown as MessageView;

describe('a mail server’s report of a letter', () => {
  it('is told in the server’s own words, with its code once', () => {
    expect(reportWords(report)).toBe('Did not arrive: mx.kent.gov.uk said “550 5.1.1 No such mailbox”, on Mon 23 Nov 2026.');
    expect(reportWords({ ...report, server: null, said: null, on: null })).toBe('Did not arrive: A mail server gave no reason (5.1.1).');
    expect(reportWords({ ...report, permanent: false, delayed: true })).toContain('Late, and still being tried');
  });

  it('stands beside a later letter that came back, until one of its kind has gone', () => {
    const came = { messageId: 'b', purpose: 'chaser', cameBack: true } as FollowUpView;
    const reminder = { id: 'b', kind: 'follow_up', report: { ...report, messageId: 'b' } } as unknown as MessageView;
    expect(laterThatCameBack({ followUps: [came, { ...came, messageId: 'c', cameBack: false }], messages: [letter, reminder] })).toEqual([{ messageId: 'b', purpose: 'chaser', report: reminder.report }]);
    expect(laterThatCameBack({ followUps: [came], messages: [] })).toEqual([{ messageId: 'b', purpose: 'chaser', report: null }]);
  });

  it('heads the page while its letter is a draft again, and no longer once that has gone', () => {
    expect(lastThatCameBack({ stage: 'draft', messages: [letter] })).toEqual(report);
    expect(lastThatCameBack({ stage: 'awaiting_response', messages: [letter] })).toBeNull();
    expect(lastThatCameBack({ stage: 'draft', messages: [{ ...letter, report: { ...report, permanent: false } }] })).toBeNull();
  });
});
