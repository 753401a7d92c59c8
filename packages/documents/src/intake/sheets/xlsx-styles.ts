import { child, every, first, xmlTree, type XmlNode } from '../xml/xml-tree.ts';
import { black, colourReader, isUnreadable, themeColours, white, type Colour } from './colours.ts';

/** What a cell's style says about how it is seen. */
export type CellStyle = { readonly format: string | number; readonly ink: Colour | null; readonly paper: Colour; readonly tiny: boolean };

/** All styles of a workbook. */
export type XlsxStyles = {
  style(index: string | undefined): CellStyle;
  /** Why a conditional format makes cells unseen, by its number; null where it does not. */
  conditional(index: string | undefined): string | null;
  colour: ReturnType<typeof colourReader>;
};

const plain: CellStyle = { format: 0, ink: null, paper: white, tiny: false };

/** Reads `styles.xml` with the theme it refers to. */
export function xlsxStyles(stylesPart: Uint8Array | null, themePart: Uint8Array | null): XlsxStyles {
  const tree = xmlTree(stylesPart);
  const own = every(first(tree, 'indexedColors') ?? xmlTree(null), 'rgbColor').map(({ attributes }) => attributes['rgb'] ?? '');
  const colour = colourReader(themeColours(themePart), own);
  const formats = new Map(every(child(first(tree, 'styleSheet'), 'numFmts') ?? xmlTree(null), 'numFmt').map(({ attributes }) => [attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '']));
  const sheet = first(tree, 'styleSheet');
  const fonts = (child(sheet, 'fonts')?.children ?? []).map((font) => fontOf(font, colour));
  const fills = (child(sheet, 'fills')?.children ?? []).map((fill) => fillOf(fill, colour));
  const styles = (child(sheet, 'cellXfs')?.children ?? []).map(({ attributes }): CellStyle => {
    const number = attributes['numFmtId'] ?? '0';
    const font = fonts[Number(attributes['fontId'] ?? 0)];
    return { format: formats.get(number) ?? Number(number), ink: font?.ink ?? null, tiny: font?.tiny ?? false, paper: fills[Number(attributes['fillId'] ?? 0)] ?? white };
  });
  const conditionals = (child(sheet, 'dxfs')?.children ?? []).map((dxf) => conditionalOf(dxf, colour));
  return {
    colour,
    style: (index) => styles[Number(index ?? 0)] ?? plain,
    conditional: (index) => (index === undefined ? null : (conditionals[Number(index)] ?? null)),
  };
}

const fontOf = (font: XmlNode, colour: XlsxStyles['colour']): { ink: Colour | null; tiny: boolean } => {
  const size = child(font, 'sz')?.attributes['val'];
  return { ink: colour(child(font, 'color')?.attributes), tiny: size !== undefined && Number(size) <= 2 };
};

/** Only a solid fill hides; a conditional format's solid colour is its background. */
function fillOf(fill: XmlNode, colour: XlsxStyles['colour'], conditional = false): Colour | null {
  const shaded = child(fill, 'gradientFill');
  if (shaded) return colour(child(child(shaded, 'stop'), 'color')?.attributes);
  const pattern = child(fill, 'patternFill');
  if (!pattern) return null;
  const kind = pattern.attributes['patternType'];
  if (conditional && (kind === undefined || kind === 'solid')) return colour(child(pattern, 'bgColor')?.attributes) ?? colour(child(pattern, 'fgColor')?.attributes);
  return kind === 'solid' ? (colour(child(pattern, 'fgColor')?.attributes) ?? black) : null;
}

function conditionalOf(dxf: XmlNode, colour: XlsxStyles['colour']): string | null {
  const fill = child(dxf, 'fill');
  const paper = fill ? fillOf(fill, colour, true) : null;
  const font = child(dxf, 'font');
  const ink = font ? fontOf(font, colour).ink : null;
  if (showsNothing(child(dxf, 'numFmt')?.attributes['formatCode'] ?? '')) return 'a conditional format shows nothing of it';
  if (ink && isUnreadable(ink, paper ?? white)) return 'a conditional format gives it the colour of its background';
  return paper && isUnreadable(paper, black) && (!ink || isUnreadable(ink, paper)) ? 'a conditional format blacks it out' : null;
}

/** A number format with nothing to show for numbers: `;;;`, `;;`, `"";"";""`. */
export function showsNothing(format: string): boolean {
  const parts = format.split(';');
  return parts.length >= 3 && parts.slice(0, 3).every((part) => part.replace(/\[[^\]]{0,40}\]|"\s*"|[\s_*\\]/g, '') === '');
}

/** Why words in this style cannot be seen; null where they can. `inks` are the colours of pieces of it. */
export function whyUnseen({ format, ink, paper, tiny }: CellStyle, inks: readonly (Colour | null)[] | null, isText: boolean): string | null {
  if (typeof format === 'string' && showsNothing(format) && (!isText || format.split(';').length >= 4)) return 'its format shows nothing';
  if (tiny) return 'its letters are too small to see';
  const used = inks && inks.length > 0 ? inks.map((each) => each ?? ink) : [ink];
  if (!used.some((each) => isUnreadable(each ?? black, paper))) return null;
  if (isUnreadable(paper, white)) return 'white on white';
  return isUnreadable(paper, black) ? 'black on black' : 'its letters have the colour of its background';
}
