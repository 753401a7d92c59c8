import { listMailNotFiled } from '@openvalve/db';
import { readStored } from '../../correspondence/inbound/read-stored.ts';
import type { Deps } from '../../deps.ts';

/**
 * The bytes of mail on no request (held, set aside, not read yet) that hold a file: what the database cannot know. Each is read, in a
 * thread of its own. One that cannot be read, or is gone meanwhile, is not known to hold it.
 */
export async function mailHolding(deps: Deps, { sha256, size }: { sha256: string; size: number }): Promise<string[]> {
  const found: string[] = [];
  for (const mail of await listMailNotFiled(deps.db, { largerThan: size })) {
    if (!(await deps.files.holds(mail.sha256))) continue;
    const reading = await readStored(deps, mail.sha256);
    if (reading.ok && reading.mail.files.some((file) => file.sha256 === sha256)) found.push(mail.sha256);
  }
  return found;
}
