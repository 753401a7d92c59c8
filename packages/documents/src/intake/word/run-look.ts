import { black, colourOf, isUnreadable, white, type Colour } from '../sheets/colours.ts';
import { child, every, xmlTree, type XmlNode } from '../xml/xml-tree.ts';

/** What a run's properties, or a style's, say about whether its words are seen; undefined where they say nothing. */
export type RunLook = { readonly vanish?: boolean; readonly ink?: Colour | null; readonly paper?: Colour; readonly tiny?: boolean };

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off' || value === 'none';

/** The look that one property element adds. */
export function lookOf(name: string, attributes: Readonly<Record<string, string | undefined>>, theme: ReadonlyMap<string, Colour>): RunLook {
  const value = attributes['val'];
  switch (name) {
    case 'vanish':
    case 'specVanish':
      return { vanish: !isOff(value) };
    case 'color':
      return { ink: theme.get(attributes['themeColor'] ?? '') ?? colourOf(value) };
    case 'sz':
      return { tiny: Number(value) <= 4 };
    case 'shd': {
      const paper = colourOf(attributes['fill']);
      return paper ? { paper } : attributes['val'] === 'solid' ? { paper: colourOf(attributes['color']) ?? black } : {};
    }
    case 'highlight':
      return value === 'black' ? { paper: black } : isOff(value) ? {} : { paper: [255, 255, 0] };
    default:
      return {};
  }
}

/** Why words that look like this are not seen; null where they are. */
export function whyHidden({ vanish, ink, paper, tiny }: RunLook): string | null {
  if (vanish) return 'hidden words';
  if (tiny) return 'letters too small to see';
  if (!isUnreadable(ink ?? (paper && isUnreadable(paper, black) ? black : ink === undefined || ink === null ? black : ink), paper ?? white)) return null;
  return isUnreadable(paper ?? white, white) ? 'white on white' : isUnreadable(paper ?? white, black) ? 'black on black' : 'letters in the colour of their background';
}

/** The looks of all styles, with what they take from others. */
export function styleLooks(stylesPart: Uint8Array | null, theme: ReadonlyMap<string, Colour>): ReadonlyMap<string, RunLook> {
  const styles = new Map<string, XmlNode>(every(xmlTree(stylesPart), 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const looks = new Map<string, RunLook>();
  const look = (id: string, depth: number): RunLook => {
    const known = looks.get(id);
    const style = styles.get(id);
    if (known || !style || depth > 20) return known ?? {};
    const parent = look(child(style, 'basedOn')?.attributes['val'] ?? '', depth + 1);
    const own = (child(style, 'rPr')?.children ?? []).map(({ name, attributes }) => lookOf(name, attributes, theme));
    const made = Object.assign({}, parent, ...own) as RunLook;
    looks.set(id, made);
    return made;
  };
  for (const id of styles.keys()) look(id, 0);
  return looks;
}

/** What Word calls the theme's colours. */
export const wordTheme = (colours: readonly Colour[]): ReadonlyMap<string, Colour> =>
  new Map(['background1', 'text1', 'background2', 'text2'].flatMap((name, at) => (colours[at] ? [[name, colours[at]] as const] : [])));
