import { IsoDate, MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { letterReported, type LetterThatWent } from './letter-reported.ts';

const id = (number: number): MessageId => MessageId.parse(`00000000-0000-4000-8000-00000000000${number}`);
const first: LetterThatWent = { id: id(1), mailMessageId: '<1@desk.example>', toAddress: 'foi@council.example', happenedOn: IsoDate.parse('2026-11-02') };
const reminder: LetterThatWent = { id: id(2), mailMessageId: '<2@desk.example>', toAddress: 'FOI@council.example', happenedOn: IsoDate.parse('2026-12-02') };
const letters = [reminder, first];
const report = (more: Partial<Parameters<typeof letterReported>[1]>) => ({ ofMessageId: null, recipients: [], permanent: true, ...more });

describe('the letter a report of non-delivery is about', () => {
  it('is the one whose Message-ID it shows, whatever went since', () => {
    expect(letterReported(letters, report({ ofMessageId: '<1@desk.example>', recipients: ['foi@council.example'] }))).toEqual({ letter: first.id, arrived: false, underWay: false });
  });

  it('is the last that went to its recipient where it shows no letter, or none of ours', () => {
    for (const ofMessageId of [null, '<other@elsewhere.example>']) expect(letterReported(letters, report({ ofMessageId, recipients: ['Foi@Council.example'] }))?.letter).toBe(reminder.id);
  });

  it('is the last that went where it names neither letter nor recipient', () => {
    expect(letterReported(letters, report({}))).toEqual({ letter: reminder.id, arrived: false, underWay: false });
  });

  it('is none where it names a recipient we did not write to, and where nothing went', () => {
    expect(letterReported(letters, report({ recipients: ['somebody@elsewhere.example'] }))).toBeNull();
    expect(letterReported([], report({}))).toBeNull();
  });

  it('is with the council where somebody elsewhere did not get it, and where the report is not final', () => {
    const ofMessageId = '<1@desk.example>';
    expect(letterReported(letters, report({ ofMessageId, recipients: ['officer@contractor.example'] }))?.arrived).toBe(true);
    expect(letterReported(letters, report({ ofMessageId, recipients: ['officer@council.example'] }))?.arrived).toBe(false);
    expect(letterReported(letters, report({ ofMessageId, recipients: ['foi@council.example'], permanent: false }))?.arrived).toBe(true);
  });

  it('may still be under way, and is none that has no Message-ID where the report shows none', () => {
    const going = { ...reminder, mailMessageId: null, happenedOn: null };
    expect(letterReported([going, first], report({ recipients: ['foi@council.example'] }))?.underWay).toBe(true);
    expect(letterReported([going], report({ recipients: ['x@elsewhere.example'] }))).toBeNull();
  });
});
