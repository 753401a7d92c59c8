import type { LetterTemplate } from './letter.ts';
import { isPlaceholder, placeholderPattern, type Placeholder } from './placeholders.ts';

/** Why a campaign's words cannot be used. */
export type TemplateProblem =
  | { readonly code: 'subject_empty' }
  /** A line break in a subject could add a header to the mail. */
  | { readonly code: 'subject_line_break' }
  | { readonly code: 'body_empty' }
  | { readonly code: 'unknown_placeholder'; readonly placeholder: string }
  /** Two braces that open or close nothing. */
  | { readonly code: 'broken_placeholder'; readonly excerpt: string }
  /** Without the papers a letter asks for nothing; without the name it is no request (s.8(1)(b)). */
  | { readonly code: 'missing_placeholder'; readonly placeholder: Placeholder };

const needed: readonly Placeholder[] = ['papers', 'name'];

/** Everything wrong with a campaign's words, in the order they are read; nothing when they can be used. */
export function templateProblems({ subject, body }: LetterTemplate): TemplateProblem[] {
  const used = [...`${subject}\n${body}`.matchAll(placeholderPattern)].map(([, name = '']) => name);
  const unknown = [...new Set(used)].filter((name) => !isPlaceholder(name));
  const inBody = new Set([...body.matchAll(placeholderPattern)].map(([, name]) => name));
  return [
    ...(subject.trim() === '' ? [{ code: 'subject_empty' } as const] : []),
    ...(/[\r\n]/.test(subject) ? [{ code: 'subject_line_break' } as const] : []),
    ...(body.trim() === '' ? [{ code: 'body_empty' } as const] : []),
    ...unknown.map((placeholder) => ({ code: 'unknown_placeholder', placeholder }) as const),
    ...broken(`${subject}\n${body}`).map((excerpt) => ({ code: 'broken_placeholder', excerpt }) as const),
    ...needed.filter((placeholder) => !inBody.has(placeholder)).map((placeholder) => ({ code: 'missing_placeholder', placeholder }) as const),
  ];
}

const broken = (text: string): string[] =>
  [...text.replace(placeholderPattern, '').matchAll(/(?:\{\{|\}\}).{0,30}/g)].map(([excerpt]) => excerpt);
