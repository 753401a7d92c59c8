import { documentKinds, exemptionName, longDay, unreachable, type Classification, type Decided, type PaperAsked } from '@openvalve/domain';
import { counted, listed, yearsWords } from '../../../../../lib/words.ts';
import type { EntryView, MessageView } from '../../queries.ts';
import type { Words } from './words.ts';

export type Classified = Extract<EntryView['event'], { type: 'MessageClassified' }>;

/** What a message that came was, in words. */
export function receivedWords(council: string, message: MessageView | null, reading: Classified | undefined): Words {
  const reference = message?.councilReference ? `Its reference is ${message.councilReference}. ` : '';
  const theirs = (title: string, detail: string): Words => ({ by: 'theirs', title, detail: `${reference}${detail}`.trim() || null });
  if (!reading && message !== null && message.automatic !== null && !message.waits) return { by: 'theirs', title: message.automatic === 'bounce' ? 'A mail server wrote about a letter' : 'An automatic reply came', detail: reference.trim() || null };
  if (!reading) return theirs(`${council} wrote`, 'Nobody has said what it is yet. The clock runs on.');
  const { classification } = reading;
  switch (classification.as) {
    case 'acknowledgement':
      return theirs(`${council} acknowledged the request`, 'It changes nothing in law.');
    case 'clarification_request':
      return theirs(`${council} asked a question`, classification.papers ? `It is about the ${kindsOf(classification.papers)}. For the rest its time runs on.` : 'It needs the answer before it can go on, so its clock stopped.');
    case 'fees_notice':
      return theirs(`${council} asks for a fee`, feeDetail(reading));
    case 'extension_notice':
      return theirs(`${council} said it needs more time`, extensionDetail(reading));
    case 'transfer':
      return theirs(`${council} passed the request on`, 'Or named another body. Our clock does not move: it still has to say what it holds itself.');
    case 'response':
      return theirs(`${council} answered`, papersDetail(classification.papers));
    case 'review_outcome':
      return theirs(`${council} looked again`, papersDetail(classification.papers));
    case 'decision_notice':
      return theirs(decidedTitle[classification.decided], decisionDetail(classification, council));
    case 'other':
      return theirs(`${council} wrote`, 'Advice, or a courtesy. It changes nothing.');
    default:
      return unreachable(classification);
  }
}

/** What a message was taken for, in a few words: for a reading that was struck out. */
export const readAs = (classification: Classification): string => readings[classification.as];

const readings: Record<Classification['as'], string> = {
  acknowledgement: 'an acknowledgement',
  clarification_request: 'a question to answer first',
  fees_notice: 'asking for a fee',
  extension_notice: 'asking for more time',
  transfer: 'passing the request on',
  response: 'an answer',
  review_outcome: 'the outcome of the review',
  decision_notice: 'the ICO’s decision notice',
  other: 'something else',
};

const decidedTitle: Record<Decided, string> = {
  upheld: 'The ICO decided for us',
  partly_upheld: 'The ICO decided partly for us',
  not_upheld: 'The ICO decided for the council',
};

const decisionDetail = ({ sentOn, days }: Extract<Classification, { as: 'decision_notice' }>, council: string): string =>
  `Its notice was sent on ${longDay(sentOn)}. ${days === null ? `${council} has to do nothing.` : `${council} has ${counted(days, 'day')} from then to do as told.`}`;

const feeDetail = ({ lapsesAfter }: Classified): string =>
  lapsesAfter === undefined ? 'It came too late to pause its clock, which runs on.' : `In time, so its clock paused. The fee can be paid until ${longDay(lapsesAfter)}.`;

const extensionDetail = ({ classification, clock }: Classified): string => {
  const codes = classification.as === 'extension_notice' ? classification.exemptions : [];
  const under = codes.length > 0 ? ` under ${listed(codes.map(exemptionName))}` : '';
  if (!clock?.extendedDueOn) return `This does not move the date: it came too late, or names no exemption that allows more time${under && ` (it names${under.replace(' under', '')})`}.`;
  return clock.regime === 'EIR' ? `The request is large and complex, it says. Its answer is due by ${longDay(clock.extendedDueOn)}.` : `To weigh the public interest${under}. Its answer is due by ${longDay(clock.extendedDueOn)}.`;
};

/** “KPI set and monitoring reports”. */
export const kindsOf = (papers: readonly PaperAsked[]): string =>
  listed([...new Set(papers.map(({ kind }) => kind))].map((kind) => (papers.filter((paper) => paper.kind === kind).length > 1 ? documentKinds[kind].plural : documentKinds[kind].name)));

const outcomeWords = { disclosed_in_full: 'given', disclosed_in_part: 'given in part', refused: 'refused', not_held: 'not held' } as const;

type Answered = Extract<Classification, { as: 'response' }>['papers'];

/** What was said of each paper. The years of a series of which the same was said stand together. */
function papersDetail(papers: Answered): string {
  const lines: { paper: Answered[number]; periods: string[] }[] = [];
  for (const paper of papers) {
    const alike = lines.find((line) => line.paper.kind === paper.kind && line.paper.outcome === paper.outcome && line.paper.exemptions.join() === paper.exemptions.join());
    if (alike && paper.period !== null) alike.periods.push(paper.period);
    else lines.push({ paper, periods: paper.period === null ? [] : [paper.period] });
  }
  const said = lines.map(({ paper: { kind, outcome, exemptions }, periods }) => {
    const name = periods.length > 1 ? documentKinds[kind].plural : documentKinds[kind].name;
    return `${[name, yearsWords(periods)].filter(Boolean).join(' ')}: ${outcomeWords[outcome]}${exemptions.length > 0 ? ` (${exemptions.join(', ')})` : ''}`;
  });
  return `${said.join('; ')}.`;
}
