import { declined, ok, type PaperAsked, type Result } from '@openvalve/domain';
import { lintLetter, signedBy, type Letter } from '@openvalve/letters';
import type { LetterProblem } from './problems.ts';

/** `asked`: the papers of a first letter; a later one has none. */
type Draft = { readonly subject: string; readonly body: string; readonly asked?: readonly PaperAsked[] };
type Signers = { readonly applicantName: string | null; readonly coordinatorName: string | null };

/**
 * The letter as it goes, or what stops it. The page has already shown what is worth another look; here only what may never go
 * is refused: no words, a gap left open, a subject that could add a header. The name the Act asks for (s.8(1)(b)) is put at
 * the end when it is not there, and a coordinator's letter is signed for the applicant.
 */
export function readyLetter({ subject, body, asked }: Draft, { applicantName, coordinatorName }: Signers): Result<Letter, LetterProblem> {
  if (applicantName === null || applicantName.trim() === '') return declined({ code: 'real_name_unknown' });
  if (/\p{Cc}/u.test(subject) || subject.trim() === '') return declined({ code: 'subject_malformed' });
  if (body.trim() === '') return declined({ code: 'letter_empty' });

  const signed = signedBy(body.replace(/\r\n?/g, '\n').trim(), applicantName.trim(), coordinatorName);
  const gap = lintLetter({ subject, body: signed, volunteerName: applicantName, ...(asked === undefined ? {} : { asked }) }).find(({ code, level }) => code === 'placeholder_left' && level === 'look');
  if (gap) return declined({ code: 'placeholder_left', excerpt: gap.excerpt ?? '' });
  return ok({ subject: subject.trim(), body: signed });
}
