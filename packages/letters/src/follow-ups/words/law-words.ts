import { exemptions, type ExemptionCode, type Regime } from '@openvalve/domain';

type LawWords = {
  /** The law by its whole name, and as it is called after that. */
  readonly name: string;
  readonly called: string;
  /** What a subject calls it. Every first letter is a request under the Act; under the Regulations it is by the council’s own word. */
  readonly request: string;
  /** Where the twenty working days stand. */
  readonly timeLimit: string;
  readonly ground: string;
};

/** How each law and its parts are called in a letter. */
export const lawWords: Record<Regime, LawWords> = {
  FOIA: {
    name: 'the Freedom of Information Act 2000', called: 'the Act', request: 'Freedom of Information request',
    timeLimit: 'section 10(1) of the Act', ground: 'exemption',
  },
  EIR: {
    name: 'the Environmental Information Regulations 2004', called: 'the Regulations', request: 'Information request',
    timeLimit: 'regulation 5(2) of the Regulations', ground: 'exception',
  },
};

/** Where a ground stands: “section 36”, “regulation 12(4)(e)”. */
export const placeOf = (code: ExemptionCode): string => {
  if (code === 's.40(3B)') return 'section 40(2) with 40(3B) or 40(4A)';
  return code.replace(/^s\./, 'section ').replace(/^reg\./, 'regulation ');
};

/** Titles that are too long for a sentence, or hold a word that is not for a letter. */
const shortTitles: Partial<Record<ExemptionCode, string>> = {
  's.40(2)': 'personal information of third parties',
  's.40(3B)': 'personal information of third parties',
  'reg.12(4)(d)': 'unfinished documents and incomplete data',
  'reg.12(5)(b)': 'course of justice',
  'reg.12(5)(e)': 'commercial or industrial confidentiality',
};

/** The same with what it is called: “section 36 (prejudice to effective conduct of public affairs)”. */
export const groundWords = (code: ExemptionCode): string => `${placeOf(code)} (${shortTitles[code] ?? lowerFirst(exemptions[code].title)})`;

/** The first letter small: the middle of a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The first letter large: the beginning of one. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
