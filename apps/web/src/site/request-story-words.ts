import { addDays, exemptions, longDay, operativeDueOn, plainDay, unreachable, type PlainLetter, type StoryStep } from '@openvalve/domain';
import { lateWords } from '../components/status-words.ts';
import { listed } from './words.ts';

/** One line of what happened at a council: whose doing it was, what it was, and what that means. It names nobody. */
export type StoryLine = { readonly by: 'ours' | 'theirs' | undefined; readonly title: string; readonly detail: string | null; readonly late: boolean };

const line = (by: StoryLine['by'], title: string, detail: string | null = null, late = false): StoryLine => ({ by, title, detail, late });

const wroteTitle: Record<PlainLetter, (council: string) => string> = {
  chaser: (council) => `We reminded ${council} that it is late.`,
  extension_challenge: (council) => `We told ${council} why the law gives it no more time.`,
  fee_query: (council) => `We asked ${council} about its fee.`,
  review_chaser: (council) => `We reminded ${council} of the review.`,
  other: (council) => `We wrote to ${council}.`,
};

const answeredTitle: Record<Extract<StoryStep, { what: 'answered' }>['how'], (council: string) => string> = {
  whole: (council) => `${council} answered`,
  part: (council) => `${council} answered for some of the papers`,
  again: (council) => `${council} wrote again about the papers`,
};

const decidedTitle = { upheld: 'The ICO decided for us.', partly_upheld: 'The ICO decided partly for us.', not_upheld: 'The ICO decided for the council.' } as const;

const complainedDetail = {
  silence: 'That no answer came.', review_silent: 'That the review was never answered.', refusal: 'That papers are withheld.',
} as const;

/** What happened, as a line of the council’s page. `campaign` stands beside the receipt: a council may have several requests of ours. */
export function storyLine(step: StoryStep, { council, campaign }: { council: string; campaign: string }): StoryLine {
  const due = 'clock' in step && step.clock !== null ? `Due ${longDay(operativeDueOn(step.clock))}.` : '';
  switch (step.what) {
    case 'received':
      return line('ours', `${council} received our request.`, `${campaign}. ${due}`);
    case 'bounced':
      return line('theirs', 'The letter came back.', 'It was not received, so no time ran.');
    case 'acknowledgement':
      return line('theirs', `${council} acknowledged the request.`, 'That changes no date.');
    case 'transfer':
      return line('theirs', `${council} named another body.`, 'Its own duty to say what it holds, within the same time, stays.');
    case 'claimed_receipt':
      return line('theirs', `${council} says it received the request on ${plainDay(step.claimedOn)}.`, 'We keep that beside our own day, and count from ours.');
    case 'question':
      return questionLine(step, council);
    case 'question_answered':
      return line('ours', `${council} had the answer to its question.`, `Its 20 working days began afresh${step.part ? ' for the papers it asked about' : ''}. ${due}`);
    case 'fees_notice':
      return line('theirs', `${council} asked for a fee.`, step.stopped ? 'The clock stopped until it is paid.' : 'That was too late to stop the clock, or it stood still already.');
    case 'fee_paid':
      return line('ours', `${council} had its fee.`, `The days it waited are left out. ${due}`);
    case 'extension':
      return line('theirs', `${council} said it needs longer${named(step.exemptions)}.`, step.clock ? due : 'The law does not recognise that here, so the date stays.');
    case 'regime':
      return line('theirs', `${council} deals with it under the ${step.regime === 'EIR' ? 'Environmental Information Regulations' : 'Freedom of Information Act'}.`, due);
    case 'holiday_table':
      return line(undefined, 'The list of bank holidays changed, and a date with it.', `It was ${longDay(operativeDueOn(step.before))} until then. ${due}`);
    case 'late':
      return line('theirs', `No answer by the last lawful day, ${longDay(step.lastDay)}.`, `Late from ${longDay(addDays(step.lastDay, 1))}, by every reading of the law.`, true);
    case 'wrote':
      return line('ours', wroteTitle[step.purpose](council));
    case 'answered':
      return line('theirs', `${answeredTitle[step.how](council)}${step.daysLate === null ? '' : `, ${lowered(lateWords(step.daysLate))}`}.`, 'What it said about each paper is in the table above.', step.daysLate !== null);
    case 'review_asked':
      return line('ours', `We asked ${council} to look at its answer again.`, `An internal review. ${step.statutory ? 'The law gives it' : 'The code of practice gives it'} until ${longDay(step.atMostBy)} at most.`);
    case 'review_answered':
      return line('theirs', `${council} answered the review.`, 'What it says about each paper now is in the table above.');
    case 'complained':
      return line('ours', 'We complained to the ICO.', complainedDetail[step.about]);
    case 'decided':
      return line(undefined, decidedTitle[step.decided], step.complyBy === null ? null : `${council} has until ${longDay(step.complyBy)} to do what it was told.`);
    case 'appealed':
      return line(step.by === 'us' ? 'ours' : 'theirs', `${step.by === 'us' ? 'We' : council} appealed to the First-tier Tribunal.`, step.by === 'council' ? 'What it was told to do waits until that is over.' : null);
    case 'withdrawn':
      return line('ours', 'We withdrew the request.');
    default:
      return unreachable(step);
  }
}

function questionLine({ part, late }: Extract<StoryStep, { what: 'question' }>, council: string): StoryLine {
  if (part) return line('theirs', `${council} asked what some of it means.`, 'Time ran on for the rest.');
  return line('theirs', `${council} asked what was meant.`, late ? 'It was past its last lawful day by then. The clock stopped all the same; that it was late stays on record.' : 'The clock stopped.');
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const named = (codes: Extract<StoryStep, { what: 'extension' }>['exemptions']): string =>
  codes.length === 0 ? '' : `, naming ${listed(codes.map((code) => `${code.replace(/^s\./, 'section ').replace(/^reg\./, 'regulation ')} (${exemptions[code].title.toLowerCase()})`))}`;
