import { documentKinds } from '@openvalve/domain';
import type { Argument } from './argument.ts';

/** FOIA s.21: already reasonably accessible. Absolute. */
export const accessible: Argument = {
  codes: ['s.21'],
  test: () =>
    'Section 21 applies where the very information I asked for is already reasonably accessible to me. That the council would give it on request is not enough, unless its publication scheme offers it (section 21(3)).',
  asks: ({ papers }) => [
    'Please tell me for each paper exactly where it can be read, with a link or a page.',
    'Please look at whether it is the same document, and the whole of it. If what is public is a summary, an earlier version or a version with an appendix kept back, please send what it lacks.',
    ...(papers.some(({ kind }) => documentKinds[kind].programme === 'safety-valve' && kind !== 'published-agreement' && kind !== 'revised-agreement')
      ? ['The agreement on GOV.UK is another document. It is not what I asked for.']
      : []),
  ],
};

/** FOIA s.22: future publication. Qualified. */
export const toBePublished: Argument = {
  codes: ['s.22'],
  test: () =>
    'Section 22 applies where the information was already held with a view to being published when my request came, and where it is reasonable to keep it back until then. The public interest is weighed as well.',
  asks: () => [
    'Please tell me for each paper who is going to publish it, when that was decided, and when it is expected. That something may go to a meeting is not yet a plan to publish it.',
    'Is it this version that will be published, and the whole of it? If not, section 22 does not reach what will stay unpublished.',
    'If decisions that rest on these papers are to be taken before they are published, please weigh that too: by then it is late for the public to read them.',
  ],
};
