import { ExemptionCode } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter } from '../index.ts';
import { decisions } from '../testing/decisions.ts';
import { everyFollowUp } from '../testing/every-follow-up.ts';
import { refused, underReview } from '../testing/follow-up-cases.ts';

/** Sentences of a letter: a claim and what softens it stand in one. */
const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+|\n+/);

/** What the law does not support, and so no letter says. Each with a sentence it would catch. */
const notToBeSaid: readonly { what: string; is: (sentence: string, environmental: boolean) => boolean; such: string }[] = [
  { what: 'that the ICO has ruled on all such plans', is: (text) => /\b(?:all|every|any) such (?:plan|paper|document|agreement|case)|(?:all|every) (?:these|those)? ?plans?\b/i.test(text), such: 'The ICO has decided that all such plans are to be disclosed.' },
  { what: 'that a decision binds', is: (text) => /\bbind(?:s|ing)?\b|\bprecedents?\b|\bmust follow\b/i.test(text), such: 'That decision binds you.' },
  { what: 'what a decision reasoned', is: (text) => /\b(?:ICO|Commissioner|tribunal|you) (?:has |have )?(?:found|held|reasoned|said) that\b/i.test(text), such: 'The ICO found that the opinion was not reasonable.' },
  {
    what: 'that a review under the Act is due by law',
    is: (text, environmental) => !environmental && /\breview\b/i.test(text) && /\bworking days\b/.test(text) && !/Code of Practice|\bwithin 20 working days\?$|may decline/.test(text),
    such: 'You must answer this review within 20 working days.',
  },
  { what: 'that three months remain for the ICO', is: (text) => /\bthree months\b|\b3 months\b/i.test(text), such: 'I have three months to complain.' },
  { what: 'that section 36 cannot apply', is: (text) => /section 36 (?:cannot|can never|does not|never) appl/i.test(text), such: 'Section 36 cannot apply to this plan.' },
  { what: 'that an answer too late voids an exemption', is: (text) => /\b(?:void|invalid|forfeit|lost the right|too late to (?:claim|rely)|may no longer (?:claim|rely)|can no longer (?:claim|rely))/i.test(text), such: 'You are late and can no longer rely on section 36.' },
  { what: 'whether 4 January 2027 is a working day', is: (text) => /4 January 2027\b(?=.*working day)|working day\b(?=.*4 January 2027)/i.test(text), such: 'Monday 4 January 2027 is not a working day.' },
  { what: 'that an agreement is unlawful', is: (text) => /\b(?:un|il)(?:lawful|legal)/i.test(text), such: 'The agreement is unlawful.' },
  { what: 'forty days as a limit of the Act', is: (text, environmental) => !environmental && /\b40 working days\b/.test(text) && !/ICO expects|you expect|Code of Practice|more than 40/.test(text), such: 'The Act allows 40 working days.' },
  { what: 'that a council has broken the law on purpose, or anything else unkind', is: (text) => /\b(?:deliberate|refuse to obey|ignored|failed|failure|excuse)/i.test(text) && !/would excuse the breach/.test(text), such: 'You have ignored me.' },
  { what: 'that something must be done', is: (text) => /\b(?:you|council) must\b|\bdemand\b|\bimmediately\b|!/i.test(text), such: 'You must send it immediately.' },
];

/** Every ground a council can name, in the two letters that speak of it. */
const ofEveryGround = ExemptionCode.options.flatMap((code) => {
  const facts = { ...refused(code), precedents: decisions };
  return [
    [`review, ${code}`, facts],
    [`complaint, ${code}`, { ...underReview(facts, '2027-03-01'), purpose: 'ico_complaint', about: 'review_silent' }],
  ] as const;
});

const letters = [...Object.entries(everyFollowUp), ...ofEveryGround].map(([title, facts]) => ({ title, environmental: facts.regime === 'EIR', text: followUpLetter(facts).body }));

describe('no letter says', () => {
  it.each(notToBeSaid)('$what', ({ is }) => {
    expect(letters.flatMap(({ title, environmental, text }) => sentences(text).filter((sentence) => is(sentence, environmental)).map((sentence) => `${title}: ${sentence}`))).toEqual([]);
  });

  it.each(notToBeSaid)('$what, and the check would notice', ({ is, such }) => {
    expect(is(such, false)).toBe(true);
  });
});
