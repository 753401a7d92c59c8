import type { findIncomingMail } from '@openvalve/db';
import type { Deps } from '../../deps.ts';
import { whyNotOpen } from '../../documents/incidents/may-open.ts';
import type { Actor } from '../../requests/permissions.ts';
import { readStored } from './read-stored.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findIncomingMail>>>;

/**
 * Why somebody may not open a mail as far as accidents go, or null. What came with mail on a request is on record; of one that is on
 * none its bytes alone know what is in it, so they are read, and it is shut where one of its files is.
 */
export async function whyNotOpenMail(deps: Deps, person: Actor, { sha256, state }: { readonly sha256: string; readonly state: Row['state'] }): Promise<Awaited<ReturnType<typeof whyNotOpen>>> {
  const shut = await whyNotOpen(deps.db, person, sha256);
  if (shut !== null || state === 'filed') return shut;
  const reading = await readStored(deps, sha256);
  if (!reading.ok) return null;
  for (const file of reading.mail.files) {
    const why = await whyNotOpen(deps.db, person, file.sha256);
    if (why !== null) return why;
  }
  return null;
}
