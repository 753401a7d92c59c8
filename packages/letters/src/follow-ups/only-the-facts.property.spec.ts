import { DocumentKind, ExemptionCode, plainDay, type IsoDate } from '@openvalve/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpLetter, letterProblems, lintLetter, whatToCheck, type FollowUpFacts } from '../index.ts';
import { namesKind } from '../paper-words.ts';
import { anyFollowUp } from '../testing/any-follow-up.ts';
import { placeOf } from './words/law-words.ts';

const writable = anyFollowUp.filter((facts) => letterProblems(facts).length === 0);
const every = (check: (facts: FollowUpFacts, letter: { subject: string; body: string }) => void): void =>
  fc.assert(fc.property(writable, (facts) => check(facts, followUpLetter(facts))), { numRuns: 1500 });

/** The days among the facts, as a letter writes them. */
const daysOf = (facts: FollowUpFacts): Set<string> => new Set((JSON.stringify(facts).match(/"\d{4}-\d{2}-\d{2}"/g) ?? []).map((day) => plainDay(day.slice(1, -1) as IsoDate)));
const grounds = (facts: FollowUpFacts): ExemptionCode[] => [...facts.papers, ...(facts.extension === null ? [] : [facts.extension])].flatMap(({ exemptions }) => exemptions);

describe('a letter about any case', () => {
  it('names no day that is not among its facts', () => {
    every((facts, { subject, body }) => {
      const known = daysOf(facts);
      for (const [day] of `${subject}\n${body}`.matchAll(/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g)) expect(known).toContain(day);
    });
  });

  it('names no exemption and no exception that nobody cited', () => {
    every((facts, { body }) => {
      const known = new Set(grounds(facts).map((code) => placeOf(code).replace(/(section \d+A?).*/, '$1')));
      for (const code of ExemptionCode.options) {
        const place = placeOf(code).replace(/(section \d+A?).*/, '$1');
        const named = new RegExp(`${place.replaceAll(/[()]/g, String.raw`\$&`)}(?![0-9A-Z])`, 'i').test(body);
        if (named) expect(known).toContain(place);
      }
    });
  });

  it('names no paper that was not asked for, and no year of one', () => {
    every((facts, { body }) => {
      const asked = new Set(facts.papers.map(({ kind }) => kind));
      for (const kind of DocumentKind.options) if (!asked.has(kind)) expect([kind, namesKind(body, kind)]).toEqual([kind, false]);
      const years = new Set<string | null>(facts.papers.map(({ period }) => period));
      for (const [year] of body.matchAll(/\b20\d\d-\d\d\b/g)) expect(years).toContain(year);
    });
  });

  it('names no decision that the register does not hold, nor one that went against the requester or was not read', () => {
    every((facts, { body }) => {
      for (const { reference, result, seenAs } of facts.precedents) if (result === 'against' || seenAs === 'reported') expect(body).not.toContain(reference);
      const known = new Set([...facts.precedents.map(({ reference }) => reference), facts.decision?.reference]);
      for (const [reference] of body.matchAll(/\bIC-\d+-\w+|\bFS\d+/g)) expect(known).toContain(reference);
    });
  });

  it('calls no council late before the later reading says so', () => {
    every((facts, { subject, body }) => {
      if (facts.purpose !== 'chaser' || facts.today > facts.lastDay) return;
      expect(`${subject}\n${body}`).not.toMatch(/\blate\b|overdue|complain|\bICO to look/i);
    });
  });

  it('has one line of subject, ends with the name, and has no hole in its words', () => {
    every((facts, { subject, body }) => {
      expect(subject).not.toMatch(/[\r\n]|\s{2}/);
      expect(body.endsWith(`\n\nYours faithfully,\n\n${facts.volunteerName}`)).toBe(true);
      expect(body).not.toMatch(/\r|undefined|\bnull\b|NaN|\n{3}| {2}|,,|\.\.| [.,;]| and\.|\(\)/);
    });
  });

  it('is stopped by a gap exactly where it says that it has one', () => {
    every((facts, letter) => {
      const stopped = lintLetter({ ...letter, volunteerName: 'Robin Example' }).some(({ code, level }) => code === 'placeholder_left' && level === 'look');
      expect(stopped).toBe(whatToCheck(facts).some(({ code }) => code === 'answer_the_gap'));
    });
  });
});

describe('a letter for which a case has nothing to say', () => {
  it('is declined with the reason, and not written', () => {
    fc.assert(
      fc.property(anyFollowUp.filter((facts) => letterProblems(facts).length > 0), (facts) => {
        expect(() => followUpLetter(facts)).toThrow(/nothing|no silence|is about silence/);
      }),
    );
  });
});
