import { ExemptionCode, exemptions } from './exemptions.ts';
import { mustShow } from './must-show.ts';

/** A letter of a council in which a ground is commonly met. */
export type CouncilLetter = 'extension_notice' | 'refusal' | 'copy_with_parts_out' | 'question';

/** What a ground means for the clock and for the letters about it, in words for a person who is no lawyer. */
export type ExemptionMeaning = {
  /** Whether it gives a council more time, and why. */
  readonly clock: string;
  /** How the public interest comes in. */
  readonly weighing: string;
  /** Whether a harm has to be shown, or only what kind of information it is. */
  readonly harm: boolean;
  readonly mustShow: readonly string[];
  /** The letters it commonly comes in; none where councils do not use it. */
  readonly seenIn: readonly CouncilLetter[];
};

/** FOIA: would, or would be likely to. EIR: would (reg 12(5)). The rest are about the kind of information, whatever comes of giving it. */
const harmful: ReadonlySet<ExemptionCode> = new Set([
  's.22A', 's.26', 's.27', 's.28', 's.29', 's.31', 's.33', 's.36', 's.38', 's.43(2)',
  'reg.12(5)(a)', 'reg.12(5)(b)', 'reg.12(5)(c)', 'reg.12(5)(d)', 'reg.12(5)(e)', 'reg.12(5)(f)', 'reg.12(5)(g)',
]);

const clocks: Readonly<Partial<Record<ExemptionCode, string>>> = {
  's.12': 'No more time. The notice that the cost limit is passed is due by day 20 and can never be left out (s.17(5)). A request narrowed afterwards is a new one, with a clock of its own.',
  's.14(1)': 'No more time. The notice is due by day 20 (s.17(5)). It may be left out only where an earlier request had one and another would be unreasonable (s.17(6)).',
  's.14(2)': 'No more time. The notice is due by day 20 (s.17(5)). It may be left out only where an earlier request had one and another would be unreasonable (s.17(6)).',
  's.39': 'It says that the EIR govern the request: 20 working days too, or 40 where the complexity and the volume make 20 impracticable and it says so by day 20 (EIR regs 5 and 7).',
  's.41': 'No more time. It is absolute: its public interest defence is part of the test and cannot extend the 20 days (s.10(3)).',
  'reg.12(4)(c)': 'The council asks for particulars by day 20, and the 20 days begin afresh when it has them (reg 9(2) and (4)).',
};

const clockOf = (code: ExemptionCode): string => {
  const { regime, extension } = exemptions[code];
  if (clocks[code]) return clocks[code];
  if (regime === 'EIR') return 'No more time to weigh the public interest. The refusal is due by day 20 (reg 14(2)); 40 days are for requests both complex and voluminous, if it says so by day 20 (reg 7).';
  return extension
    ? 'Can give more time to weigh the public interest, if the notice naming it comes by day 20 with an estimated date (ss.10(3), 17(1)-(2)). The ICO expects an answer by day 40, which is not law.'
    : 'No more time. It is absolute, so there is nothing to weigh that could extend the 20 days (ss.2(3), 10(3)).';
};

const weighings: Readonly<Partial<Record<ExemptionCode, string>>> = {
  's.40(2)': 'Absolute where a data protection principle would be broken. Whether it would be weighs a legitimate interest in the information.',
  's.41': 'Absolute, with the public interest as a defence inside the test: a breach of confidence that would be excused is none.',
  'reg.13': 'Not weighed where a data protection principle would be broken; weighed where the person objected or could not have it themselves.',
  'reg.12(4)(a)': 'Weighed by the letter of regulation 12. The ICO accepts that there is nothing to weigh in what is not held.',
};

const weighingOf = (code: ExemptionCode): string => {
  const { regime, nature } = exemptions[code];
  if (weighings[code]) return weighings[code];
  if (regime === 'EIR') return 'Always weighed, and the scales start on the side of disclosure (reg 12(1)(b), (2)).';
  if (nature === 'exclusion') return 'Not an exemption: the duty to answer does not apply, and nothing is weighed.';
  return nature === 'absolute'
    ? 'Absolute: the public interest is not weighed (s.2(3)).'
    : 'Qualified: it holds only as far as the public interest in keeping it outweighs that in giving it (s.2(2)(b)).';
};

/** What every ground of its nature has to show, besides what is its own. */
const sharedOf = (code: ExemptionCode): string[] => {
  const { regime, nature } = exemptions[code];
  const harm = regime === 'EIR' ? 'That giving it would harm that interest: which passage, and how (reg 12(5)).' : 'That giving it would harm that interest or would be likely to: which of the two, from which passage, and how.';
  const weighed = regime === 'EIR' ? 'That the public interest in keeping it outweighs that in giving it, with a presumption for giving it (reg 12(1)(b), (2)).' : 'That the public interest in keeping it outweighs that in giving it (s.2(2)(b)).';
  const kind = `That the information is of this kind: ${exemptions[code].title}.`;
  return [
    ...(mustShow[code] ?? [kind]),
    ...(harmful.has(code) && code !== 'reg.12(5)(e)' ? [harm] : []),
    ...(nature === 'qualified' ? [weighed] : []),
    ...(nature === 'exclusion' ? [] : ['That it holds for each document and passage, the rest being given with the exempt parts out.']),
  ];
};

const lettersOf = (code: ExemptionCode): CouncilLetter[] => {
  const { extension, usedByCouncils } = exemptions[code];
  if (usedByCouncils === 'no') return [];
  if (code === 'reg.12(4)(c)') return ['question', 'refusal'];
  return [...(extension && usedByCouncils === 'yes' ? (['extension_notice'] as const) : []), 'refusal', ...(code === 's.40(2)' || code === 'reg.13' ? (['copy_with_parts_out'] as const) : [])];
};

/**
 * Every ground with what it means. The grounds these papers meet have words of their own; the others have those of their nature. A
 * spec compares it with the reviewed tables.
 */
export const exemptionMeaning: Readonly<Record<ExemptionCode, ExemptionMeaning>> = Object.fromEntries(
  ExemptionCode.options.map((code): [ExemptionCode, ExemptionMeaning] => [
    code, { clock: clockOf(code), weighing: weighingOf(code), harm: harmful.has(code), mustShow: sharedOf(code), seenIn: lettersOf(code) },
  ]),
) as Record<ExemptionCode, ExemptionMeaning>;
