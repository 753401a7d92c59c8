import { z } from 'zod';
import type { Regime } from '../shared/regime.ts';

/** A ground a council can name for not giving something: a section of FOIA 2000 (`s.36`) or an EIR 2004 exception (`reg.12(4)(e)`). */
export const ExemptionCode = z.enum([
  's.12', 's.14(1)', 's.14(2)', 's.21', 's.22', 's.22A', 's.23', 's.24', 's.26', 's.27', 's.28', 's.29', 's.30', 's.31', 's.32', 's.33',
  's.34', 's.35', 's.36', 's.37(1)(a)', 's.37(1)(ac)', 's.38', 's.39', 's.40(1)', 's.40(2)', 's.40(3B)', 's.41', 's.42', 's.43(1)', 's.43(2)',
  's.44', 'reg.13', 'reg.12(4)(a)', 'reg.12(4)(b)', 'reg.12(4)(c)', 'reg.12(4)(d)', 'reg.12(4)(e)', 'reg.12(5)(a)', 'reg.12(5)(b)',
  'reg.12(5)(c)', 'reg.12(5)(d)', 'reg.12(5)(e)', 'reg.12(5)(f)', 'reg.12(5)(g)',
]);
export type ExemptionCode = z.infer<typeof ExemptionCode>;

/** Absolute: no weighing of the public interest. Qualified: weighed (s.2(2)(b)). Exclusion: ss.12 and 14, which stand outside Part II. */
export type ExemptionNature = 'absolute' | 'qualified' | 'exclusion';

export type Exemption = {
  readonly title: string;
  readonly regime: Regime;
  readonly nature: ExemptionNature;
  /** Whether it lets a council take longer to weigh the public interest (s.10(3)). Never under EIR. */
  readonly extension: boolean;
  /** Whether councils cite it; `rarely` and `no` are kept so that whatever a council writes can be recorded. */
  readonly usedByCouncils: 'yes' | 'rarely' | 'no';
  /** Its row in `data/exemptions.csv` or `data/eir_exceptions.csv`. */
  readonly listedAs: string;
};

const foia = (listedAs: string, title: string, nature: ExemptionNature, usedByCouncils: Exemption['usedByCouncils'] = 'yes'): Exemption => ({
  title, regime: 'FOIA', nature, extension: nature === 'qualified', usedByCouncils, listedAs,
});

const eir = (listedAs: string, title: string, nature: ExemptionNature = 'qualified'): Exemption => ({
  title, regime: 'EIR', nature, extension: false, usedByCouncils: 'yes', listedAs,
});

/** Every exemption of FOIA Part II, the two exclusions councils use, and the EIR exceptions. A spec compares it with the reviewed tables. */
export const exemptions: Readonly<Record<ExemptionCode, Exemption>> = {
  's.12': foia('12', 'Cost of compliance exceeds appropriate limit', 'exclusion'),
  's.14(1)': foia('14(1)', 'Vexatious requests', 'exclusion'),
  's.14(2)': foia('14(2)', 'Repeated requests', 'exclusion'),
  's.21': foia('21', 'Information accessible to applicant by other means', 'absolute'),
  's.22': foia('22', 'Information intended for future publication', 'qualified'),
  's.22A': foia('22A', 'Research', 'qualified', 'rarely'),
  's.23': foia('23', 'Information supplied by, or relating to, bodies dealing with security matters', 'absolute', 'no'),
  's.24': foia('24', 'National security', 'qualified', 'rarely'),
  's.26': foia('26', 'Defence', 'qualified', 'no'),
  's.27': foia('27', 'International relations', 'qualified', 'no'),
  's.28': foia('28', 'Relations within the United Kingdom', 'qualified', 'no'),
  's.29': foia('29', 'The economy', 'qualified', 'rarely'),
  's.30': foia('30', 'Investigations and proceedings conducted by public authorities', 'qualified'),
  's.31': foia('31', 'Law enforcement', 'qualified'),
  's.32': foia('32', 'Court records, etc', 'absolute'),
  's.33': foia('33', 'Audit functions', 'qualified', 'rarely'),
  's.34': foia('34', 'Parliamentary privilege', 'absolute', 'no'),
  's.35': foia('35', 'Formulation of government policy, etc', 'qualified', 'no'),
  's.36': foia('36', 'Prejudice to effective conduct of public affairs', 'qualified'),
  's.37(1)(a)': foia('37(1)(a)-(ab)', 'Communications with the Sovereign, heir, second in line', 'absolute', 'no'),
  's.37(1)(ac)': foia('37(1)(ac)-(b)', 'Communications with other Royals; honours', 'qualified', 'rarely'),
  's.38': foia('38', 'Health and safety', 'qualified'),
  's.39': foia('39', 'Environmental information', 'qualified'),
  's.40(1)': foia('40(1)', 'Personal information of the applicant', 'absolute'),
  's.40(2)': foia('40(2) with 40(3A)', 'Personal information of third parties: contravenes data protection principles', 'absolute'),
  's.40(3B)': foia('40(2) with 40(3B) or 40(4A)', 'Personal information of third parties: right to object / exempt from access', 'qualified'),
  's.41': foia('41', 'Information provided in confidence', 'absolute'),
  's.42': foia('42', 'Legal professional privilege', 'qualified'),
  's.43(1)': foia('43(1)', 'Trade secrets', 'qualified'),
  's.43(2)': foia('43(2)', 'Commercial interests', 'qualified'),
  's.44': foia('44', 'Prohibitions on disclosure', 'absolute'),
  'reg.13': eir('12(3) and 13', 'Personal data', 'absolute'),
  'reg.12(4)(a)': eir('12(4)(a)', 'Information not held when the request is received'),
  'reg.12(4)(b)': eir('12(4)(b)', 'Request is manifestly unreasonable'),
  'reg.12(4)(c)': eir('12(4)(c)', 'Request formulated in too general a manner'),
  'reg.12(4)(d)': eir('12(4)(d)', 'Material in the course of completion, unfinished documents, incomplete data'),
  'reg.12(4)(e)': eir('12(4)(e)', 'Internal communications'),
  'reg.12(5)(a)': eir('12(5)(a)', 'International relations, defence, national security, public safety'),
  'reg.12(5)(b)': eir('12(5)(b)', 'Course of justice, fair trial, inquiry of a criminal or disciplinary nature'),
  'reg.12(5)(c)': eir('12(5)(c)', 'Intellectual property rights'),
  'reg.12(5)(d)': eir('12(5)(d)', 'Confidentiality of proceedings provided by law'),
  'reg.12(5)(e)': eir('12(5)(e)', 'Confidentiality of commercial or industrial information provided by law to protect a legitimate economic interest'),
  'reg.12(5)(f)': eir('12(5)(f)', 'Interests of the person who provided the information'),
  'reg.12(5)(g)': eir('12(5)(g)', 'Protection of the environment to which the information relates'),
};
