import { longDay, plainDay } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { legalFigures } from '../legal-figures.ts';
import type { Letter } from '../letter.ts';
import { dearCouncil, letterOf, myRequest, requestInSubject } from './words/case-words.ts';
import { papersInBrief } from './words/papers-in-brief.ts';
import { askedLate } from './words/time-words.ts';

/** A gap only the volunteer can fill. The linter names it, and no letter goes with one. */
export const answerGap = '{{your answer to the question}}';

/** Nobody wants a whole thread back: longer questions are cut at a word. */
const longestQuotation = 1500;

/** The answer to a council's question (FOIA s.1(3), EIR reg 9). With it the council has what it needs, and time runs afresh (s.10(6), reg 9(4)). */
export function clarificationAnswer(facts: FollowUpFacts): Letter {
  const { question, regime } = facts;
  if (question === null) throw new Error('The council asked no question that is still open, so there is nothing to answer.');
  const these = `${question.papers ? 'For this part, the' : 'The'} ${legalFigures.answerWithin.value} working days`;
  return letterOf(facts, `Answer to your question: ${requestInSubject(facts)}`, [
    dearCouncil,
    `Thank you for your question of ${plainDay(question.askedOn)} about ${myRequest(facts)}.${question.papers ? ` It is about ${papersInBrief(question.papers)}.` : ''}`,
    question.words === null || question.words.trim() === '' ? null : `You asked:\n\n${quoted(question.words)}`,
    'My answer:',
    answerGap,
    `Apart from this, my request stands as it is.${question.papers ? ' Time runs on for the other papers.' : ''}`,
    regime === 'EIR'
      ? `These are the particulars you asked for (regulation 9 of the Regulations). ${these} run from the day you receive them (regulation 9(4)).`
      : `With this you have what you asked for (section 1(3) of the Act). ${these} run from the day you receive it (section 10(6)).`,
    lateQuestion(facts),
    'If anything is still unclear, please ask me soon, and I will help.',
  ]);
}

/** The council's own words, each line marked as quoted. */
function quoted(words: string): string {
  const text = words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ').replace(/ {2,}/g, ' ').replace(/\n{3,}/g, '\n\n').trim();
  const cut = text.length > longestQuotation ? `${text.slice(0, longestQuotation).replace(/\s+\S*$/, '')} …` : text;
  return cut.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
}

const lateQuestion = (facts: FollowUpFacts): string | null => {
  const breach = askedLate(facts).findLast(({ until }) => until === facts.question?.askedOn);
  if (!breach) return null;
  return `Your question came after the time for answering had ended on ${longDay(breach.lastDay)}. I answer it gladly, and ask you to reply well before the new time is over.`;
};
