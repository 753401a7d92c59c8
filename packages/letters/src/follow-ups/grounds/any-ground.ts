import { exemptions, type ExemptionCode } from '@openvalve/domain';
import { placeOf, upperFirst } from '../words/law-words.ts';
import type { Argument } from './argument.ts';

type Particular = { readonly test?: string; readonly ask: string };

/** What is particular to a ground that has no argument of its own. */
const particular: Partial<Record<ExemptionCode, Particular>> = {
  's.35': { ask: 'Section 35 is about what a government department or the Welsh Government holds. Please say how it comes to apply to a council.' },
  's.39': { ask: 'Section 39 means that the Environmental Information Regulations 2004 apply instead. Please then decide my request under those, and name the exception in them.' },
  's.42': { ask: 'Legal advice can be taken out of a paper, and the rest sent.' },
  's.44': { ask: 'Please name the enactment that forbids disclosure, and the words in it.' },
  'reg.12(4)(a)': {
    test: 'Regulation 12(4)(a) applies where the information was not held when the request came in.',
    ask: 'Please tell me where you looked and what you searched for, and, if you think that another authority holds it, which one (regulation 10).',
  },
  'reg.12(4)(c)': {
    test: 'Regulation 12(4)(c) applies where a request is too general and the council has asked for particulars and helped to give them (regulation 9). The public interest is weighed as well.',
    ask: 'Please tell me what is too general about my request, and help me to say it more exactly.',
  },
};

/** Exemptions that need harm which would follow from disclosure, or would be likely to. */
const harmful: readonly ExemptionCode[] = ['s.22A', 's.26', 's.27', 's.28', 's.29', 's.33', 's.38'];

/** What can be asked about a ground of which nothing more is written here. It says what kind of ground it is and asks for reasons. */
export const anyGround = (code: ExemptionCode): Argument => {
  const own = particular[code];
  return {
    codes: [code],
    test: () =>
      own?.test ?? `${upperFirst(placeOf(code))} has to be shown to apply to the passages that were kept back, and to those only.${isWeighed(code) ? ' The public interest is weighed as well.' : ''}`,
    asks: () => [...(own?.test === undefined ? [reasons(code)] : []), ...(own === undefined ? [] : [own.ask])],
  };
};

function reasons(code: ExemptionCode): string {
  if (code.startsWith('reg.12(5)')) return 'Please tell me which passages it covers, what harm giving them out would do, and why. In regulation 12(5), “would be likely to” is not enough.';
  if (harmful.includes(code)) return 'Please tell me which passages it covers, what harm you see in giving them out, and whether that harm would happen or would be likely to.';
  return isWeighed(code) ? 'Please tell me which passages it covers and why, and what harm you weighed.' : 'Please tell me which passages it covers, and why.';
}

/** Whether the public interest is weighed: a qualified exemption (s.2(2)(b)), or an exception of the Regulations (reg 12(1)(b)) for something that is held. */
export const isWeighed = (code: ExemptionCode): boolean => exemptions[code].nature === 'qualified' && code !== 'reg.12(4)(a)';
