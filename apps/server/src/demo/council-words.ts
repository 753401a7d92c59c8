import { documentKinds, type Decided, type DocumentKind, type ExemptionCode, type PaperOutcome } from '@openvalve/domain';
import { aPaper } from './a-paper.ts';

/** A council's mail in the demonstration: what it says, and the files that came with it. All of it is invented. */
export type CouncilMail = { readonly subject: string; readonly text: string; readonly files: readonly { readonly filename: string; readonly content: Buffer }[] };

type Facts = { readonly council: string; readonly reference: string; readonly to: string };

const letter = ({ to, council }: Facts, paragraphs: readonly string[]): string =>
  [`Dear ${to},`, ...paragraphs, `Yours sincerely,\n\nInformation Governance\n${council}\n\n(This message is invented for the demonstration.)`].join('\n\n');

const mail = (facts: Facts, subject: string, ...paragraphs: string[]): CouncilMail => ({ subject: `${subject} (${facts.reference})`, text: letter(facts, paragraphs), files: [] });

/** It has arrived. */
export const acknowledgement = (facts: Facts): CouncilMail =>
  mail(facts, 'Your request for information', `Thank you for your request, which we have given the reference ${facts.reference}.`, 'We will answer within 20 working days.');

/** What was meant? */
export const question = (facts: Facts): CouncilMail =>
  mail(facts, 'Your request for information', 'Before we can look for what you ask, please tell us which of the yearly returns you mean: those sent in spring, or those sent in autumn.', 'We will go on when we hear from you.');

/** The same about one paper alone. */
export const questionAboutOne = (facts: Facts, { kind }: { kind: DocumentKind }): CouncilMail =>
  mail(facts, 'Your request for information', `About the ${documentKinds[kind].name}: do you mean the version that was agreed, or the drafts as well?`, 'We are working on the rest of your request in the meantime.');

/** All of it, in a workbook that is attached. */
export const withWorkbook = (facts: Facts): CouncilMail =>
  mail(facts, 'Response to your request', 'We have now considered your request. The council holds the information you asked for, and it is attached in full as a workbook.', 'If you are unhappy with this answer you may ask for an internal review within 40 working days.');

/** It wants to be paid first. */
export const feesNotice = (facts: Facts): CouncilMail =>
  mail(facts, 'Fees notice', 'Answering your request would take us beyond the appropriate limit. We are prepared to answer it on payment of a fee of £75 under section 9 of the Freedom of Information Act.', 'Please let us know how you wish to go on.');

/** The word of the ICO. */
export const decisionNotice = (facts: Facts, { decided, days }: { decided: Decided; days: number | null }): CouncilMail => ({
  subject: 'Decision notice IC-000000-DEMO (invented)',
  text: [
    `Complainant: ${facts.to}`,
    `Public authority: ${facts.council}`,
    decided === 'not_upheld' ? 'The Commissioner’s decision is that the public authority was entitled to withhold the information.' : 'The Commissioner’s decision is that the public authority has not dealt with the request as the Act requires.',
    days === null ? 'The public authority need take no steps.' : `The public authority must take the steps named within ${days} calendar days of the date of this notice.`,
    'Either party may appeal to the First-tier Tribunal within 28 days of the date on which this notice is sent.',
    '(This message is invented for the demonstration. No such decision exists.)',
  ].join('\n\n'),
  files: [],
});

/** Advice that stops nothing. */
export const advice = (facts: Facts): CouncilMail =>
  mail(facts, 'Your request for information', 'You may like to know that our schools forum papers are on our website. You might consider limiting your request to the latest year.');

/** Nobody has read it yet: it may be anything. */
export const unread = (facts: Facts): CouncilMail =>
  mail(facts, 'Re: your request', 'I write about your request for papers. Please see the attached letter.', 'If you have any questions, please reply to this message.');

/** More time, to weigh the public interest. */
export const extension = (facts: Facts, exemption: ExemptionCode): CouncilMail =>
  mail(facts, 'More time needed', `We consider that ${exemption} of the Freedom of Information Act may apply, and need longer to weigh the public interest.`, 'We expect to answer within a further 20 working days.');

/** The same after a review. */
export const reviewOutcome = (facts: Facts, papers: readonly PaperOutcome[]): CouncilMail => ({
  ...mail(facts, 'Internal review', 'We have looked at your request again.', ...new Set(papers.map(sentence)), 'If you are still unhappy you may complain to the Information Commissioner.'), files: filesGiven(facts, papers),
});

/** The answer, paper by paper, with a small file for each that was given. */
export function answer(facts: Facts, papers: readonly PaperOutcome[]): CouncilMail {
  const said = [...new Set(papers.map(sentence))];
  return { ...mail(facts, 'Response to your request', 'We have now considered your request.', ...said, 'If you are unhappy with this answer you may ask for an internal review within 40 working days.'), files: filesGiven(facts, papers) };
}

const filesGiven = ({ council }: Facts, papers: readonly PaperOutcome[]): CouncilMail['files'] =>
  [...new Set(papers.flatMap(({ kind, outcome }) => (outcome === 'disclosed_in_full' || outcome === 'disclosed_in_part' ? [kind] : [])))].map((kind) => fileFor(council, kind));

function sentence({ kind, outcome, exemptions }: PaperOutcome): string {
  const name = documentKinds[kind].plural;
  const grounds = exemptions.join(' and ');
  switch (outcome) {
    case 'disclosed_in_full':
      return `${name}: please find it attached.`;
    case 'disclosed_in_part':
      return `${name}: attached, with parts withheld${grounds === '' ? '' : ` under ${grounds}`}.`;
    case 'refused':
      return `${name}: withheld under ${grounds}.`;
    case 'not_held':
      return `${name}: we hold no such information.`;
  }
}

/** The paper that holds each programme’s numbers comes as a PDF, the others as tables. */
const asPaper: ReadonlySet<DocumentKind> = new Set(['dsg-management-plan', 'grant-application']);

function fileFor(council: string, kind: DocumentKind): { filename: string; content: Buffer } {
  const name = documentKinds[kind].name;
  if (asPaper.has(kind)) {
    return {
      filename: `${kind}.pdf`,
      content: aPaper([
        [name, council, '', 'Invented for the demonstration. No such paper exists.', '', 'What is planned', 'The council plans to bring what it spends into line with what it is given.', 'Requests for assessment: 100 in 2023–24, 98 in 2024–25, 95 in 2025–26.', '', 'Contact: Example Officer, 01632 960 123, example.officer@council.example'],
        ['How it is watched', 'A board meets each term and reads the figures above.', 'They are a projection, and are looked at again each year.', '', 'Questions go to Example Officer.'],
      ]),
    };
  }
  const rows = [council, 'note,year,figure', 'invented for the demonstration,2023-24,100', 'invented for the demonstration,2024-25,98', 'invented for the demonstration,2025-26,95', ''];
  return { filename: `${kind}.csv`, content: Buffer.from(rows.join('\n')) };
}
