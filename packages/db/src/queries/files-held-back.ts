import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/**
 * Of some files, those that seem to show words which the council meant to cover, and that no reviewer has let others open; and the mail
 * that carried one.
 */
export async function filesHeldBack(db: Db, sha256s: readonly string[]): Promise<string[]> {
  if (sha256s.length === 0) return [];
  const { rows } = await sql<{ sha256: string }>`
    select file.sha256
    from unnest(${[...sha256s]}::text[]) as file (sha256)
    where exists (
      select 1 from hidden_thing
      join file_reading on file_reading.sha256 = hidden_thing.sha256 and file_reading.let_go_at is null
      where hidden_thing.kind = 'text-under-box' and (
        hidden_thing.sha256 = file.sha256
        or exists (
          select 1 from attachment
          join message on message.id = attachment.message_id
          left join incoming_mail on incoming_mail.id = message.mail_id or incoming_mail.copy_of = message.mail_id
          where attachment.sha256 = hidden_thing.sha256 and file.sha256 in (message.raw_sha256, incoming_mail.sha256)
        )
      )
    )
    order by file.sha256
  `.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** Lets whoever might otherwise open a file do so, though it seems to show what was covered. False where somebody has before. */
export async function letFileGo(trx: Trx, { sha256, by, at }: { sha256: string; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('file_reading').set({ let_go_by: by, let_go_at: at }).where('sha256', '=', sha256).where('let_go_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
