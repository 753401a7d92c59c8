import { Readable } from 'node:stream';
import { insertStoredFiles, setPagePicture } from '@openvalve/db';
import { anApprovedVersion, type AboutVersion } from '@openvalve/db/testing';
import type { PublicationId } from '@openvalve/domain';
import type { Caller, World } from '../../../testing/create-world.ts';
import type { SignedIn } from '../../../trpc.ts';

/** Bytes in the store, by what they are known by. */
export const bytesIn = ({ deps }: World, content: string | Buffer) => deps.files.write(Readable.from([content]), 50_000_000);

let made = 0;

/** A copy that was approved, its bytes in the store, and a reviewer who may publish it. */
export async function anApprovedCopy(world: World, about: Partial<AboutVersion> & { bytes?: string | Buffer; reviewer?: SignedIn } = {}) {
  made += 1;
  const reviewer = about.reviewer ?? (await world.person({ roles: ['reviewer'], realName: 'Zebedee Quill', email: `zebedee-${made}@volunteers.example` }));
  const { sha256, size } = await bytesIn(world, about.bytes ?? `%PDF-1.7 the copy ${made}`);
  const copy = await anApprovedVersion(world.db, { by: reviewer.id, sha256, size, ...about });
  return { ...copy, size, reviewer, desk: world.as(reviewer) };
}

/** The same, published. */
export async function aPublication(world: World, about: Parameters<typeof anApprovedCopy>[1] & { facts?: Partial<Parameters<Caller['documents']['publish']>[0]> } = {}) {
  const copy = await anApprovedCopy(world, about);
  const published = await copy.desk.documents.publish({ versionId: copy.versionId, title: about.title ?? 'DSG management plan', askedOn: '2026-09-01', givenOn: '2026-09-28', ...about.facts });
  const takeDown = (why: 'personal-data' | 'rights-owner' = 'personal-data', words = 'A name was left in on page 2.') =>
    copy.desk.documents.takeDownDocument({ publicationId: published.id, why, words, reportedAt: new Date(world.deps.now().getTime() - 42 * 60_000).toISOString() });
  return { ...copy, ...published, takeDown };
}

/** A picture of a page, as the job keeps one. */
export async function aPicture(world: World, id: PublicationId, number: number, content = `picture ${number}`): Promise<string> {
  const { sha256, size } = await bytesIn(world, content);
  await world.db.transaction().execute(async (trx) => {
    await insertStoredFiles(trx, [{ sha256, size, contentType: 'image/webp', at: world.deps.now() }]);
    await setPagePicture(trx, { id, number, sha256, width: 1_400, height: 1_980 });
  });
  return sha256;
}
