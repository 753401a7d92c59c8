import { findFileViewed } from '@openvalve/db';
import { declined, ok, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { mayReadMail, type Actor } from '../../requests/permissions.ts';
import { whyNotOpen } from '../incidents/may-open.ts';
import type { FileProblem } from '../file-problems.ts';

/** A file on a request, with how far it is read. */
export type FileOnRequest = NonNullable<Awaited<ReturnType<typeof findFileViewed>>>;

/** A file, when this person may open it: whoever may read its request’s mail, and of a closed one the two who are named. */
export async function fileToOpen({ db }: Pick<Deps, 'db'>, person: Actor, attachmentId: string): Promise<Result<FileOnRequest, FileProblem>> {
  const file = await findFileViewed(db, attachmentId);
  if (file === undefined) return declined({ code: 'file_not_found', attachmentId });
  if (!mayReadMail(person, file)) return declined({ code: 'not_yours', requestId: file.requestId });
  const closed = await whyNotOpen(db, person, file.sha256);
  return closed === null ? ok(file) : declined({ code: closed });
}
