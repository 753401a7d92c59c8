import { listMarks, lockDocument, nextVersionOf, type Trx } from '@openvalve/db';
import { declined, ok, type DocumentId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { whyNotOpen } from '../incidents/may-open.ts';

/** A document that is held until the transaction ends, and whose file is there. */
export type HeldDocument = NonNullable<Awaited<ReturnType<typeof lockDocument>>> & { readonly sha256: string };

export type ToChange = { readonly person: Actor; readonly documentId: DocumentId; readonly version: number };

/** Holds a document for somebody who may work on it; or says why not. */
export async function holdDocument(trx: Trx, { person, documentId }: Pick<ToChange, 'person' | 'documentId'>): Promise<Result<HeldDocument, FileProblem>> {
  const document = await lockDocument(trx, documentId);
  if (document === undefined) return declined({ code: 'document_not_found', documentId });
  if (document.sha256 === null) return declined({ code: 'document_destroyed' });
  const closed = await whyNotOpen(trx, person, document.sha256);
  if (closed !== null) return declined({ code: closed });
  return ok({ ...document, sha256: document.sha256 });
}

/** The problem of somebody who changes what somebody else has changed: what is there, and what they were about to do. */
export async function staleDocument(trx: Trx, document: HeldDocument, yours: { version: number } & Readonly<Record<string, unknown>>): Promise<FileProblem> {
  const { version, title, kind, period, id } = document;
  return { code: 'stale_document', current: { version, title, kind, period, marks: (await listMarks(trx, id)).length }, yours };
}

/** Changes a document from the version somebody saw, all or nothing, and gives it the next. `yours`: what they sent, to be shown beside what is there. */
export function changeDocument<T extends object>(
  deps: Deps,
  change: ToChange & { readonly yours?: Readonly<Record<string, unknown>> },
  work: (trx: Trx, document: HeldDocument) => Promise<Result<T, FileProblem>>,
): Promise<Result<T & { version: number }, FileProblem>> {
  return allOrNothing<T & { version: number }, FileProblem>(deps.db, async (trx) => {
    const document = await holdDocument(trx, change);
    if (!document.ok) return document;
    if (document.value.version !== change.version) return declined(await staleDocument(trx, document.value, { ...change.yours, version: change.version }));
    const done = await work(trx, document.value);
    return done.ok ? ok({ ...done.value, version: await nextVersionOf(trx, change.documentId) }) : done;
  });
}
