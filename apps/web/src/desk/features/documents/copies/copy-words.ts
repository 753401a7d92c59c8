import type { WhyNotApprove } from '@openvalve/domain';
import type { CopyView, DocumentView, MarkView } from '@openvalve/server/router';
import { counted } from '../../../../lib/words.ts';
import { approveWords } from '../file-problem-text.ts';

/** What a copy is, by how it was made. */
export const roleWords: Readonly<Record<NonNullable<CopyView['role']>, string>> = {
  sanitised: 'Everything that can be seen, and nothing that is hidden',
  redacted: 'Pictures of its pages, with what is marked painted over',
  'values-only': 'A new workbook of the values that can be seen, without what is marked',
};

/** Why this person cannot approve a copy, in plain words: with how many of its boxes are theirs. */
export function whyNotWords(why: WhyNotApprove, marks: readonly Pick<MarkView, 'madeBy'>[], me: string | null): string {
  const mine = marks.filter(({ madeBy }) => madeBy === me).length;
  if (why !== 'own_marks') return approveWords[why];
  return mine === 0 ? approveWords.own_marks : `You made ${mine === 1 ? 'one of its marks' : `${mine} of its marks`}, so somebody else has to approve it.`;
}

/** Whether there is a copy to look at: the latest one that was made and is still there. */
export const copyToSee = ({ copies }: Pick<DocumentView, 'copies'>): CopyView | null => copies.find(({ state, destroyed }) => state === 'made' && !destroyed) ?? null;

/** What the copy is made without, before it is made. */
export function beforeCopying(marks: number, suspects: number): string {
  const taken = marks === 0 ? 'Nothing is marked. The copy has everything that can be seen, and nothing that is hidden.' : `${counted(marks, 'mark')} will be painted over or emptied, and nothing that is hidden is in the copy.`;
  return suspects === 0 ? taken : `${taken} ${counted(suspects, 'thing is', 'things are')} not decided yet: look at them first.`;
}
