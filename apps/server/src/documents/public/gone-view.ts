import type { findPublicationAt } from '@openvalve/db';
import { documentKinds, londonDay } from '@openvalve/domain';
import type { GoneView } from '@openvalve/web/site';

export type PublicationAt = NonNullable<Awaited<ReturnType<typeof findPublicationAt>>>;

/** What stands at an address whose document is not public any more, or not now. */
export function goneView(publication: PublicationAt): GoneView {
  const { councilSlug, councilName, kind, period, takenDownAt, takenDownWhy, takenDownWords, destroyedAt, replacedBy } = publication;
  const about = { council: { slug: councilSlug, name: councilName }, kindName: documentKinds[kind].name, period };
  if (takenDownAt !== null && takenDownWhy !== null) return { ...about, why: takenDownWhy, words: takenDownWords, on: londonDay(takenDownAt), replacedBy };
  return { ...about, why: destroyedAt === null ? 'shut' : 'destroyed', words: null, on: destroyedAt && londonDay(destroyedAt), replacedBy: null };
}
