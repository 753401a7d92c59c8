import { findFileToRead, keepReading, lockStoredFiles, noteReadingFailed, noteWaiting } from '@openvalve/db';
import { scanFile, withFileAt, type Examined, type NotDone } from '@openvalve/documents';
import type { Deps } from '../../deps.ts';
import { pageOnRecord } from './page-on-record.ts';
import { plainText } from './plain-text.ts';
import { readerNumber } from './reader-number.ts';
import { WorkStopped } from './work-stopped.ts';

/** What became of looking into a file. */
type Looked = ({ readonly ok: true } & { readonly examined: Examined }) | (NotDone & { readonly infected?: string });

/** Thrown so that the queue tries again later: a file that nobody scanned is not opened. */
export class ScannerSilent extends Error {
  override readonly name = 'ScannerSilent';

  constructor() {
    super('The virus scanner gave no answer, so the file was not opened. Look whether clamd runs at CLAMD_URL and takes files of 64 MB.');
  }
}

/**
 * Reads a file in a process of its own and puts on record what it holds and what is hidden in it, all or nothing. What cannot be read says
 * why; a store or a database that is away is for the queue to try again. Read already by this reader, it is left as it is.
 */
export async function readFile(deps: Deps, sha256: string): Promise<void> {
  const file = await findFileToRead(deps.db, sha256);
  if (file === undefined || (file.state !== 'waiting' && file.reader >= readerNumber)) return;
  const looked = await lookInto(deps, { ...file, name: file.name ?? 'file' });
  if (!looked.ok && looked.why === 'stopped') throw new WorkStopped();
  await deps.db.transaction().execute(async (trx) => {
    // Whoever destroys the file holds the same lock: then there is no row to write to any more.
    await lockStoredFiles(trx, [sha256]);
    const at = deps.now();
    if (!looked.ok) return noteReadingFailed(trx, { sha256, reader: readerNumber, why: looked.words, infected: looked.infected ?? null, encrypted: looked.why === 'encrypted', at });
    const { kind, pageCount, encrypted, textMissing, readFromPictures, warnings } = looked.examined;
    await keepReading(trx, { sha256, reader: readerNumber, kind, pageCount, encrypted, textMissing, readFromPictures, warnings: warnings.map(plainText), at }, partsOf(looked));
  });
}

/** What is in a file; one in which the scanner finds something is not opened. */
async function lookInto({ db, files, documents, env }: Deps, { sha256, contentType, name }: { sha256: string; contentType: string; name: string }): Promise<Looked> {
  const scanned = env.clamdUrl === null ? 'clean' : await scanFile(env.clamdUrl, await files.read(sha256));
  if (scanned === 'unreachable') {
    await noteWaiting(db, { sha256, why: 'The virus scanner gave no answer yet, so nobody has opened it. It is tried again by itself; tell whoever runs Open Valve if it goes on.' });
    throw new ScannerSilent();
  }
  if (scanned !== 'clean') return { ok: false, why: 'unreadable', words: `The virus scanner found ${scanned.infected} in it. It was not opened.`, infected: scanned.infected };
  return withFileAt(files, sha256, (path) => documents.examine({ path, contentType, name }));
}

/** Pages and hidden things as they go on record. */
function partsOf({ examined }: Looked & { ok: true }): Parameters<typeof keepReading>[2] {
  return {
    pages: examined.pages.map(pageOnRecord),
    hidden: examined.hidden.map((thing) => ({ ...thing, place: plainText(thing.place), sample: thing.sample === null ? null : plainText(thing.sample) })),
  };
}
