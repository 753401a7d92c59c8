import { plainDay, type IsoDate } from '@openvalve/domain';
import type { FollowUpFacts, PaperWord } from '../../follow-up-facts.ts';
import type { Letter } from '../../letter.ts';
import { andList } from '../../paper-words.ts';
import { withArticle } from '../../placeholders.ts';
import { lawWords } from './law-words.ts';
import { papersInBrief, pronounFor } from './papers-in-brief.ts';

/** A letter from its paragraphs; those that do not apply are null. It ends with thanks and the name. */
export const letterOf = (facts: FollowUpFacts, subject: string, paragraphs: readonly (string | null)[]): Letter => ({
  subject: oneLine(subject),
  body: [...paragraphs, 'Thank you.', 'Yours faithfully,', facts.volunteerName].filter((text) => text !== null && text !== '').join('\n\n'),
});

/** How a letter to a council begins. */
export const dearCouncil = 'Dear Freedom of Information team,';

/** “Freedom of Information request of 8 November 2026, Torbay, FOI-123”: what a subject says after what the letter is for. */
export const requestInSubject = ({ regime, sentOn, councilName, councilReference }: FollowUpFacts): string =>
  [`${lawWords[regime].request} of ${plainDay(sentOn)}`, councilName, ...(councilReference === null ? [] : [oneLine(councilReference)])].join(', ');

/** “my request under the Freedom of Information Act 2000 (your reference FOI-123)”. Where the council deals with it under the Regulations, it says so: nobody asked under them. */
export function myRequest({ regime, councilReference }: FollowUpFacts): string {
  const reference = councilReference === null ? [] : [`your reference ${oneLine(councilReference)}`];
  if (regime === 'FOIA') return [`my request under ${lawWords.FOIA.name}`, ...reference.map((text) => `(${text})`)].join(' ');
  return `my request (${[`which you deal with under ${lawWords.EIR.name}`, ...reference].join('; ')})`;
}

/** “the London Borough of Bexley”. */
export const councilOf = ({ officialName }: FollowUpFacts): string => withArticle(officialName);

/** “these papers of Torbay Council: the KPI set and the monitoring reports”. */
export const papersOfCouncil = (facts: FollowUpFacts, papers: readonly PaperWord[] = facts.papers): string =>
  `${pronounFor(papers).this} of ${councilOf(facts)}: ${papersInBrief(papers)}`;

/** The papers the council has said nothing about yet. */
export const unanswered = ({ papers }: FollowUpFacts): PaperWord[] => papers.filter(({ outcome }) => outcome === null);

/** Those of them whose time is running or over: an answer about the others is not due yet. */
export const awaited = (facts: FollowUpFacts): PaperWord[] => unanswered(facts).filter(({ notDue }) => notDue !== true);

/** The papers of which it gave something. */
export const given = ({ papers }: FollowUpFacts): PaperWord[] =>
  papers.filter(({ outcome }) => outcome === 'disclosed_in_full' || outcome === 'disclosed_in_part');

/** “on 3 March 2027 and on 5 March 2027”. */
export const onDays = (days: readonly IsoDate[]): string => andList([...new Set(days)].toSorted().map((day) => `on ${plainDay(day)}`));

/** A text on one line. What a council writes never adds a header to a mail, nor a paragraph to a letter. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** “one working day”, “3 working days”. */
export const workingDays = (count: number): string => (count === 1 ? 'one working day' : `${count} working days`);
