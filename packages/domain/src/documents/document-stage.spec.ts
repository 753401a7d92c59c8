import { describe, expect, it } from 'vitest';
import { documentStage, type DocumentFacts } from './document-stage.ts';

const fresh: DocumentFacts = { destroyed: false, closed: false, published: false, takenDown: false, copy: null };
const made = { state: 'made', review: null } as const;

describe('where a document is', () => {
  it.each([
    ['preparing', {}],
    ['being-made', { copy: { state: 'making', review: null } }],
    ['copy-failed', { copy: { state: 'failed', review: null } }],
    ['to-review', { copy: made }],
    ['sent-back', { copy: { state: 'made', review: 'sent-back' } }],
    ['approved', { copy: { state: 'made', review: 'approved' } }],
    ['published', { copy: made, published: true }],
    ['taken-down', { takenDown: true }],
    // A better copy of what was taken down is on its way.
    ['to-review', { takenDown: true, copy: made }],
  ] as const)('is %s for %j', (stage, facts) => {
    expect(documentStage({ ...fresh, ...facts })).toBe(stage);
  });

  it('is closed whatever else it is, and destroyed before that', () => {
    const everything = { published: true, takenDown: true, copy: made, closed: true };
    expect(documentStage({ ...fresh, ...everything })).toBe('closed');
    expect(documentStage({ ...fresh, ...everything, destroyed: true })).toBe('destroyed');
  });
});
