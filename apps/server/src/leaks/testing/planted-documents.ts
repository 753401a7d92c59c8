import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ChecklistItem, type DocumentId, type VersionId } from '@openvalve/domain';
import { storeMail } from '../../correspondence/inbound/store-mail.ts';
import { aFile, type FileReceived } from '../../documents/testing/a-file.ts';
import type { Draft } from '../../requests/testing/a-request.ts';
import type { World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';
import { aMailWith } from './council-files.ts';

/** Two reviewers, because what one marks another approves. */
export type Reviewers = { readonly first: SignedIn; readonly second: SignedIn };

export type Planted = { readonly attachmentId: string; readonly sha256: string; readonly documentId: DocumentId; readonly version: number };

/** A file on a request, not read yet: reading is done for all of them together. */
export const received = (world: World, draft: Draft, content: Buffer, filename: string): Promise<FileReceived> => aFile(world, content, { draft, filename, read: false });

/** A file that a mail brings. */
export async function receivedByMail(world: World, { requestId }: Draft, mail: Omit<Parameters<typeof aMailWith>[0], 'to'>): Promise<{ mailId: string; attachmentId: string; sha256: string; raw: Buffer }> {
  const raw = aMailWith({ to: 'somebody@elsewhere.example', ...mail });
  const { mailId } = await storeMail(world.deps, { content: Readable.from([raw]), cameThrough: 'upload', arrivedAt: world.deps.now(), forRequest: requestId });
  await world.runDueJobs();
  const sha256 = createHash('sha256').update(mail.content).digest('hex');
  const { id } = await world.db.selectFrom('attachment').select('id').where('sha256', '=', sha256).executeTakeFirstOrThrow();
  return { mailId, attachmentId: id, sha256, raw };
}

/** A document begun from a file, with words marked wherever they stand. */
export async function begun(world: World, { first }: Reviewers, { attachmentId, sha256 }: Pick<FileReceived, 'attachmentId' | 'sha256'>, { mark, title = 'DSG management plan' }: { mark?: string; title?: string } = {}): Promise<Planted> {
  const desk = world.as(first).documents;
  const { id: documentId } = await desk.begin({ attachmentId, kind: 'dsg-management-plan', period: null, title });
  if (mark === undefined) return { attachmentId, sha256, documentId, version: 1 };
  const { version } = await desk.markAll({ documentId, version: 1, reason: 'child', q: mark });
  return { attachmentId, sha256, documentId, version };
}

export const copyOf = async (world: World, { first }: Reviewers, { documentId, version }: Planted): Promise<VersionId> => (await world.as(first).documents.makeCopy({ documentId, version })).versionId;

/** What the second reviewer decides of a copy that is made. */
export const decided = (world: World, { second }: Reviewers, versionId: VersionId, decision: 'approved' | 'sent-back', note: string | null = null) =>
  world.as(second).documents.review({ versionId, decision, ticked: decision === 'approved' ? [...ChecklistItem.options] : [], note });

/** A copy approved and made public. */
export async function published(world: World, reviewers: Reviewers, versionId: VersionId, title = 'DSG management plan'): Promise<{ id: string; address: string }> {
  await decided(world, reviewers, versionId, 'approved');
  return world.as(reviewers.second).documents.publish({ versionId, title, askedOn: '2026-11-23', givenOn: '2026-11-23' });
}
