import type { PaperAsked } from '@openvalve/domain';
import type { LetterFacts } from '../letter.ts';
import { argumentIn } from './argument.ts';
import { lookedAt, type LintFinding } from './finding.ts';
import { papersMissing } from './papers-missing.ts';
import { personalDataIn } from './personal-data.ts';
import { tooWideIn } from './too-wide.ts';

export type LetterToLint = {
  readonly subject: string;
  readonly body: string;
  readonly volunteerName: string;
  /** The papers ticked for a first letter. A later letter has none: it need not name every paper again. */
  readonly asked?: readonly PaperAsked[];
  /** What the letter was filled from, where that is at hand: its own links and names are never taken for personal data. */
  readonly facts?: Pick<LetterFacts, 'alreadyPublic'>;
};

/**
 * What a careful friend would say before a letter goes: each thing looked at comes back once as fine, or once for every place
 * worth another look. In the order in which a page shows it. Lines marked with “>” are the council's own words: what they argue, ask
 * for or leave open is not the writer's; what they say of a person is looked at all the same, because letters are published.
 */
export function lintLetter({ subject, body, volunteerName, asked, facts }: LetterToLint): LintFinding[] {
  const whole = `${subject}\n${body}`;
  const withoutLinks = (facts?.alreadyPublic ?? []).reduce((text, { name, url }) => text.replaceAll(url, ' ').replaceAll(name, ' '), whole);
  const ownWords = withoutQuotations(withoutLinks);
  return [
    nameAtTheEnd(body, volunteerName),
    ...lookedAt('personal_data', personalDataIn(withoutLinks)),
    ...lookedAt('argument', argumentIn(ownWords)),
    ...lookedAt('too_wide', tooWideIn(ownWords), 'the papers named above'),
    ...(asked === undefined ? [] : papersMissing(body, asked)),
    ...lookedAt('placeholder_left', placeholdersLeft(withoutQuotations(whole))),
  ];
}

const withoutQuotations = (text: string): string => text.replace(/^>.*$/gm, ' ');

/** Section 8(1)(b): a request states the name of the applicant. Looked for under the letter, where a council looks. */
function nameAtTheEnd(body: string, volunteerName: string): LintFinding {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const end = body.split('\n').filter((line) => line.trim() !== '').slice(-3).map(plain);
  const name = plain(volunteerName);
  return name !== '' && end.some((line) => line.includes(name))
    ? { code: 'name_present', level: 'ok', excerpt: volunteerName }
    : { code: 'name_missing', level: 'look', ...(name === '' ? {} : { suggestion: volunteerName }) };
}

const placeholdersLeft = (text: string): string[] => [...new Set(text.match(/\{\{[^{}\n]{0,40}\}\}|\{\{|\}\}|\[(?:your |insert |council)[^\]\n]{0,40}\]/gi) ?? [])];
