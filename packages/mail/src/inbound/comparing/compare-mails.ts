import type { ParsedFile, ParsedMail } from '../parsed-mail.ts';
import { compareLines, type ComparedLine } from './compare-lines.ts';

/** What a file is known by. */
type FileMark = Pick<ParsedFile, 'size' | 'sha256'>;

/** A file of one mail or of both, by its name. `other_content`: both have one of this name, and not the same. */
export type ComparedFile = { readonly filename: string; readonly is: 'same' | 'other_content' | 'only_first' | 'only_second'; readonly first: FileMark | null; readonly second: FileMark | null };

/** How two mails that claim to be one differ. `layout`: only how it is laid out does, as a page. */
export type ComparedMails = {
  readonly sender: 'same' | 'differs';
  readonly date: 'same' | 'differs';
  readonly subject: 'same' | 'differs';
  readonly layout: 'same' | 'differs';
  readonly lines: readonly ComparedLine[];
  readonly files: readonly ComparedFile[];
};

type Compared = Pick<ParsedMail, 'from' | 'date' | 'subject' | 'text' | 'html' | 'files'>;

const whether = (same: boolean): 'same' | 'differs' => (same ? 'same' : 'differs');

/** Two mails side by side: what of sender, date, subject, words and files differs. */
export const compareMails = (first: Compared, second: Compared): ComparedMails => ({
  sender: whether(first.from?.address.toLowerCase() === second.from?.address.toLowerCase() && first.from?.name === second.from?.name),
  date: whether(first.date === second.date),
  subject: whether(first.subject === second.subject),
  layout: whether((first.html?.trim() ?? '') === (second.html?.trim() ?? '')),
  lines: compareLines(first.text, second.text),
  files: compareFiles(first.files, second.files),
});

function compareFiles(first: readonly ParsedFile[], second: readonly ParsedFile[]): ComparedFile[] {
  const mark = (file: ParsedFile | undefined): FileMark | null => (file ? { size: file.size, sha256: file.sha256 } : null);
  return [...new Set([...first, ...second].map(({ filename }) => filename))].map((filename) => {
    const [one, other] = [first, second].map((files) => mark(files.find((file) => file.filename === filename)));
    if (!one || !other) return { filename, is: one ? 'only_first' : 'only_second', first: one ?? null, second: other ?? null };
    return { filename, is: one.sha256 === other.sha256 ? 'same' : 'other_content', first: one, second: other };
  });
}
