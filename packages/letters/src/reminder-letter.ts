import { documentKinds, longDay, plainDay, type IsoDate, type PaperAsked } from '@openvalve/domain';
import type { Letter } from './letter.ts';
import { andList, kindsAsked } from './paper-words.ts';
import { withArticle } from './placeholders.ts';

/** What a reminder says. Made only for a request that is overdue by the later reading (clock.md R2d). */
export type ReminderFacts = {
  readonly councilName: string;
  readonly officialName: string;
  /** The day the council received the request, or the answer to its last question (s.10(6)). */
  readonly receivedOn: IsoDate;
  /** Whether time ran afresh on `receivedOn` because the council had asked a question. */
  readonly afterClarification: boolean;
  /** The last day by the Act's reading and by the Code of Practice's: the same day, or later for a weekend arrival. */
  readonly dueOn: IsoDate;
  readonly lastDayByCode: IsoDate;
  /** Whether the council validly took longer to weigh the public interest (s.10(3)). */
  readonly extended: boolean;
  /** Working days since the later reading's last day. */
  readonly daysLate: number;
  /** The papers still without an answer. */
  readonly papers: readonly PaperAsked[];
  readonly councilReference: string | null;
  readonly volunteerName: string;
};

/**
 * A short, kind reminder that an answer is late (s.10(1)), with the dates of this case and nothing else. It says what can come
 * next without threatening: a complaint of silence needs no internal review.
 */
export function reminderLetter(facts: ReminderFacts): Letter {
  const { councilName, receivedOn, councilReference, papers, volunteerName } = facts;
  const reference = councilReference === null ? '' : ` (your reference ${councilReference})`;
  const paragraphs = [
    'Dear Freedom of Information team,',
    `On ${plainDay(receivedOn)} you received my ${facts.afterClarification ? 'answer to your question about my ' : ''}request under the Freedom of Information Act 2000${reference} for these papers of ${withArticle(facts.officialName)}: ${papersInBrief(papers)}.`,
    `${deadlineWords(facts)} I have not had an answer${latenessWords(facts.daysLate)}.`,
    'Could you please send it now, or tell me today when I can expect it? If something in my letter is holding it up, please say what, and I will help if I can.',
    'If no answer comes, I can ask the ICO to look at the delay. I would much rather have your answer.',
    'Thank you.',
    'Yours faithfully,',
    volunteerName,
  ];
  return {
    subject: `Overdue: Freedom of Information request of ${plainDay(receivedOn)}, ${councilName}${councilReference === null ? '' : `, ${councilReference}`}`.replace(/\s+/g, ' '),
    body: paragraphs.join('\n\n'),
  };
}

const papersInBrief = (papers: readonly PaperAsked[]): string =>
  andList(
    kindsAsked(papers).map(({ kind, periods }) => {
      const name = inSentence(periods.length > 1 ? documentKinds[kind].plural : documentKinds[kind].name);
      const [first] = periods;
      const last = periods.at(-1);
      if (first === undefined) return `the ${name}`;
      return first === last ? `the ${name} for ${first}` : `the ${name} for ${first} to ${last}`;
    }),
  );

/** “KPI set” and “DSG management plan” keep their capitals; “Monitoring reports” does not. */
const inSentence = (name: string): string => (/^[A-Z][a-z]+\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

function deadlineWords({ dueOn, lastDayByCode, extended }: ReminderFacts): string {
  const weekend = dueOn === lastDayByCode ? '' : `, or on ${longDay(lastDayByCode)} if an arrival at a weekend or on a holiday is counted from the next working day`;
  return extended
    ? `You told me that you needed longer to weigh the public interest. The ICO expects that to take no more than forty working days in all, which ended on ${longDay(dueOn)}${weekend}.`
    : `The twenty working days that section 10 of the Act allows ended on ${longDay(dueOn)}${weekend}.`;
}

const latenessWords = (daysLate: number): string => {
  if (daysLate < 1) return '';
  return daysLate === 1 ? ', and it is now one working day late' : `, and it is now ${daysLate} working days late`;
};
