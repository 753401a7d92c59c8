import type { ExaminedPage, HiddenThing } from '../examined.ts';
import { partIn } from './page-shape.ts';
import { hiddenThing } from './structure.ts';

/** Words that somebody marked to be taken out of the file and never took out: a reader may show them, and they were not meant to be seen. */
export function notTakenOut(pages: readonly ExaminedPage[], structure: readonly HiddenThing[]): HiddenThing[] {
  return structure.flatMap(({ kind, place, page, box }) => {
    if (kind !== 'annotation' || place !== 'Redact' || box === null) return [];
    const words = (pages.find(({ number }) => number === page)?.words ?? []).filter((word) => partIn(word, box) > 0.3);
    return words.length === 0 ? [] : [hiddenThing('text-under-box', page, 'marked to be taken out, and still there', words.map(({ text }) => text).join(' '), { count: words.length, box })];
  });
}
