import { dayIn, type IsoDate } from '@openvalve/domain';
import { foldMail } from '../folding/fold-mail.ts';
import { headerBlockAt, type HeaderBlock } from '../folding/header-block.ts';
import { linesOf } from '../folding/lines.ts';
import type { MailAddress, ParsedFile, ParsedMail } from '../parsed-mail.ts';

/** Another’s mail that somebody passed on: what it says of itself, for a person to confirm. */
export type ForwardedMail = {
  readonly from: MailAddress | null;
  readonly sentOn: IsoDate | null;
  readonly subject: string | null;
  /** Its own words: the text after its headers. */
  readonly text: string;
  readonly how: 'attached' | 'in_the_text';
};

/**
 * The mail that a mail passes on, or null where it passes on none. An attached one counts where the mail around it says little; one
 * in the text where the subject or a mark says so and headers stand above it. An answer with a quoted thread passes nothing on.
 */
export function forwardedMail({ subject, text, files }: Pick<ParsedMail, 'subject' | 'text' | 'files'>): ForwardedMail | null {
  const saysSo = /^\s*\[?(?:fw|fwd|wg|tr|rv)\s*[:：]/i.test(subject);
  const attached = files.find(({ declaredType }) => declaredType?.toLowerCase() === 'message/rfc822');
  if (attached && (saysSo || text.trim().length < 600)) return fromAttached(attached);
  const parts = foldMail(text);
  const part = parts.find(({ is }) => is === 'forwarded') ?? (saysSo ? parts.find(({ is }) => is === 'quoted') : undefined);
  return part ? fromText(text.slice(part.from, part.to)) : null;
}

function fromAttached(file: ParsedFile): ForwardedMail | null {
  const text = new TextDecoder().decode(file.content.subarray(0, 400_000));
  const found = fromText(text);
  return found && { ...found, how: 'attached' };
}

function fromText(text: string): ForwardedMail | null {
  const lines = linesOf(text);
  for (let at = 0; at < Math.min(lines.length, 12); at += 1) {
    const block = headerBlockAt(lines, at);
    if (block) return forwarded(block, lines[block.after] ? text.slice(lines[block.after]?.from) : '');
  }
  return null;
}

const forwarded = ({ from, date, subject }: HeaderBlock, text: string): ForwardedMail => ({
  from: senderIn(from),
  sentOn: date === null ? null : dayIn(date),
  subject,
  text: text.replace(/^\s+/, ''),
  how: 'in_the_text',
});

/** `Jo Carr <jo@…>`, `Jo Carr [mailto:jo@…]`, `jo@…`; a name alone has no address. */
function senderIn(value: string): MailAddress | null {
  const address = /[^\s<>()[\]"',;:]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,250}[A-Za-z0-9]/.exec(value)?.[0];
  const name = value.split(/[<[(]/)[0]?.replace(/["']/g, '').trim() ?? '';
  if (!address) return name === '' ? null : { name, address: '' };
  return { name: name.includes('@') ? '' : name, address };
}
