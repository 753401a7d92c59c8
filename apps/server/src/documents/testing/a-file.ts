import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DocumentId } from '@openvalve/domain';
import PdfKit from 'pdfkit';
import { anAnswer, aRequestWithTheCouncil, type Draft } from '../../requests/testing/a-request.ts';
import type { World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';

/** A PDF with these lines, page by page: A4, 12 points, from the top left. */
export function aPdf(pages: readonly (readonly string[])[]): Promise<Buffer> {
  const pdf = new PdfKit({ autoFirstPage: false, size: 'A4', margin: 50, info: { Title: 'Secret title', Author: 'Officer Pim' } });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => void pieces.push(piece));
  for (const lines of pages) {
    pdf.addPage().fontSize(12);
    for (const [at, line] of lines.entries()) pdf.text(line, 50, 50 + 24 * at, { lineBreak: false });
  }
  const whole = new Promise<Buffer>((resolve) => void pdf.on('end', () => resolve(Buffer.concat(pieces))));
  pdf.end();
  return whole;
}

export type FileReceived = { readonly draft: Draft; readonly attachmentId: string; readonly sha256: string };

/** A file that came with an answer, uploaded as the upload route does it; read, unless told. */
export async function aFile(world: World, content: Buffer | string, { filename = 'plan.pdf', council = 'kent', draft, read = true }: { filename?: string; council?: string; draft?: Draft; read?: boolean } = {}): Promise<FileReceived> {
  const request = draft ?? (await aRequestWithTheCouncil(world, { council }));
  const stored = await world.deps.files.write(Readable.from([content]), 100_000_000);
  const messageId = await anAnswer(world, request, { files: [{ filename, declaredType: '', ...stored }] });
  if (read) await world.runDueJobs();
  const { messages } = await request.desk.requests.show(request);
  return { draft: request, attachmentId: messages.find((message) => message.id === messageId)?.attachments[0]?.id ?? '', sha256: createHash('sha256').update(content).digest('hex') };
}

export type DocumentBegun = FileReceived & { readonly reviewer: SignedIn; readonly documentId: DocumentId };

/** A document that a reviewer began from a file. */
export async function aDocument(world: World, content: Buffer | string, about: Parameters<typeof aFile>[2] & { reviewer?: SignedIn } = {}): Promise<DocumentBegun> {
  const file = await aFile(world, content, about);
  const reviewer = about.reviewer ?? (await world.person({ roles: ['reviewer'] }));
  const { id } = await world.as(reviewer).documents.begin({ attachmentId: file.attachmentId, kind: 'dsg-management-plan', period: null, title: 'DSG management plan' });
  return { ...file, reviewer, documentId: id };
}

/** Shuts a file to everyone but two people. */
export async function closedTo(world: World, sha256: string, people: readonly [SignedIn, SignedIn]): Promise<void> {
  await world.db.insertInto('release_incident').values({ sha256, open_to: people.map(({ id }) => id), why: 'A child’s name', noticed_at: world.deps.now(), closed_by: people[0].id }).execute();
}
