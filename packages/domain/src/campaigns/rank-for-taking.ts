import type { CouncilSlug } from '../shared/ids.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/** A council nobody holds in a campaign, and what says how much it would help to ask it. */
export type FreeCouncil = {
  readonly slug: CouncilSlug;
  /** There is an address to send to, if only one to be checked first. */
  readonly addressKnown: boolean;
  /** It has an agreement whose numbers (management plan, grant application) are not public yet. */
  readonly planNotPublic: boolean;
  /** When anyone last asked whoever answers for it about these programmes; null if never. */
  readonly lastAskedOn: IsoDate | null;
  readonly amountGbp: number | null;
};

/**
 * Free councils, the next best first:
 * 1. those with an address, because a letter can go today;
 * 2. those whose plan is not public, because something is missing there;
 * 3. those never asked, then those asked longest ago;
 * 4. the larger agreements, in three bands: over £50m, over £20m, the rest and those whose amount is not known;
 * 5. within what is then equal, an order of the taker's own, drawn from `seed` (a person's id), so that two volunteers who
 *    look at the same moment are offered different councils. Without a seed, by slug.
 * The same facts and seed always give the same order.
 */
export function rankForTaking<T extends FreeCouncil>(free: readonly T[], seed = ''): T[] {
  const draw = new Map(free.map(({ slug }) => [slug, seed === '' ? 0 : scatter(`${seed} ${slug}`)]));
  return free.toSorted(
    (one, other) =>
      Number(other.addressKnown) - Number(one.addressKnown) ||
      Number(other.planNotPublic) - Number(one.planNotPublic) ||
      inOrder(one.lastAskedOn ?? '', other.lastAskedOn ?? '') ||
      band(other.amountGbp) - band(one.amountGbp) ||
      (draw.get(one.slug) ?? 0) - (draw.get(other.slug) ?? 0) ||
      inOrder(one.slug, other.slug),
  );
}

const inOrder = (one: string, other: string): number => Number(one > other) - Number(one < other);

const band = (amountGbp: number | null): number => {
  if (amountGbp === null || amountGbp < 20_000_000) return 0;
  return amountGbp < 50_000_000 ? 1 : 2;
};

/** FNV-1a, 32 bits: the same text always gives the same number, and like texts give unlike ones. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // One more stir, so that texts that end alike do not come out beside each other.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
