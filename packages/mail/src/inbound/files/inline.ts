import type { RawFile } from './raw-file.ts';

/** Names that Outlook and Apple Mail give to pictures inside a message. */
const madeUpName = /^(?:image\d{3,}|att\d{5,}|outlook-[\w-]+|oledata|ole\d|filelist|logo\w*|signature\w*|~wrd\d+)\.(?:png|jpe?g|gif|bmp|wmz|emz)$/i;

/** A logo or a picture in a signature: shown in the message, nothing to save. A picture that was attached is a file like any other. */
export function isInline(file: RawFile, contentType: string): boolean {
  if (!contentType.startsWith('image/')) return false;
  if (file.isShown) return true;
  if (file.disposition === 'attachment') return false;
  return file.isRelated || (file.disposition === 'inline' && file.contentId !== null) || madeUpName.test(file.name ?? '');
}
