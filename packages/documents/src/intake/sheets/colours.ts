import type { Attributes } from '../xml/read-xml.ts';
import { child, every, xmlTree } from '../xml/xml-tree.ts';

/** Red, green and blue, each up to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a cell is where nothing else is said. */
export const white: Colour = [255, 255, 255];

/** What letters are where nothing else is said. */
export const black: Colour = [0, 0, 0];

/** `FFC000` or, with how opaque it is before it, `FFFFC000`; null for anything else. */
export function colourOf(hex: string | undefined): Colour | null {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(hex ?? '')?.[1];
  if (!digits) return null;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Whether words in one colour cannot be read on the other. */
export const isUnreadable = (ink: Colour, paper: Colour): boolean => ink.reduce((sum, part, at) => sum + Math.abs(part - (paper[at] ?? 0)), 0) <= 36;

const basic = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const indexed = [
  ...basic, ...basic,
  '800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080', '9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF',
  '000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF', '00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99',
  '3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696', '003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333',
];

/** What programs take where a file has no theme of its own. */
const usualTheme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

/** The colours a theme names, in the order that numbers in a style mean: light before dark. */
export function themeColours(bytes: Uint8Array | null): Colour[] {
  const [scheme] = every(xmlTree(bytes), 'clrScheme');
  return ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name, at) => {
    const [named] = child(scheme, name)?.children ?? [];
    return colourOf(named?.attributes['lastClr'] ?? named?.attributes['val']) ?? colourOf(usualTheme[at]) ?? black;
  });
}

/** Turns a `color` element into a colour: written out, by number, or from the theme; null where it says none. */
export function colourReader(theme: readonly Colour[], own: readonly string[]): (attributes: Attributes | undefined) => Colour | null {
  return (attributes) => {
    if (!attributes) return null;
    const { rgb, theme: themed, indexed: number, tint } = attributes;
    const plain = rgb !== undefined ? colourOf(rgb) : themed !== undefined ? (theme[Number(themed)] ?? null) : number !== undefined ? ofNumber(Number(number), own) : null;
    return plain && tint !== undefined ? tinted(plain, Number(tint)) : plain;
  };
}

function ofNumber(number: number, own: readonly string[]): Colour | null {
  if (number === 64) return black;
  if (number === 65) return white;
  return colourOf(own[number] ?? indexed[number]);
}

/** Towards white where the tint is above nothing, towards black below: near enough to tell whether words can be read. */
const tinted = ([red, green, blue]: Colour, tint: number): Colour => {
  const part = (value: number): number => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint);
  return Number.isFinite(tint) ? [part(red), part(green), part(blue)] : [red, green, blue];
};
