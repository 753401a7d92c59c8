import { ChecklistItem, type DocumentId, type VersionId } from '@openvalve/domain';
import type { ToReviewView } from '../documents/views.ts';
import type { Caller } from './team.ts';
import type { Teller } from './story-teller.ts';

type Waiting = ToReviewView & { readonly attachmentId: string };

/**
 * What reviewers have done with the papers that came: two are public, one of them was taken down since, a copy waits for a second pair of
 * eyes, and one is being marked. One reviewer marks, another approves; copies are made as they always are.
 */
export async function workOnDocuments({ deps, team, runDueJobs }: Teller): Promise<void> {
  const [marker, second] = [team.noor.desk, team.kit.desk];
  await runDueJobs();
  const waiting = (await marker.documents.toReview()).flatMap((paper): Waiting[] => {
    const file = paper.attachments.find(({ filename }) => filename === `${paper.kind}.pdf`);
    return file && paper.period === null ? [{ ...paper, attachmentId: file.id }] : [];
  });
  const [shown, takenDown, copied, begun] = waiting;
  for (const paper of [shown, takenDown]) {
    if (paper === undefined) continue;
    const { documentId, versionId } = await copyOf(marker, paper, runDueJobs);
    await second.documents.review({ versionId, decision: 'approved', ticked: [...ChecklistItem.options], note: null });
    const { licence, howReceived, askedOn, givenOn, exemptions } = await second.documents.provenance({ documentId });
    const { id: publicationId } = await second.documents.publish({ versionId, title: titleOf(paper), licence, licenceNote: null, howReceived, askedOn, givenOn, exemptions: [...exemptions] });
    await runDueJobs();
    if (paper === takenDown) await marker.documents.takeDownDocument({ publicationId, why: 'wrong-document', words: 'It was the draft of the plan and not the plan itself. (Invented for the demonstration.)', reportedAt: new Date(deps.now().getTime() - 90 * 60_000).toISOString() });
  }
  if (copied !== undefined) await copyOf(marker, copied, runDueJobs);
  if (begun !== undefined) await marked(marker, begun);
}

const titleOf = ({ kindName, council }: Waiting): string => `${kindName} of ${council.name} (invented for the demonstration)`;

/** Begins a document and marks the officer’s name, number and address in it. */
async function marked(desk: Caller, paper: Waiting): Promise<{ documentId: DocumentId; version: number }> {
  const { id: documentId } = await desk.documents.begin({ attachmentId: paper.attachmentId, kind: paper.kind as Parameters<Caller['documents']['begin']>[0]['kind'], period: null, title: titleOf(paper) });
  let { version } = await desk.documents.document({ documentId });
  for (const q of ['Example Officer', '01632 960 123', 'example.officer@']) ({ version } = await desk.documents.markAll({ documentId, version, reason: 'contact', q }));
  return { documentId, version };
}

async function copyOf(desk: Caller, paper: Waiting, runDueJobs: () => Promise<void>): Promise<{ documentId: DocumentId; versionId: VersionId }> {
  const { documentId, version } = await marked(desk, paper);
  const { versionId } = await desk.documents.makeCopy({ documentId, version });
  await runDueJobs();
  return { documentId, versionId };
}
