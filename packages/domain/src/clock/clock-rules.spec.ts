import { describe, expect, it } from 'vitest';
import { ruleOf, sectionsOfChange, type RuleAbout } from './clock-rules.ts';

const about: readonly RuleAbout[] = ['answer', 'receipt', 'working_day', 'code_reading', 'left_out', 'extension'];

describe('where each rule of the clock is written', () => {
  it('under FOIA is the Act, but for the Code’s reading; the forty days are guidance', () => {
    expect(about.map((each) => ruleOf('FOIA', each))).toEqual([
      { about: 'answer', section: 's.10(1)', in: 'Act', days: 20, binding: 'law' },
      { about: 'receipt', section: 's.10(6)', in: 'Act', days: null, binding: 'law' },
      { about: 'working_day', section: 's.10(6)', in: 'Act', days: null, binding: 'law' },
      { about: 'code_reading', section: 'para 4.2', in: 'Code', days: null, binding: 'guidance' },
      { about: 'left_out', section: 's.10(2)', in: 'Act', days: null, binding: 'law' },
      { about: 'extension', section: 's.10(3)', in: 'Act', days: 40, binding: 'guidance' },
    ]);
  });

  it('under EIR is the Regulations, whose forty days are law', () => {
    expect(about.map((each) => ruleOf('EIR', each))).toEqual([
      { about: 'answer', section: 'reg 5(2)', in: 'Regulations', days: 20, binding: 'law' },
      { about: 'receipt', section: 'reg 5(2)', in: 'Regulations', days: null, binding: 'law' },
      { about: 'working_day', section: 'reg 2(1)', in: 'Regulations', days: null, binding: 'law' },
      { about: 'code_reading', section: 'para 4.2', in: 'Code', days: null, binding: 'guidance' },
      { about: 'left_out', section: 'reg 8(6)', in: 'Regulations', days: null, binding: 'law' },
      { about: 'extension', section: 'reg 7(1)', in: 'Regulations', days: 40, binding: 'law' },
    ]);
  });

  it('is there for everything that would change a date, under each law', () => {
    expect(Object.values(sectionsOfChange).flatMap((sections) => Object.values(sections)).filter((section) => !/^(s\.|reg )\d/.test(section))).toEqual([]);
  });
});
