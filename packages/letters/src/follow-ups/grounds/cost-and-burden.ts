import { documentKinds } from '@openvalve/domain';
import { hoursWithinLimit, legalFigures } from '../../legal-figures.ts';
import type { Argument } from './argument.ts';

const { costLimit, hourlyRate, aggregationWindow } = legalFigures;

/** FOIA s.12: the cost limit. Fees Regulations regs 3 to 5. */
export const cost: Argument = {
  codes: ['s.12'],
  test: () =>
    `Section 12 needs a reasonable estimate of more than £${costLimit.value}, which is ${hoursWithinLimit} hours at £${hourlyRate.value} an hour. Only four things count: finding out whether the information is held, locating it, retrieving it and extracting it.`,
  asks: () => [
    'Please send me the estimate: the hours for each of the four, and the sample they were measured on, if there was one. Reading for exemptions and blacking out do not count.',
    'I asked for named documents, not for figures that somebody has to put together. I would expect each of them to be kept in one place.',
    'Please also tell me which of them you hold, unless finding that out would by itself go above the limit (section 12(2)). If the whole really is above it, please tell me which of them you could send within it (section 16).',
    `If you added other requests to mine, please tell me which. The law speaks of requests to the same council, about the same or similar information, that came within ${aggregationWindow.value} consecutive working days from one person or from people acting together or in a campaign (regulation 5 of the Fees Regulations, SI 2004/3244). Requests to other councils do not count.`,
  ],
};

/** FOIA s.14(1): a vexatious request. */
export const vexatious: Argument = {
  codes: ['s.14(1)'],
  test: () => 'Section 14(1) is about the request and not about the person who makes it. What makes this request vexatious has to be shown.',
  asks: () => [
    'I asked in one letter for named papers about public money. I want them to be easy to send, and I am glad to talk about their order or their form.',
    'My request is part of Open Valve, an open campaign. Its volunteers ask every council in the programme for the same papers, and say so. What other councils are asked is no work for yours.',
    'If you count my request together with others made to your council, please tell me which, and why you link them. If the work would be out of proportion, please tell me what it consists of.',
  ],
};

/** FOIA s.14(2): a repeated request. */
export const repeated: Argument = {
  codes: ['s.14(2)'],
  test: () =>
    'Section 14(2) applies where the same person asked for the same or nearly the same before, the council did as that request asked, and no reasonable time has passed since.',
  asks: ({ papers }) => [
    'Please tell me which earlier request of mine you mean, and when and how it was answered. A request that somebody else made does not count.',
    ...(papers.some(({ kind }) => documentKinds[kind].series) ? ['A paper about a later period is a new document, not the same one again.'] : []),
  ],
};
