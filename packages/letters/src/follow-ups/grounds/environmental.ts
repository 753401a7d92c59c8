import type { Argument } from './argument.ts';

/** EIR reg 12(4)(b). */
export const manifestlyUnreasonable: Argument = {
  codes: ['reg.12(4)(b)'],
  test: () =>
    'Regulation 12(4)(b) needs a request that is manifestly unreasonable: one that is vexatious, or a burden clearly out of proportion. The Regulations set no cost limit. The public interest is weighed as well.',
  asks: () => [
    'Please tell me what the work would be, and how many hours for each part of it. Please weigh that against what the papers are worth to the public and what a council of your size can do.',
    'I asked for named documents. If they are still too much at once, please tell me which you could send, and help me to narrow the rest (regulation 9).',
  ],
};

/** EIR reg 12(4)(d). */
export const unfinished: Argument = {
  codes: ['reg.12(4)(d)'],
  test: () =>
    'Regulation 12(4)(d) is about material that is still being completed, unfinished documents and incomplete data. It has to be true of the document I asked for. The public interest is weighed as well.',
  asks: () => [
    'A paper that was sent to DfE was finished when it was sent, even if later versions followed. Please say what is unfinished about each.',
    'If somebody else is completing it, please tell me who, and when it is expected to be done, as far as you know (regulation 14(4)).',
    'Please also say what harm, if any, you weighed.',
  ],
};

/** EIR reg 12(4)(e). */
export const internal: Argument = {
  codes: ['reg.12(4)(e)'],
  test: () => 'Regulation 12(4)(e) is about communications inside one authority, or between government departments. The public interest is weighed as well.',
  asks: () => [
    'A council and DfE are not one authority. What went from one to the other is not internal to either.',
    'Please look at each attachment and each final report by itself, and say what harm, if any, you weighed.',
  ],
};

/** EIR reg 12(5)(e). */
export const commercialConfidentiality: Argument = {
  codes: ['reg.12(5)(e)'],
  test: () =>
    'Regulation 12(5)(e) needs four things: the information is commercial or industrial, the law makes it confidential, that protects a legitimate economic interest, and disclosure would harm it. “Would be likely to” is not enough. The public interest is weighed as well.',
  asks: () => [
    'Please tell me for each paper whose interest it is, what makes the information confidential in law, what harm would follow from which passage, and why it would still follow now.',
    'If the worry is what a named provider charges, please take out those prices and send the rest.',
  ],
};
