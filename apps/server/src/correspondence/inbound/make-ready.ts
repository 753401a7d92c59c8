import { findMembersByEmail, type Db } from '@openvalve/db';
import type { PersonId } from '@openvalve/domain';
import { forwardedMail, type ForwardedMail, type ParsedMail } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { keepFiles, type KeptFile } from './keep-files.ts';
import type { MailRow } from './put-on-file.ts';
import { readStored, whatWasNotRead, whatWasRead, type Noted } from './read-stored.ts';

/** A mail read apart, its files in the store, and who of our team sent it on, where one did. */
export type MailRead = { readonly mail: ParsedMail; readonly files: readonly KeptFile[]; readonly forwardedBy: PersonId | null; readonly forwarded: ForwardedMail | null };

/** A stored mail and what reading made of it: `read` is null where nobody could, and `noted` says why. */
export type MailInHand = { readonly row: MailRow; readonly noted: Noted; readonly read: MailRead | null };

type Opened = { readonly row: MailRow; readonly opened: Pick<MailRead, 'mail' | 'files'> | { readonly words: string } };

/** Reads a stored mail apart and puts its files into the store. Throws where its bytes are not there, or there is no room for its files. */
export async function openMail(deps: Deps, row: MailRow): Promise<Opened> {
  const reading = row.sha256 === null ? { ok: false as const, words: 'Its bytes were erased.' } : await readStored(deps, row.sha256);
  return { row, opened: reading.ok ? { mail: reading.mail, files: await keepFiles(deps, reading.mail.files) } : { words: reading.words } };
}

/** Sees of mails that were opened whether one of our own sent them on: asked once for all of them. */
export async function takeInHand(db: Db, opened: readonly Opened[]): Promise<MailInHand[]> {
  const read = await whoSentThemOn(db, opened.flatMap((each) => ('mail' in each.opened ? [each.opened] : [])));
  return opened.map(({ row, opened: one }) => ('mail' in one ? { row, noted: whatWasRead(one.mail), read: read.get(one.mail) ?? null } : { row, noted: whatWasNotRead(one.words), read: null }));
}

/** The same of one mail, for whoever files it by hand. */
export async function makeReady(deps: Deps, mail: ParsedMail): Promise<MailRead> {
  const files = await keepFiles(deps, mail.files);
  return (await whoSentThemOn(deps.db, [{ mail, files }])).get(mail) ?? { mail, files, forwardedBy: null, forwarded: null };
}

async function whoSentThemOn(db: Db, mails: readonly Pick<MailRead, 'mail' | 'files'>[]): Promise<ReadonlyMap<ParsedMail, MailRead>> {
  const addresses = [...new Set(mails.flatMap(({ mail }) => (mail.from === null ? [] : [asKept(mail.from.address)])))];
  const members = new Map((await findMembersByEmail(db, addresses)).map(({ id, email }) => [email, id]));
  return new Map(
    mails.map(({ mail, files }) => {
      const forwardedBy = members.get(asKept(mail.from?.address ?? '')) ?? null;
      return [mail, { mail, files, forwardedBy, forwarded: forwardedBy === null ? null : forwardedMail(mail) }];
    }),
  );
}

const asKept = (address: string): string => address.trim().toLowerCase();
