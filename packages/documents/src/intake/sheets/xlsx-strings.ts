import { limits } from '../limits.ts';
import { readXml } from '../xml/read-xml.ts';
import type { Colour } from './colours.ts';
import type { XlsxStyles } from './xlsx-styles.ts';

/** A text with the colours of its pieces, where pieces have their own; null for a piece means the cell's. */
export type RichText = { readonly text: string; readonly inks: readonly (Colour | null)[] | null };

/** Gathers `si` or `is` elements: texts, and the colours of their runs. What is read aloud beside a text is not part of it. */
export function richTextReader(colour: XlsxStyles['colour']) {
  let text = '';
  let inks: (Colour | null)[] = [];
  let ink: Colour | null = null;
  let inRun = false;
  let inText = false;
  let beside = 0;
  return {
    open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
      if (name === 'rPh') beside += 1;
      else if (name === 'r') {
        inRun = true;
        ink = null;
      } else if (name === 'color' && inRun) ink = colour(attributes);
      else if (name === 't') inText = beside === 0;
    },
    close(name: string): void {
      if (name === 'rPh') beside -= 1;
      else if (name === 't') inText = false;
      else if (name === 'r') inRun = false;
    },
    text(piece: string): void {
      if (!inText || piece === '') return;
      if (text.length < limits.cellText) text += piece;
      if (piece.trim() !== '' && (inRun || inks.length > 0)) inks.push(inRun ? ink : null);
    },
    take(): RichText {
      const taken: RichText = { text, inks: inks.length > 0 ? inks : null };
      text = '';
      inks = [];
      return taken;
    },
  };
}

/** All shared strings of a workbook, in their order. */
export function sharedStrings(part: Uint8Array | null, colour: XlsxStyles['colour']): RichText[] {
  const strings: RichText[] = [];
  if (!part) return strings;
  const reader = richTextReader(colour);
  readXml(part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close(name) {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}
