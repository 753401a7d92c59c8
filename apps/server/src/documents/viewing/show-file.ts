import { filesClosed, filesHeldBack, listDocumentsOfFile, listFilePages, listHiddenThings, listNames } from '@openvalve/db';
import { documentKinds, documentStage, holds, ok, type PersonId, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { stageFacts } from '../stage-facts.ts';
import { fileToOpen, type FileOnRequest } from './file-to-open.ts';
import type { FileView } from './views.ts';

/** How many hidden things are listed of one file. */
const mostHidden = 2_000;

/** A file a council sent, for whoever may open it: what it is, its pages, and what is hidden in it. */
export async function showFile(deps: Deps, person: Actor, attachmentId: string): Promise<Result<FileView, FileProblem>> {
  const file = await fileToOpen(deps, person, attachmentId);
  return file.ok ? ok(await fileView(deps, person, file.value)) : file;
}

/** The same of a file that somebody was let open. However many pages it has, the same few questions. */
export async function fileView({ db }: Pick<Deps, 'db'>, person: Actor, file: FileOnRequest): Promise<FileView> {
  const { sha256 } = file;
  const [pages, hidden, documents, closed, heldBack] = await Promise.all([listFilePages(db, sha256), listHiddenThings(db, { sha256, limit: mostHidden + 1 }), listDocumentsOfFile(db, sha256), filesClosed(db, [sha256]), filesHeldBack(db, [sha256])]);
  const openTo = [...new Set(closed.flatMap(({ openTo: people }) => people))];
  return {
    attachmentId: file.id,
    filename: file.filename,
    contentType: file.contentType,
    size: file.size,
    requestId: file.requestId,
    council: { slug: file.councilSlug, name: file.councilName },
    reading: readingOf(file),
    pages,
    hidden: hidden.slice(0, mostHidden),
    hiddenCut: hidden.length > mostHidden,
    documents: documents.map(({ id, kind, period, title, ...facts }) => ({ id, kind, kindName: documentKinds[kind].name, period, title, stage: documentStage(stageFacts(facts)) })),
    closed: openTo.length === 0 ? null : { to: await namesOf(db, openTo) },
    heldBack: heldBack.length > 0,
    mayPrepare: holds(person.roles, 'reviewer') && file.direction === 'incoming' && file.infected === null,
  };
}

const namesOf = async (db: Deps['db'], people: readonly PersonId[]): Promise<string[]> => (await listNames(db, people)).map(({ name }) => name);

const readingOf = (file: FileOnRequest): FileView['reading'] => ({
  state: file.state ?? 'waiting',
  kind: file.kind,
  pageCount: file.pageCount ?? 0,
  encrypted: file.encrypted ?? false,
  textMissing: file.textMissing ?? false,
  readFromPictures: file.readFromPictures ?? false,
  infected: file.infected,
  warnings: file.warnings ?? [],
  whyNot: file.whyNot,
});
