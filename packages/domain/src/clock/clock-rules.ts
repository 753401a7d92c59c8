import type { Regime } from '../shared/regime.ts';
import { answerWithin, extendedWithin } from './readings.ts';

/** What a rule of the clock is about. */
export type RuleAbout = 'answer' | 'receipt' | 'working_day' | 'code_reading' | 'left_out' | 'extension';

/** One rule a date rests on, and where it is written. */
export type ClockRule = {
  readonly about: RuleAbout;
  /** As it is cited: `s.10(1)`, `reg 5(2)`, `para 4.2`. */
  readonly section: string;
  readonly in: 'Act' | 'Regulations' | 'Code';
  /** The number of working days it gives; null where it gives none. */
  readonly days: number | null;
  /** Law binds. Guidance is a code or what the ICO expects: a council that goes past it has not for that alone broken the law. */
  readonly binding: 'law' | 'guidance';
};

const codeReading: ClockRule = { about: 'code_reading', section: 'para 4.2', in: 'Code', days: null, binding: 'guidance' };

const foia = (about: RuleAbout, section: string, days: number | null = null, binding: ClockRule['binding'] = 'law'): ClockRule => ({ about, section, in: 'Act', days, binding });
const eir = (about: RuleAbout, section: string, days: number | null = null): ClockRule => ({ about, section, in: 'Regulations', days, binding: 'law' });

/** Freedom of Information Act 2000 and its Code of Practice (s.45, 2018); Environmental Information Regulations 2004. */
const rules: Readonly<Record<Regime, Readonly<Record<RuleAbout, ClockRule>>>> = {
  FOIA: {
    answer: foia('answer', 's.10(1)', answerWithin),
    receipt: foia('receipt', 's.10(6)'),
    working_day: foia('working_day', 's.10(6)'),
    code_reading: codeReading,
    left_out: foia('left_out', 's.10(2)'),
    extension: foia('extension', 's.10(3)', extendedWithin, 'guidance'),
  },
  EIR: {
    answer: eir('answer', 'reg 5(2)', answerWithin),
    receipt: eir('receipt', 'reg 5(2)'),
    working_day: eir('working_day', 'reg 2(1)'),
    code_reading: codeReading,
    left_out: eir('left_out', 'reg 8(6)'),
    extension: eir('extension', 'reg 7(1)', extendedWithin),
  },
};

/** Where a rule of the clock is written, under the law a request is dealt with by. */
export const ruleOf = (regime: Regime, about: RuleAbout): ClockRule => rules[regime][about];

/** Where the things that could still change a date are written. */
export const sectionsOfChange: Readonly<Record<Regime, { readonly clarification: string; readonly fee: string; readonly extension: string; readonly holiday: string }>> = {
  FOIA: { clarification: 's.1(3) and s.10(6)', fee: 's.9 and s.10(2)', extension: 's.10(3) and s.17(2)', holiday: 's.10(6)' },
  EIR: { clarification: 'reg 9(2) and (4)', fee: 'reg 8', extension: 'reg 7', holiday: 'reg 2(1)' },
};
