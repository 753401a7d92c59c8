import { lintLetter, type LintCode, type LintFinding } from '@openvalve/letters';

/** A first letter only asks, for papers by name. What follows may argue, and asks for nothing new: that is not looked at. */
const lookedAt: readonly LintCode[] = ['name_present', 'name_missing', 'personal_data', 'placeholder_left'];

/** What is worth another look in a letter after the first one. */
export const letterFindings = (words: { subject: string; body: string }, applicantName: string): LintFinding[] =>
  lintLetter({ ...words, volunteerName: applicantName, asked: [] }).filter(({ code }) => lookedAt.includes(code));
