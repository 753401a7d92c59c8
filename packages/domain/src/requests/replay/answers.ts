import { paperKey, type PaperAsked } from '../../agreements/document-kind.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { PaperOutcome } from '../foi-request.events.ts';
import type { FoiRequest, PartQuestion } from '../foi-request.ts';
import { latestWords } from '../outcomes.ts';

type Answers = Pick<FoiRequest, 'classified' | 'messages'>;

/** What the council's answers and its reviews said, in the order they reached us, whatever the order in which they were read. */
function answersOf({ classified, messages }: Answers): { readonly on: IsoDate; readonly papers: readonly PaperOutcome[] }[] {
  const receivedOn = new Map(messages.map((message) => [message.messageId, message.receivedOn]));
  return classified
    .flatMap(({ messageId, classification }) => {
      const on = receivedOn.get(messageId);
      const isAnswer = classification.as === 'response' || classification.as === 'review_outcome';
      return isAnswer && on !== undefined ? [{ on, papers: classification.papers }] : [];
    })
    .toSorted((one, other) => Number(one.on > other.on) - Number(one.on < other.on));
}

/** The latest word on each paper. */
export const outcomesOf = (request: Answers): PaperOutcome[] => latestWords(answersOf(request).flatMap(({ papers }) => papers));

/** The day on which each paper was first spoken of, by its key. */
export function firstWords(request: Answers): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  for (const { on, papers } of answersOf(request)) {
    for (const paper of papers) if (!days.has(paperKey(paper))) days.set(paperKey(paper), on);
  }
  return days;
}

/** The day on which the last word needed on some papers reached us; null while one has none, and of no papers. */
export function answeredOn(papers: readonly PaperAsked[], words: ReadonlyMap<string, IsoDate>): IsoDate | null {
  let last: IsoDate | null = null;
  for (const paper of papers) {
    const day = words.get(paperKey(paper));
    if (day === undefined) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}

/** The papers asked for of which the council has said nothing. */
export function outstandingOf({ asked, outcomes }: Pick<FoiRequest, 'asked' | 'outcomes'>): PaperAsked[] {
  const spokenOf = new Set(outcomes.map(paperKey));
  return asked.filter((paper) => !spokenOf.has(paperKey(paper)));
}

/** Whether a paper is one of some papers. */
export const isAmong = (papers: readonly PaperAsked[]): ((paper: PaperAsked) => boolean) => {
  const keys = new Set(papers.map(paperKey));
  return (paper) => keys.has(paperKey(paper));
};

/** The latest question about this paper apart from others; null where there was none. */
export const partOf = ({ partQuestions }: Pick<FoiRequest, 'partQuestions'>, paper: PaperAsked): PartQuestion | null =>
  partQuestions.findLast((part) => isAmong(part.papers)(paper)) ?? null;
