import type { DocumentId, PersonId, VersionId } from '@openvalve/domain';
import type { Trx } from '../database.ts';

/** Writes down what a reviewer decided of a copy. False where somebody had decided already. */
export async function insertReview(
  trx: Trx,
  { versionId, decision, ticked, note, by, at }: { versionId: VersionId; decision: 'approved' | 'sent-back'; ticked: readonly string[]; note: string | null; by: PersonId; at: Date },
): Promise<boolean> {
  const row = await trx
    .insertInto('document_review')
    .values({ version_id: versionId, decision, ticked: [...ticked], note, reviewed_by: by, reviewed_at: at })
    .onConflict((conflict) => conflict.column('version_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Which document a copy is of; undefined where there is no such copy. */
export const findDocumentOfCopy = async (trx: Trx, versionId: VersionId): Promise<DocumentId | undefined> =>
  (await trx.selectFrom('document_version').select('document_id as id').where('id', '=', versionId).executeTakeFirst())?.id;

/** Empties the words under a document’s marks: somebody saw that they are gone. */
export async function eraseMarkedWords(trx: Trx, documentId: DocumentId): Promise<void> {
  await trx.updateTable('redaction_mark').set({ words: null }).where('document_id', '=', documentId).where('words', 'is not', null).execute();
}
