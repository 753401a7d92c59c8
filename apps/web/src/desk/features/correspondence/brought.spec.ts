import { describe, expect, it } from 'vitest';
import { mailsIn, theOne, whatBecameOf, type Brought } from './brought.ts';

const mail = (change: Partial<Extract<Brought, { mailId: string }>> = {}): Brought => ({ filename: 'answer.eml', mailId: 'a', state: 'filed', because: null, again: false, ...change });

describe('mails brought as files', () => {
  it('are each said to be on file, or where they are and why', () => {
    expect(whatBecameOf([mail()])).toEqual(['1 mail is on file.']);
    expect(whatBecameOf([mail(), mail({ again: true })])).toEqual(['2 mails are on file. 1 was known already, and is there once.']);
    expect(whatBecameOf([mail({ state: 'held', because: 'changed_copy' })])[0]).toContain('“answer.eml” is in the holding pen: another mail with the same number');
    expect(whatBecameOf([{ filename: 'b.eml', problem: { code: 'mail_erased' } }])[0]).toContain('“b.eml” is not on file.');
    expect(whatBecameOf([mail({ state: 'unread' })])[0]).toContain('appears by itself');
  });

  it('lead on to saying what one is, where it was one and is on file', () => {
    expect(theOne([mail()])).toBe('a');
    expect(theOne([mail(), mail()])).toBeNull();
    expect(theOne([mail({ state: 'held' })])).toBeNull();
    expect(mailsIn({ mails: [mail()] })).toHaveLength(1);
    expect(mailsIn(null)).toEqual([]);
  });
});
