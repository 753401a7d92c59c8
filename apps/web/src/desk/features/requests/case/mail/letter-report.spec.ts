import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../queries.ts';
import { lastThatCameBack, reportWords } from './letter-report.ts';

const report = { messageId: 'a', on: on('2026-11-23'), server: 'mx.kent.gov.uk', said: '550 5.1.1 No such mailbox', status: '5.1.1', permanent: true, delayed: false, recipients: ['foi@kent.gov.uk'] };
const letter = { kind: 'initial_request', report } as unknown as MessageView;

describe('a mail server’s report of a letter', () => {
  it('is told in the server’s own words, with its code once', () => {
    expect(reportWords(report)).toBe('Did not arrive: mx.kent.gov.uk said “550 5.1.1 No such mailbox”, on Mon 23 Nov 2026.');
    expect(reportWords({ ...report, server: null, said: null, on: null })).toBe('Did not arrive: A mail server gave no reason (5.1.1).');
    expect(reportWords({ ...report, permanent: false, delayed: true })).toContain('Late, and still being tried');
  });

  it('heads the page while its letter is a draft again, and no longer once that has gone', () => {
    expect(lastThatCameBack({ stage: 'draft', messages: [letter] })).toEqual(report);
    expect(lastThatCameBack({ stage: 'awaiting_response', messages: [letter] })).toBeNull();
    expect(lastThatCameBack({ stage: 'draft', messages: [{ ...letter, report: { ...report, permanent: false } }] })).toBeNull();
  });
});
