import { describe, expect, it } from 'vitest';
import { counted, fileSize, lateWords, listed, numberWordFirst, pounds, yearsWords } from './words.ts';

describe('the desk’s words for numbers', () => {
  it.each([[0, 'No'], [1, 'One'], [12, 'Twelve'], [13, '13']])('begin a sentence with %i as “%s”', (count, words) => {
    expect(numberWordFirst(count)).toBe(words);
  });

  it('agree with one and with several', () => {
    expect([counted(1, 'council'), counted(2, 'council'), counted(2, 'person', 'people')]).toEqual(['1 council', '2 councils', '2 people']);
  });

  it('say how late a council is in working days, and only that its last day has passed before the first of them', () => {
    expect([lateWords(0), lateWords(1), lateWords(22)]).toEqual(['past its last lawful day', '1 working day late', '22 working days late']);
  });

  it('name the years of a series as a run when none is missing, and one by one when one is', () => {
    expect(yearsWords(['2024-25', '2022-23', '2023-24'])).toBe('2022–23 to 2024–25');
    expect(yearsWords(['2022-23', '2024-25', '2025-26'])).toBe('2022–23, 2024–25 and 2025–26');
    expect(yearsWords(['2022-23', '2023-24'])).toBe('2022–23 and 2023–24');
    expect(yearsWords([])).toBe('');
  });

  it('list things as people do', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('give the size of a file and an amount of money as they are spoken', () => {
    expect([fileSize(1), fileSize(640_000), fileSize(2_500_000), fileSize(48_000_000)]).toEqual(['1 byte', '640 kB', '2.5 MB', '48 MB']);
    expect([pounds(640_000), pounds(2_500_000)]).toEqual(['£640,000', '£2.5 million']);
  });
});
