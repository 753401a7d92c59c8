import {
  addToMessage, deleteUnnamedStoredFile, endIncidentsOf, eraseDocumentsOf, eraseMails, isStoredFileKnown, lockMailCarrying, lockPublicationsOf, lockRequest, lockStoredFiles, noteRemoved, requestsWithFile,
  setErasedMailAside, takeFileFromMessages, type Trx,
} from '@openvalve/db';
import { plainDay, type PersonId } from '@openvalve/domain';
import { today, type Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { takeDownPublication } from '../publishing/take-down.ts';

/** Thrown when something still names a file that is being destroyed, though nothing should: then nothing of it is done. */
class StillNamed extends Error {
  override readonly name = 'StillNamed';

  constructor(sha256: string) {
    super(`File ${sha256} is still named by something on record, so it was not destroyed. This is a bug: nothing was changed.`);
  }
}

type ToErase = { readonly id: string; readonly sha256: string; readonly by: PersonId | null; readonly alsoMail: readonly string[] };

/** Said in public where a copy was up. */
const publicWords = 'The file it was made from was destroyed.';

/**
 * Takes a file off the record with everything made of it, in one transaction: from its commit on nothing shows it, searches it or
 * leads to it. What is left are bytes that nobody can ask for, and the job that is queued here removes those. Everything is held in
 * the order it is held everywhere: mail, requests, documents, files. `alsoMail`: bytes of mail on no request that were found to hold it.
 */
export async function eraseFile(deps: Pick<Deps, 'now'>, trx: Trx, { id, sha256, by, alsoMail }: ToErase): Promise<void> {
  const at = deps.now();
  const carrying: Awaited<ReturnType<typeof lockMailCarrying>> = [];
  for (const each of [sha256, ...alsoMail]) carrying.push(...(await lockMailCarrying(trx, each)));
  for (const requestId of await requestsWithFile(trx, sha256)) await lockRequest(trx, requestId);

  const pictures: string[] = [];
  for (const { id: publicationId, councilSlug } of await lockPublicationsOf(trx, sha256)) {
    // Where nobody is known to have done it, the document’s being destroyed is what takes it off the public pages.
    if (by === null) break;
    pictures.push(...((await takeDownPublication(trx, { id: publicationId, councilSlug, kind: 'taken-down', why: 'personal-data', words: publicWords, reportedAt: at, by, at })) ?? []));
  }
  const made = await eraseDocumentsOf(trx, { sha256, at });
  const mailIds = [...new Set(carrying.map(({ id: mailId }) => mailId))];
  const mail = await eraseMails(trx, { mailIds, at });
  await setErasedMailAside(trx, { mailIds, why: `It carried a file that was destroyed on ${plainDay(today(deps))}; its bytes are gone.` });
  const messages = await takeFileFromMessages(trx, { sha256, rawSha256s: mail });
  for (const messageId of messages) await addToMessage(trx, { messageId, line: `A file that came with this was destroyed on ${plainDay(today(deps))}.`, at });
  await endIncidentsOf(trx, { sha256, by, at });

  const everything = [...new Set([sha256, ...mail, ...made.copies, ...made.pictures, ...pictures])];
  await lockStoredFiles(trx, everything);
  const gone: string[] = [];
  for (const each of everything) {
    // What was read of it (pages, words, what is hidden) goes with its row.
    await deleteUnnamedStoredFile(trx, each);
    // A copy or a picture can be the same bytes as another document’s, which keeps them; the file and the mail that carried it cannot.
    if (!(await isStoredFileKnown(trx, each))) gone.push(each);
    else if (each === sha256 || mail.includes(each)) throw new StillNamed(each);
  }
  await noteRemoved(trx, { id, sha256s: gone.filter((each) => each !== sha256) });
  await enqueue(trx, { kind: 'destroy-files', key: id, payload: { id } });
}
