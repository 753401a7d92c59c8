/** What a reminder is about, as a person who reads it takes it. */
export type Kind =
  | 'due_soon' | 'due_today' | 'overdue' | 'escalation' | 'claim_ending' | 'unclassified' | 'not_complied' | 'review_overdue' | 'review_due' | 'ico_open' | 'appeal_ending' | 'complaint_ending'
  | 'review_ending' | 'fee_ending' | 'question_waiting' | 'date_moved';

/** Said of a running clock or of a letter not sent: never once there is an answer. */
export const ofAClock: ReadonlySet<Kind> = new Set(['due_soon', 'due_today', 'overdue', 'escalation', 'claim_ending', 'ico_open', 'fee_ending', 'question_waiting']);

export type Item = { readonly requestId: string; readonly kind: Kind; readonly about: string };

/** The things a mail says: a line that says what, some words, and the link. Two of one kind are told apart by the days in them. */
export function itemsOf(text: string): Item[] {
  return text.split('\n\n').flatMap((block) => {
    const requestId = /\/desk\/requests\/([0-9a-f-]{36})$/.exec(block)?.[1];
    const title = block.split('\n', 1)[0] ?? '';
    const days = block.match(/\d{1,2} [A-Z][a-z]+ \d{4}/g) ?? [];
    return requestId === undefined ? [] : [{ requestId, kind: kindOf(title, block), about: [title, ...days].join(' ') }];
  });
}

const titles: readonly (readonly [RegExp, Kind])[] = [
  [/has to answer today\.$/, 'due_today'],
  [/has to answer by/, 'due_soon'],
  [/is yours until/, 'claim_ending'],
  [/wrote\.$/, 'unclassified'],
  [/has not done what the ICO told it to do\.$/, 'not_complied'],
  [/^The review by .* is overdue\.$/, 'review_overdue'],
  [/has taken its usual time\.$/, 'review_due'],
  [/is silent after your reminder\.$/, 'ico_open'],
  [/^An appeal about .* is possible until/, 'appeal_ending'],
  [/^A complaint about .* is possible until/, 'complaint_ending'],
  [/can be asked for a review until/, 'review_ending'],
  [/^The fee of .* can be paid until/, 'fee_ending'],
  [/is waiting for your answer\.$/, 'question_waiting'],
  [/^The date for .* has moved\.$/, 'date_moved'],
];

function kindOf(title: string, block: string): Kind {
  if (/late\.$|past its last lawful day\.$/.test(title)) return /no answer has been read since/.test(block) ? 'escalation' : 'overdue';
  const found = titles.find(([words]) => words.test(title));
  if (found === undefined) throw new Error(`A reminder says something this drill does not know: ${title}`);
  return found[1];
}
