import type { FileView } from '@openvalve/server/router';
import { fileKind } from '../../../../lib/mail/file-words.ts';
import { counted, fileSize } from '../../../../lib/words.ts';

type Read = Pick<FileView, 'contentType' | 'size' | 'reading' | 'pages'>;

/** What a page of this file is called: a page, a sheet, a slide. */
export const pageWord = ({ reading: { kind } }: Pick<FileView, 'reading'>): string => (kind === 'spreadsheet' ? 'sheet' : kind === 'presentation' ? 'slide' : 'page');

/** What a file is, in one line: “PDF, 640 kB, 11 pages”. */
export function fileFacts(file: Read): string {
  const { pageCount, state } = file.reading;
  return [fileKind(file.contentType), fileSize(file.size), ...(state === 'read' && pageCount > 0 ? [counted(pageCount, pageWord(file))] : [])].join(', ');
}

/** Something that somebody who opens a file has to know first: in which tone, what happened, what to do. */
export type ReadingRemark = { readonly key: string; readonly tone: 'late' | 'soon' | undefined; readonly happened: string; readonly todo: string };

/** What there is to say about how a file was read; nothing where all of it is here. */
export function readingRemarks(file: Read): ReadingRemark[] {
  const { state, infected, encrypted, textMissing, readFromPictures, whyNot, warnings, pageCount } = file.reading;
  if (infected !== null) return [{ key: 'infected', tone: 'late', happened: `The virus scanner found “${infected}” in this file, so it was not opened here.`, todo: 'Do not open it on your own machine. Tell the council, and ask it for a clean copy.' }];
  if (state === 'waiting') return [{ key: 'waiting', tone: undefined, happened: 'Being read.', todo: 'Its pages appear by themselves; you can leave and come back.' }];
  if (encrypted) return [{ key: 'encrypted', tone: 'soon', happened: 'It wants a password, so nothing in it could be read.', todo: 'Ask the council for the password or for a file without one, and put that on the request.' }];
  if (state === 'failed') return [{ key: 'failed', tone: 'soon', happened: `It could not be read${whyNot === null ? '.' : `: ${whyNot.replace(/\.?$/, '.')}`}`, todo: 'Download it and look at it yourself, or ask the council for another format.' }];
  return [
    ...(textMissing ? [{ key: 'scan', tone: 'soon' as const, happened: 'It is a scan, or has pages that are: pictures of pages without their words.', todo: 'You can look at it, but not search it, and nothing warns you of names in it. Look at every page.' }] : []),
    ...(readFromPictures ? [{ key: 'pictures', tone: undefined, happened: 'Its words were read from pictures of its pages by a machine.', todo: 'Some are wrong. What counts is what you see.' }] : []),
    ...(pageCount > file.pages.length && file.pages.length > 0 ? [{ key: 'cut', tone: 'soon' as const, happened: `Only the first ${file.pages.length.toLocaleString('en-GB')} of ${pageCount.toLocaleString('en-GB')} pages were read.`, todo: 'Download it for the rest.' }] : []),
    ...warnings.map((words, at) => ({ key: `warning-${at}`, tone: 'soon' as const, happened: words, todo: '' })),
  ];
}

/** What one page of a file is called on its own: “Page 4”, “Sheet Costs, hidden”. */
export function pageName(file: Pick<FileView, 'reading'>, { number, label, hidden, isSheet }: { number: number; label: string | null; hidden?: FileView['pages'][number]['hidden'] | undefined; isSheet: boolean }): string {
  const word = pageWord(file);
  const name = label !== null && label !== String(number) ? (isSheet ? label : `${upper(word)} ${number} (${label})`) : `${upper(word)} ${number}`;
  return hidden === undefined || hidden === 'no' ? name : `${name}, ${hiddenWords[hidden]}`;
}

/** How a sheet is hidden, in words. */
export const hiddenWords = { hidden: 'hidden', 'very-hidden': 'hidden so that its menu does not offer it' } as const;

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
