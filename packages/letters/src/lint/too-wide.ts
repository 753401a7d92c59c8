import { excerptsOf } from './finding.ts';

/** Words that ask for more than named papers. They invite a refusal on cost (s.12); naming documents does not. */
const wide: readonly RegExp[] = [
  /\b(?:all|any|every)(?:\s+and\s+(?:all|any|every))?(?:\s+(?:of\s+)?(?:the|your|other|related|relevant|internal|further))*\s+(?:correspondence|communications?|e-?mails?|information|data|documents?|documentation|records?|papers|minutes|messages|notes|material)\b(?!\s+(?:named|listed|numbered|above|I\s+(?:ask|named|listed)))/,
  /\bany\s+and\s+all\b/,
  /\beverything\b/,
  /\bincluding\s+but\s+not\s+limited\s+to\b/,
  /\banything\s+(?:else\s+)?(?:you\s+(?:have|hold)|about|relating|related)\b/,
  /\b(?:complete|entire|full)\s+(?:file|history|correspondence)\b/,
];

/** The words of a letter that ask for more than it names. */
export const tooWideIn = (text: string): string[] => {
  const excerpts = excerptsOf(text, wide);
  return excerpts.filter((excerpt) => !excerpts.some((other) => other !== excerpt && other.toLowerCase().includes(excerpt.toLowerCase())));
};
