import { composeLetter, signMail, type DkimKey, type Mail } from '@openvalve/mail';
import type { WrittenLetter } from './mailer.ts';

/**
 * A mail as bytes, signed where the key is its sender's domain's. One that cannot be put into bytes is refused with the reason,
 * as a mail server would refuse it.
 */
export async function writeMail(mail: Mail, dkim: DkimKey | null): Promise<WrittenLetter> {
  const composed = await composeLetter(mail);
  if (!composed.ok) {
    const { code, header } = composed.problem;
    return { refused: { result: 'refused', server: 'Open Valve', said: `The letter could not be put into a mail (${code}: ${header}). Nothing was sent.` } };
  }
  const signs = dkim !== null && mail.from.address.toLowerCase().endsWith(`@${dkim.domain}`);
  return { raw: signs ? await signMail(composed.value, dkim) : composed.value };
}
