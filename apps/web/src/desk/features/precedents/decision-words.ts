import { exemptionName, longDay, type Precedent } from '@openvalve/domain';
import type { IconName } from '../../../components/index.ts';
import type { DecisionView } from './queries.ts';

type Mark = { icon: IconName; words: string; tone: 'accent' | 'soon' | 'late' | 'quiet' };

/** For us, against us, or some of each: with an icon, and never by colour alone. */
export const resultWords: Record<Precedent['result'], Mark> = {
  for_disclosure: { icon: 'tick-disc', words: 'For disclosure', tone: 'accent' },
  mixed: { icon: 'half-disc', words: 'Some of each', tone: 'soon' },
  against: { icon: 'bar-disc', words: 'Against disclosure', tone: 'late' },
};

/** Who decides, as it stands in a list. */
export const deciderWords: Record<Precedent['decidedBy'], string> = { ico: 'The ICO', tribunal: 'A tribunal' };

/** Whether somebody read the decision, or a page about it. */
export const seenWords: Record<Precedent['seenAs'], string> = { read: 'The decision itself', reported: 'What another page says of it' };

/** “The ICO, Tuesday 28 October 2025”. */
export const decidedWords = ({ decidedBy, decidedOn }: Pick<Precedent, 'decidedBy' | 'decidedOn'>): string =>
  `${deciderWords[decidedBy]}, ${decidedOn === null ? 'on a day its page does not give' : longDay(decidedOn)}`;

/** The grounds it speaks about, each with its name: “Section 36, Prejudice to effective conduct of public affairs”. */
export function groundWords(codes: readonly Precedent['exemptions'][number][]): string {
  const words = codes.map(exemptionName).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether letters cite it, and if not, why. */
export function citedWords({ cited, retiredWhy, result, seenAs }: Pick<DecisionView, 'cited' | 'retiredWhy' | 'result' | 'seenAs'>): Mark {
  if (cited) return { icon: 'tick', words: 'Cited in letters', tone: 'accent' };
  return { icon: 'dash', words: `Not cited: ${retiredWhy === null ? whyKept(result, seenAs) : 'set aside'}`, tone: 'quiet' };
}

function whyKept(result: Precedent['result'], seenAs: Precedent['seenAs']): string {
  if (result === 'against') return 'it went against disclosure';
  return seenAs === 'reported' ? 'nobody here has read the decision itself' : 'not on a ground letters speak about';
}
