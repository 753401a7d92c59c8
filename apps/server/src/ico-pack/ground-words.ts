import { exemptions, longDay, unreachable, type ComplaintGround, type ExemptionCode, type IsoDate, type PaperOutcome } from '@openvalve/domain';
import { papersWords } from './papers-words.ts';

/** One ground of a complaint as a sentence with its section: what the file shows, and nothing more. */
export function groundWords(ground: ComplaintGround): string {
  switch (ground.ground) {
    case 'no_answer_in_time':
      return `${lawOf(ground.section)}: no answer by ${longDay(ground.lastDay)}, the last day${ground.extended ? ' of the extended time' : ''}, counted the way kindest to the council. ${endedWords(ground)}`;
    case 'interest_weighed_too_long':
      return `Section 17(3): the public interest was still being weighed after ${longDay(ground.lastDay)}, the fortieth working day, by which the ICO expects it to be done. ${endedWords(ground)}`;
    case 'nothing_said':
      return `Section 1(1): the council has neither said whether it holds these papers nor given them: ${papersWords(ground.papers)}.`;
    case 'refused_late':
      return `${lawOf(ground.section)}: it first refused on ${longDay(ground.on)}, after ${longDay(ground.lastDay)}: ${papersWords(ground.papers)}.`;
    case 'extension_notice_late':
      return `${lawOf(ground.section)}: it gave notice on ${longDay(ground.on)} that it needed longer, after ${longDay(ground.lastDay)}, the last day for that.`;
    case 'withheld':
      return `${lawOf(ground.section)}: withheld on grounds that are disputed: ${byGrounds(ground.papers).join('; ')}.`;
    case 'said_not_held':
      return `${lawOf(ground.section)}: the council says it does not hold ${papersWords(ground.papers)}.`;
    case 'review_late':
      return `${lawOf(ground.section)}: a review asked for on ${longDay(ground.askedOn)} was to be answered by ${longDay(ground.atMostBy)} at the latest. ${ground.answeredOn === null ? 'It has not been answered.' : `It was answered on ${longDay(ground.answeredOn)}.`}`;
    case 'not_complied':
      return `Section 54: the decision notice of ${longDay(ground.decidedOn)} was to be complied with by ${longDay(ground.complyBy)}. Nothing has come since.`;
    default:
      return unreachable(ground);
  }
}

type Ended = { readonly until: IsoDate | null; readonly ended: 'answered' | 'asked' | null };

const endedWords = ({ until, ended }: Ended): string => {
  if (until === null) return 'It has not answered.';
  return ended === 'asked' ? `It asked a question on ${longDay(until)}.` : `It answered on ${longDay(until)}.`;
};

/** “Section 10(1)”, “Regulation 5(2) (EIR)”, “Code of Practice under section 45, paragraph 5.5 (guidance)”. */
export const lawOf = (section: ComplaintGround['section']): string => {
  if (section === 's.45 Code 5.5') return 'Code of Practice under section 45, paragraph 5.5, which is guidance';
  return section.startsWith('reg.') ? `Regulation ${section.slice(4)} (EIR)` : `Section ${section.slice(2)}`;
};

/** Papers withheld on the same grounds together, with what each ground is about. */
function byGrounds(papers: readonly PaperOutcome[]): string[] {
  const together = new Map<string, PaperOutcome[]>();
  for (const paper of papers) {
    const key = paper.exemptions.join(' ');
    together.set(key, [...(together.get(key) ?? []), paper]);
  }
  return [...together.values()].map((those) => {
    const cited = those[0]?.exemptions ?? [];
    return cited.length === 0 ? `${papersWords(those)} (no ground named)` : `${papersWords(those)} (${cited.map(withTitle).join('; ')})`;
  });
}

const withTitle = (code: ExemptionCode): string => `${code}, ${exemptions[code].title.toLowerCase()}`;
