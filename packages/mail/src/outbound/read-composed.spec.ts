import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetter } from './compose-letter.ts';
import { readComposed } from './read-composed.ts';

const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
  .filter((text) => text !== '' && !/=\?/.test(text));

describe('the copy the Outbox shows', () => {
  it('says what the letter said, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(printable, fc.array(printable, { maxLength: 8 }), async (subject, lines) => {
        const text = `${lines.join('\n')}\n`;
        const composed = await composeLetter({
          messageId: '<5b0c8b1e-7a43-4f9e-9d5d-0d2b3c1f6a11@mail.example>',
          from: { name: 'Zoë Łukasik', address: 'r-1-a@mail.example' },
          to: 'foi@council.example',
          subject,
          text,
          date: new Date('2026-11-23T09:00:00Z'),
        });
        if (!composed.ok) throw new Error(composed.problem.code);
        const read = readComposed(composed.value);
        expect(read.text).toBe(text);
        expect(read.subject.replace(/\s+/g, ' ')).toBe(subject.replace(/\s+/g, ' '));
        expect(read.from).toBe('Zoë Łukasik <r-1-a@mail.example>');
        expect(read.to).toBe('foi@council.example');
      }),
      { numRuns: 200 },
    );
  });
});
