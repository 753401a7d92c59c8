import { on, type Precedent } from '@openvalve/domain';

const ico = { decidedBy: 'ico', seenAs: 'read', checkedOn: on('2026-11-22') } as const;

/** Decisions as the register may hold them: for us, in part, against us, and one of which only a report was read. */
export const decisions: readonly Precedent[] = [
  {
    ...ico, reference: 'IC-324935-G1D3', authority: 'Kent', decidedOn: on('2025-02-06'), exemptions: ['s.36'], result: 'for_disclosure',
    summary: 'Papers on SEND funding: engaged, and the public interest was for disclosure.', url: 'https://ico.org.uk/action-weve-taken/decision-notices/2025/02/ic-324935-g1d3/',
  },
  {
    ...ico, reference: 'IC-376145-D4X0', authority: 'Southwark', decidedOn: on('2025-10-28'), exemptions: ['s.36'], result: 'for_disclosure',
    summary: 'Management plan and monitoring report: not engaged, to be disclosed.', url: 'https://cy.ico.org.uk/action-weve-taken/decision-notices/2025/10/ic-376145-d4x0',
  },
  {
    ...ico, reference: 'IC-336202-B2B5', authority: 'Medway', decidedOn: on('2025-03-27'), exemptions: ['s.12', 's.21'], result: 'mixed',
    summary: 'Funding paid to schools and colleges: fresh searches ordered for a part.', url: 'https://ico.org.uk/action-weve-taken/decision-notices/2025/03/ic-336202-b2b5/',
  },
  {
    decidedBy: 'tribunal', seenAs: 'read', checkedOn: on('2026-11-22'), reference: '[2022] UKFTT 244 (GRC)', authority: 'DfE', decidedOn: null, exemptions: ['s.36'], result: 'against',
    summary: 'A school resource adviser’s report: the appeal of DfE was allowed.', url: 'https://caselaw.nationalarchives.gov.uk/ukftt/grc/2022/244',
  },
  {
    ...ico, seenAs: 'reported', reference: 'FS50857510', authority: 'Highways England', decidedOn: on('2019-12-11'), exemptions: ['s.43(2)'], result: 'for_disclosure',
    summary: 'Subcontractors named in tenders, as another page reports it.', url: 'https://swarb.co.uk/category/information/page/5/',
  },
];
