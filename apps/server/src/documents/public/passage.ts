import { foundFrom, foundUntil } from '@openvalve/db';
import type { Passage } from '@openvalve/web/site';

/** A passage as the database marked it, taken apart at its marks. Whatever else is in it stays text. */
export function passageOf(marked: string): Passage {
  const pieces = marked.replace(/\s+/g, ' ').split(foundFrom).flatMap((part, at) => {
    const [found, rest] = at === 0 ? ['', part] : (part.split(foundUntil, 2) as [string, string?]);
    return [{ text: found, found: true }, { text: rest ?? '', found: false }];
  });
  return withEllipses(pieces.filter(({ text }) => text !== ''));
}

/** A passage that begins or ends within a sentence says so. */
function withEllipses(pieces: Passage): Passage {
  const words = pieces.map(({ text }) => text).join('');
  const dots = { text: '… ', found: false };
  return [...(/^[\p{Ll}\d,;)]/u.test(words) ? [dots] : []), ...pieces, ...(words === '' || /[.!?…:”"’)]\s*$/.test(words) ? [] : [{ text: ' …', found: false }])];
}
