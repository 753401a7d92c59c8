import type { OpenPdf } from './open-pdf.ts';
import type { Edges } from './page-shape.ts';
import { numbersFrom, withMemory } from './pdfium.ts';

type Inside = Pick<OpenPdf, 'engine'>;

const text = 1;
const path = 2;
const image = 3;
const group = 5;

/** Comparisons after which a drawing is too much to be looked at. */
const mostCompared = 20_000_000;

/**
 * Whether more of a picture or drawing is in the file than is seen: something was drawn over it, it was cropped, or it reaches over the
 * page’s edge. Text is looked at by itself, letter by letter. When in doubt there is more.
 */
export function hasCoveredPicture({ engine }: OpenPdf, page: number, seen: Edges): boolean {
  return isCovered({ engine }, Array.from({ length: engine.FPDFPage_CountObjects(page) }, (_, index) => engine.FPDFPage_GetObject(page, index)), seen, 0);
}

/** Objects of one page or group, in the order of drawing; `seen` is what of them can be seen, where that is known. */
function isCovered({ engine }: Inside, objects: readonly number[], seen: Edges | null, depth: number): boolean {
  if (depth > 10) return true;
  const pictures: Edges[] = [];
  const drawn: Edges[] = [];
  let compared = 0;
  for (const object of objects) {
    const type = engine.FPDFPageObj_GetType(object);
    if (type === text) continue;
    const bounds = boundsOf({ engine }, object);
    if (type === group && isCovered({ engine }, childrenOf({ engine }, object), null, depth + 1)) return true;
    if (!bounds) {
      if (type === image) return true;
      continue;
    }
    if (pictures.some((picture) => meet(picture, bounds))) return true;
    if (type !== path || isFilled({ engine }, object)) {
      compared += drawn.length;
      if (compared > mostCompared || drawn.some((each) => within(each, bounds, 0))) return true;
    }
    drawn.push(bounds);
    if (type !== image && !(type === group && hasPicture({ engine }, object, 0))) continue;
    if ((seen && !within(bounds, seen)) || cropped({ engine }, object, bounds)) return true;
    pictures.push(bounds);
  }
  return false;
}

const childrenOf = ({ engine }: Inside, object: number): number[] => Array.from({ length: Math.max(0, engine.FPDFFormObj_CountObjects(object)) }, (_, index) => engine.FPDFFormObj_GetObject(object, index));

const hasPicture = ({ engine }: Inside, object: number, depth: number): boolean => {
  const type = engine.FPDFPageObj_GetType(object);
  return type === image || (type === group && (depth > 10 || childrenOf({ engine }, object).some((each) => hasPicture({ engine }, each, depth + 1))));
};

/** Whether a path covers what lies below it. */
const isFilled = ({ engine }: Inside, object: number): boolean =>
  withMemory(engine, 8, (at) => engine.FPDFPath_GetDrawMode(object, at, at + 4) && new DataView(engine.pdfium.HEAPU8.buffer, at, 4).getInt32(0, true) !== 0);

function boundsOf({ engine }: Inside, object: number): Edges | null {
  const found = numbersFrom(engine, 4, 4, (left, bottom, right, top) => engine.FPDFPageObj_GetBounds(object, left, bottom, right, top));
  return found && { left: found[0] as number, bottom: found[1] as number, right: found[2] as number, top: found[3] as number };
}

/** Whether what limits the drawing of an object takes some of it away. */
function cropped({ engine }: Inside, object: number, bounds: Edges): boolean {
  const clip = engine.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : Math.max(0, engine.FPDFClipPath_CountPaths(clip));
  for (let each = 0; each < paths; each += 1) {
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let index = 0; index < engine.FPDFClipPath_CountPathSegments(clip, each); index += 1) {
      const segment = engine.FPDFClipPath_GetPathSegment(clip, each, index);
      withMemory(engine, 8, (at) => {
        if (!engine.FPDFPathSegment_GetPoint(segment, at, at + 4)) return;
        const view = new DataView(engine.pdfium.HEAPU8.buffer, at, 8);
        xs.push(view.getFloat32(0, true));
        ys.push(view.getFloat32(4, true));
      });
    }
    // A limit with more corners than a rectangle has can take away anything.
    if (xs.length > 5 || !within(bounds, { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) })) return true;
  }
  return false;
}

const slack = 1.5;
const within = (a: Edges, b: Edges, room = slack): boolean => a.left >= b.left - room && a.right <= b.right + room && a.bottom >= b.bottom - room && a.top <= b.top + room;
const meet = (a: Edges, b: Edges): boolean => a.left < b.right - slack && b.left < a.right - slack && a.bottom < b.top - slack && b.bottom < a.top - slack;
