import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { IncomingMailId } from '@openvalve/domain';
import { storeMail } from '../../correspondence/inbound/store-mail.ts';
import { aRequestWithTheCouncil, anAnswer, type Draft } from '../../requests/testing/a-request.ts';
import type { World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';

/** What nobody may be able to read once it is closed or destroyed. */
export const plantedWords = 'Robin Planted of Year 4, whose plan names her school';

export const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A request whose council sent a file with planted words in it, and the people who deal with that. */
export type FileOfCouncil = {
  readonly draft: Draft;
  readonly attachmentId: string;
  readonly sha256: string;
  readonly reviewer: SignedIn;
  readonly admin: SignedIn;
  readonly coordinator: SignedIn;
};

/** The raw mail a file came in: a text file beside a few words. */
export const mailWith = ({ requestAddress, content, subject = 'Your request' }: { requestAddress: string; content: string; subject?: string }): string =>
  [
    'From: FOI Team <foi@kent.gov.uk>', `To: ${requestAddress}`, `Subject: ${subject}`, `Message-ID: <${shaOf(subject + content).slice(0, 12)}@kent.gov.uk>`, 'Date: Mon, 23 Nov 2026 08:00:00 +0000', 'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"', '', '--part', 'Content-Type: text/plain; charset=utf-8', '', 'Please find attached.', '--part', 'Content-Type: text/plain; name="plan.txt"',
    'Content-Disposition: attachment; filename="plan.txt"', 'Content-Transfer-Encoding: base64', '', Buffer.from(content).toString('base64'), '--part--', '',
  ].join('\r\n');

/** A file a person put on file, on a request that is with its council. */
export async function aFileOfCouncil(world: World, { content = plantedWords, council = 'kent' }: { content?: string; council?: string } = {}): Promise<FileOfCouncil> {
  const draft = await aRequestWithTheCouncil(world, { council });
  const { sha256, size } = await world.deps.files.write(Readable.from([content]), 10_000);
  await anAnswer(world, draft, { files: [{ filename: 'plan.txt', declaredType: 'text/plain', sha256, size }] });
  const { id } = await world.db.selectFrom('attachment').select('id').where('sha256', '=', sha256).executeTakeFirstOrThrow();
  const [reviewer, admin, coordinator] = [await world.person({ roles: ['reviewer'] }), await world.person({ roles: ['admin'] }), await world.person({ roles: ['coordinator'] })];
  return { draft, attachmentId: id, sha256, reviewer, admin, coordinator };
}

/** The same file as a mail brought it: bytes, message and attachment. Gives the SHA-256 of the mail. */
export async function theFileByMail(world: World, { draft }: FileOfCouncil, { content = plantedWords, subject }: { content?: string; subject?: string } = {}): Promise<{ mailId: IncomingMailId; raw: string; rawSha256: string }> {
  const raw = mailWith({ requestAddress: 'somebody@elsewhere.example', content, ...(subject === undefined ? {} : { subject }) });
  const { mailId } = await storeMail(world.deps, { content: Readable.from([raw]), cameThrough: 'upload', arrivedAt: world.deps.now(), forRequest: draft.requestId });
  await world.runDueJobs();
  return { mailId, raw, rawSha256: shaOf(raw) };
}
