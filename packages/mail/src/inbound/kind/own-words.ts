import { foldMail } from '../folding/fold-mail.ts';

const passedOn = /^[ \t>]*-{3,}[ \t]*(?:forwarded|original) message\b/im;

/** What a mail says itself, without the thread under it and without mail it passes on; all of it where that is all there is. */
export function ownWords(text: string, { disclaimers }: { readonly disclaimers: boolean }): string {
  const head = text.slice(0, 20_000).split(passedOn)[0] ?? '';
  const parts = foldMail(head).filter(({ is }) => is === 'own' || is === 'signature' || (disclaimers && is === 'disclaimer'));
  const own = parts.map(({ from, to }) => head.slice(from, to)).join('');
  return /[\p{L}\p{N}]/u.test(own) ? own : head;
}
