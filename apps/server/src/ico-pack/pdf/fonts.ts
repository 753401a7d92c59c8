import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';

/** Which characters a font can draw. */
export type Glyphs = { readonly shown: (words: string) => string };

const read = new Map<string, Glyphs>();

/**
 * A font's characters. What it cannot draw is shown as an empty box instead of nothing, so that a reader sees that something
 * stands there; control and direction characters are left out, a tab is a blank.
 */
export function glyphsOf(path: string): Glyphs {
  const known = read.get(path);
  if (known) return known;
  const font = fontkit.create(readFileSync(path));
  const covers = new Map<string, boolean>();
  const has = (letter: string): boolean => {
    const found = covers.get(letter);
    if (found !== undefined) return found;
    const drawn = 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    covers.set(letter, drawn);
    return drawn;
  };
  const glyphs: Glyphs = {
    shown: (words) =>
      Array.from(words.normalize('NFC').replace(/\t/g, '    ').replace(/[^\P{C}\n]/gu, ''), (letter) => (letter === '\n' || has(letter) ? letter : '□')).join(''),
  };
  read.set(path, glyphs);
  return glyphs;
}
