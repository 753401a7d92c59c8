import { joinedText } from '../bodies/bodies.ts';
import type { OpenedFile, OpenedMail } from '../containers/opened.ts';
import { fileOf, type RawFile } from '../files/raw-file.ts';
import type { Budget } from '../limits.ts';
import { plainLines } from '../lines.ts';
import type { Level } from './level.ts';
import { withShown } from './shown.ts';

const separators = /\s*[/\\:|]+\s*/g;

/** A mail inside another as a person would save it: one text, named by its subject, then its own files. */
export const filesOfLevel = ({ headers, words, files }: Level): RawFile[] => [
  letter({ date: headers.readable('date'), subject: headers.readable('subject'), from: headers.readable('from'), to: headers.readable('to'), words: joinedText(words) }),
  ...files,
];

/** The same for a mail that Outlook saved. */
export function filesOfOpened(mail: OpenedMail, budget: Budget): RawFile[] {
  const { date, subject, from, to } = mail;
  return [letter({ date, subject, from, to, words: joinedText([stretchOf(mail)]) }), ...filesIn(mail, budget)];
}

/** The words of a mail from an Outlook container. */
export const stretchOf = ({ text, html }: OpenedMail): { text: string | null; html: string | null } => ({ text: text === null ? null : plainLines(text), html });

/** The files in an Outlook container; mails among them as texts with their own files behind them. */
export function filesIn(mail: OpenedMail, budget: Budget): RawFile[] {
  const files: RawFile[] = [];
  for (const each of mail.files) {
    if (!budget.takePart() || !budget.takeBytes(each.content.byteLength)) break;
    files.push(...(each.mail ? filesOfOpened(each.mail, budget) : [plainFile(each)]));
  }
  return withShown(files, mail.html);
}

const plainFile = ({ name, declaredType, contentId, isHidden, content }: OpenedFile): RawFile =>
  fileOf(name, content, { declaredType: declaredType?.toLowerCase() ?? null, contentId: contentId?.replace(/^<|>$/g, '') || null, disposition: isHidden ? 'inline' : 'attachment', isShown: isHidden });

function letter(given: { date: string; subject: string; from: string; to: string; words: string }): RawFile {
  const head = [
    ['Date', given.date],
    ['Subject', given.subject],
    ['From', given.from],
    ['To', given.to],
  ].filter(([, value]) => value !== '');
  const text = [...head.map(([name, value]) => `${name}: ${value}`), '', given.words].join('\n');
  const called = given.subject.replace(separators, ' ').trim().slice(0, 120).trim();
  return fileOf(called === '' ? null : `${called}.txt`, Buffer.from(text), { declaredType: 'text/plain', disposition: 'attachment' });
}
