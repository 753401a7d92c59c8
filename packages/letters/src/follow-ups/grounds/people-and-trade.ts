import { hasKind, type Argument } from './argument.ts';

/** FOIA s.40(2) by its first condition. Absolute, so that nothing is weighed under s.2. */
export const personalData: Argument = {
  codes: ['s.40(2)'],
  test: () =>
    'Section 40(2) reaches only what identifies a living person, and only where giving it out would go against one of the data protection principles.',
  asks: () => [
    takeNamesOut,
    'Where you think that somebody could be identified, please say from what, and how you weighed the legitimate interest of the public in it (section 40(8)).',
  ],
};

/** EIR reg 12(3) and 13: the same in the Regulations. */
export const environmentalPersonalData: Argument = {
  codes: ['reg.13'],
  test: () => 'Regulation 13 reaches only what identifies a living person, and only where giving it out would go against one of the data protection principles.',
  asks: () => [takeNamesOut, 'Where you think that somebody could be identified, please say from what.'],
};

const takeNamesOut =
  'I am not asking about any child or family, and I do not need the names or contact details of junior staff. Please take those out and send the rest. Totals for a year are not personal data. If a small number in a table could identify somebody, please hide that number and not the table. Senior officers who sign for the council do so in public.';

/** FOIA s.41: information given in confidence. Absolute, with a public-interest defence inside. */
export const confidence: Argument = {
  codes: ['s.41'],
  test: () =>
    'Section 41 reaches only what the council obtained from somebody else, and only where giving it out would be a breach of confidence for which that person could go to court. Whether the public interest would excuse the breach is part of that question.',
  asks: (cited) => [
    'Please tell me for each paper from whom you obtained it, what in it is confidential and why, and what harm disclosure would do to whom. That a paper is marked confidential does not settle it.',
    'What the council wrote is its own. What two sides agreed is, as a rule, not obtained by one from the other.',
    ...(hasKind(cited, ['dfe-reply']) ? ['Where a paper does come from DfE, please tell me which passages DfE itself regards as confidential, and why.'] : []),
    'If something was given in confidence before anything was agreed, or is technical, please take out that passage and send the rest.',
    'Please also tell me how you weighed the public interest in knowing how public money is tied to conditions.',
  ],
};

/** FOIA s.43: trade secrets and commercial interests. Qualified. */
export const commercial: Argument = {
  codes: ['s.43(1)', 's.43(2)'],
  test: ({ codes }) =>
    [
      ...(codes.includes('s.43(1)') ? ['Section 43(1) reaches only what is itself a trade secret.'] : []),
      ...(codes.includes('s.43(2)') ? ['Section 43(2) needs harm to somebody’s commercial interests that would follow from disclosure, or would be likely to.'] : []),
      'The public interest is weighed as well.',
    ].join(' '),
  asks: (cited) => [
    'Please tell me whose interests are meant, what harm would come from which passage, and whether it would happen or would be likely to. If they are somebody else’s, please tell me what they said themselves.',
    ...(hasKind(cited, ['dsg-management-plan', 'monitoring-report', 'dfe-reply', 'kpi-set', 'quarterly-report']) ? ['How a council means to bring a public budget back into balance is not trade.'] : []),
    'If the worry is what a named provider charges, please take out those prices and send the rest. If the contract is over, please say what harm is left.',
  ],
};
