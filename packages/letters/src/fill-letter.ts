import type { Letter, LetterFacts, LetterTemplate } from './letter.ts';
import { isPlaceholder, placeholderPattern, placeholderWords } from './placeholders.ts';

/**
 * The letter for one council. A placeholder nobody knows stays as it stands, so that it is seen: `templateProblems` names it
 * when the campaign's words are saved and `lintLetter` before a letter goes. A paragraph that does not apply leaves no gap.
 */
export const fillLetter = ({ subject, body }: LetterTemplate, facts: LetterFacts): Letter => ({
  subject: filled(subject, facts).replace(/\s+/g, ' ').trim(),
  body: filled(body.replace(/\r\n?/g, '\n'), facts).replace(/\n{3,}/g, '\n\n').trim(),
});

// One pass over the template: braces in a fact are text, and are not filled again.
const filled = (text: string, facts: LetterFacts): string =>
  text.replace(placeholderPattern, (whole, name: string) => (isPlaceholder(name) ? placeholderWords[name](facts) : whole));
