import { papersInBrief } from '../words/papers-in-brief.ts';
import { hasKind, type Argument, type Cited } from './argument.ts';

/** FOIA s.36: the effective conduct of public affairs. Qualified, and the usual ground for these papers. */
export const publicAffairs: Argument = {
  codes: ['s.36'],
  test: () =>
    'Section 36 needs the reasonable opinion of the council’s qualified person that disclosure would, or would be likely to, cause one of the kinds of harm named in section 36(2). Except for statistics, it cannot be claimed without that opinion. The public interest is weighed as well.',
  asks: (cited) => [
    'Please tell me who gave that opinion and when, which passages they had before them, which parts of section 36(2) they relied on, and whether they found that the harm would happen or would be likely to. Please send me the record of it.',
    ...figures(cited),
    'A paper that was sent or agreed is a finished piece of work. It is no longer people thinking aloud, and the names of junior staff can come out.',
    'If you rely on section 36(2)(c), please say what harm you mean that is different from the harm in (b).',
    'If DfE asked you to keep a paper back, please say so. Its wish can be weighed, but the opinion has to be the council’s own.',
  ],
};

/** s.36(4): of statistical information the harm itself has to be shown. Said only of papers that are mostly figures. */
const figures = (cited: Cited): string[] => {
  const tables = cited.papers.filter((paper) => hasKind({ ...cited, papers: [paper] }, ['dsg-management-plan', 'kpi-set', 'monitoring-report', 'quarterly-report']));
  if (tables.length === 0) return [];
  return [`For statistical information the opinion does not count, and the council has to show the harm itself (section 36(4)). I expect that much of ${papersInBrief(tables)} is figures. Please look at the figures by themselves.`];
};

/** FOIA s.31: law enforcement. Qualified. */
export const lawEnforcement: Argument = {
  codes: ['s.31'],
  test: () =>
    'Section 31 needs one of the interests listed in section 31(1), and harm to it that would follow, or would be likely to. For section 31(1)(g) it also needs a function of a public authority and one of the purposes in section 31(2). The public interest is weighed as well.',
  asks: () => [
    'Please tell me which part of section 31(1) you rely on, what harm would follow from which passage, and whether it would happen or would be likely to.',
    'If it is (g), please tell me whose function is meant, under which enactment, and for which of the purposes. Watching over a grant agreement is not by itself such a function.',
  ],
};
