import type { Deps } from '../deps.ts';
import { withoutContent } from '../log.ts';
import type { Notice } from './mailer.ts';

/**
 * Hands mail to one of our own people over. Unlike a letter to a council it is tried again, under the same Message-ID, when
 * nobody can know whether it went: two reminders are better than none. Throws to be tried again.
 */
export async function handNoticeOver(deps: Deps, { id, ...notice }: Omit<Notice, 'mailMessageId'> & { readonly id: string }): Promise<void> {
  const domain = deps.env.mailFrom.slice(deps.env.mailFrom.lastIndexOf('@') + 1);
  const { result, server, said } = await deps.mailer.sendNotice({ ...notice, mailMessageId: `<${id}@${domain}>` });
  if (result === 'accepted') return;
  if (result === 'refused') {
    deps.log.warn({ purpose: notice.purpose, server, said: withoutContent(said ?? '') }, 'a mail server refused mail to one of our people');
    return;
  }
  throw new NoticeNotHandedOver(`${result}, ${server ?? 'no server'}: ${said ?? 'it said nothing'}`);
}

/** Thrown so that the queue tries again later. */
export class NoticeNotHandedOver extends Error {
  override readonly name = 'NoticeNotHandedOver';

  constructor(how: string) {
    super(`Mail to one of our people was not handed over (${how}). It is tried again.`);
  }
}
