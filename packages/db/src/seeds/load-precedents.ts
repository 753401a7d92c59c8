import type { Precedent } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/** Writes the register's decisions. What a person of this team changed or set aside stays as they left it. */
export async function writePrecedents(trx: Trx, precedents: readonly Precedent[]): Promise<void> {
  if (precedents.length === 0) return;
  await trx
    .insertInto('precedent')
    .values(
      precedents.map((precedent) => ({
        reference: precedent.reference, authority: precedent.authority, decided_by: precedent.decidedBy, decided_on: precedent.decidedOn, exemptions: precedent.exemptions,
        result: precedent.result, summary: precedent.summary, url: precedent.url, seen_as: precedent.seenAs, checked_on: precedent.checkedOn, origin: 'register' as const,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .expression(sql`lower(reference)`)
        .doUpdateSet((build) => ({
          authority: build.ref('excluded.authority'),
          decided_by: build.ref('excluded.decided_by'),
          decided_on: build.ref('excluded.decided_on'),
          exemptions: build.ref('excluded.exemptions'),
          result: build.ref('excluded.result'),
          summary: build.ref('excluded.summary'),
          url: build.ref('excluded.url'),
          seen_as: build.ref('excluded.seen_as'),
          checked_on: build.ref('excluded.checked_on'),
        }))
        .where('precedent.origin', '=', 'register')
        .where('precedent.retired_at', 'is', null),
    )
    .execute();
}
