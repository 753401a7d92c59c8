import { describe, expect, it } from 'vitest';
import { inWords, midSentence, noteWords, pounds, sentence, years } from './words.ts';

describe('figures in sentences', () => {
  it('are words below a hundred', () => {
    expect([1, 12, 20, 38, 91, 99, 153].map(inWords)).toEqual(['one', 'twelve', 'twenty', 'thirty-eight', 'ninety-one', 'ninety-nine', '153']);
  });

  it('are pounds as people say them', () => {
    expect([29_900_000, 1_000_000, 20_528_000, 750_000].map(pounds)).toEqual(['£29.9 million', '£1 million', '£20.528 million', '£750,000']);
  });

  it('have years with a dash', () => {
    expect(years('2022-23 to 2027-28')).toBe('2022–23 to 2027–28');
  });
});

describe('notes from the register', () => {
  it('are worded for readers', () => {
    expect(noteWords('CONFLICT: one says GBP 22.9m, another GBP 7,530,904. Check the agreement PDF before publishing')).toBe('Sources disagree: one says £22.9 million, another £7,530,904.');
    expect(noteWords('profile of payments (gov.uk page update note)')).toBe('profile of payments (GOV.UK page update note)');
    expect(noteWords('see https://www.gov.uk/x')).toBe('see https://www.gov.uk/x');
    expect(noteWords('2022-23, see https://www.gov.uk/agreement-2022-2023')).toBe('2022–23, see https://www.gov.uk/agreement-2022-2023');
  });

  it('end in one full stop', () => {
    expect(sentence('over five years')).toBe('over five years.');
    expect(sentence('over five years.')).toBe('over five years.');
  });

  it('keep names that are written in capitals inside a sentence', () => {
    expect(['Grant application', 'DSG management plan', 'KPI set', 'DfE reply'].map(midSentence)).toEqual(['grant application', 'DSG management plan', 'KPI set', 'DfE reply']);
  });
});
