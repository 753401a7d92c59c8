import type { Box, HiddenKind, HiddenThing } from './examined.ts';
import { limits } from './limits.ts';
import { sampleOf } from './sample.ts';

/** Where a hidden thing is, and how it begins. */
export type Whereabouts = { readonly page?: number | null; readonly place: string; readonly sample?: string | null; readonly count?: number; readonly box?: Box | null };

/** What is collected while a file is read. */
export type HiddenList = {
  add(kind: HiddenKind, at: Whereabouts): void;
  all(): HiddenThing[];
};

/** An empty list. Beyond the limit for a kind and page it only counts: the last thing of that kind stands for the rest. */
export function hiddenList(): HiddenList {
  const things: HiddenThing[] = [];
  const listed = new Map<string, number>();
  const rest = new Map<string, HiddenThing>();
  return {
    add(kind, { page = null, place, sample = null, count = 1, box = null }) {
      const key = `${kind} ${page}`;
      const already = listed.get(key) ?? 0;
      if (already < limits.hiddenOfAKind) {
        listed.set(key, already + 1);
        things.push({ kind, page, place: sampleOf(place) ?? '', count, sample: sample === null ? null : sampleOf(sample), box });
        return;
      }
      const more = rest.get(key);
      rest.set(key, { kind, page, place: 'and more of the same', count: (more?.count ?? 0) + count, sample: null, box: null });
    },
    all: () => [...things, ...rest.values()],
  };
}
