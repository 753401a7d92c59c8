import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { accidentalReleaseLetter, type AccidentalReleaseFacts } from './accidental-release.ts';

const facts: AccidentalReleaseFacts = {
  regime: 'FOIA', councilName: 'Kent', councilReference: 'FOI/123', sentOn: on('2026-10-01'), cameOn: on('2026-11-20'), sha256: 'ab'.repeat(32), size: 48_213, contentType: 'application/pdf',
  noticedOn: on('2026-11-21'), closedOn: on('2026-11-22'), publicSince: null, signature: 'Ada Example',
};

describe('the letter that tells a council it released personal data', () => {
  it('asks for its data protection officer, says what was done, and asks what is to be done', () => {
    const { subject, body } = accidentalReleaseLetter(facts);
    expect(subject).toBe('Urgent: personal data released by mistake, Kent, FOI/123');
    for (const words of ['data protection officer today', 'on 20 November 2026', 'We noticed this on 21 November 2026', 'on 22 November 2026 we closed the file', 'No copy of it was on our public pages', 'what you want us to do with the file', 'My request itself stands', 'Ada Example']) expect(body).toContain(words);
  });

  it('says since when a copy was public, where one was', () => {
    expect(accidentalReleaseLetter({ ...facts, publicSince: on('2026-11-18') }).body).toContain('from 18 November 2026; it was taken down');
  });

  it('names the file by its hash and says nothing of what is in it, and nothing else is known of a mail without facts', () => {
    const bare = accidentalReleaseLetter({ ...facts, councilReference: null, sentOn: null, cameOn: null });
    expect(bare.subject).toBe('Urgent: personal data released by mistake, Kent');
    expect(bare.body).toContain('you sent me a file. It seems');
    expect(bare.body).toContain(facts.sha256);
  });
});
