import type { Examined } from '../../intake/examined.ts';
import type { Leak } from './leak.ts';

/** Null where what the file hides was found, otherwise everything that was found instead. */
export function missesOf({ kind, page, place, sample }: Leak, examined: Examined): unknown {
  const found = examined.hidden.some(
    (thing) => thing.kind === kind && (page === undefined || thing.page === page) && (place?.test(thing.place) ?? true) && (sample == null || sample.test(thing.sample ?? '')),
  );
  return found ? null : { looked: { kind, page, place, sample }, hidden: examined.hidden, warnings: examined.warnings };
}
