import { excerptsOf } from './finding.ts';

const kin = 'son|daughter|child|children|kids?|boys?|girls?|twins?|grandson|granddaughter|grandchild|grandchildren|stepson|stepdaughter|nephew|niece|brother|sister';

/** What would tell a reader whose child a letter is about. Published letters and named volunteers make that public. */
const aboutAChild: readonly RegExp[] = [
  // “my autistic son”; not “our children’s services”.
  new RegExp(`\\b(?:my|our)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${kin})\\b(?!['’]s?\\s+services)`),
  new RegExp(`\\b(?:${kin}|pupil)\\s*,?\\s+(?:called|named)\\s+[\\p{L}'’-]+`),
  /\b(?:his|her|their)\s+(?:EHCP|EHC\s+plan|diagnosis|annual\s+review|tribunal)\b/,
  /\bas\s+(?:a|the)\s+(?:parent|mother|father|mum|dad|carer)\s+of\b/,
  /\b\d{1,2}[- ]years?[- ]old\b/,
  /\bdate\s+of\s+birth\b|\bd\.?o\.?b\b\.?|\bborn\s+(?:on|in)\s+\S+/,
];

const identifiers: readonly RegExp[] = [
  // NHS number: ten digits, three, three and four.
  /(?<![\d-])\d{3}[ -]\d{3}[ -]\d{4}(?![\d-])/,
  /\bNHS\s+(?:number|no\.?)\s*:?\s*\d[\d ]{8,}/,
  // Unique pupil number: a check letter, eleven digits, a digit or letter.
  /\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b/,
];

const contacts: readonly RegExp[] = [
  // UK telephone numbers, with or without +44.
  /(?<![\d/-])(?:\+44[ ()-]*|0)\d(?:[ ()-]*\d){8,9}(?![\d/-])/,
  /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/,
];

/** Links are left out first: their paths are full of digits. */
const withoutLinks = (text: string): string => text.replace(/\bhttps?:\/\/\S+/gi, ' ');

/** The words of a letter that may be about a child, or are somebody's number or address. */
export const personalDataIn = (text: string): string[] => excerptsOf(withoutLinks(text), [...aboutAChild, ...identifiers, ...contacts]);
