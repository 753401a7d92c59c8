import type { Box } from '../examined.ts';
import type { OpenPdf } from './open-pdf.ts';
import { objectsOf, without } from './page-objects.ts';
import { partIn, shown, type PageShape } from './page-shape.ts';
import { numbersFrom } from './pdfium.ts';
import { pixelsOf } from './render-page.ts';
import { evenness, type Seen } from './seen-pixels.ts';

/** How much of the page a picture fills that is a scan. */
const mostOfIt = 0.5;
const smallestBox = 4;
const mostBoxes = 500;
const edge = 1;

/**
 * Boxes that were drawn over the picture of a scan and hide something of it: with the box the place is of one colour, and without it there
 * is something. Whoever has the file can take the box away.
 */
export function scansUnderBoxes(pdf: OpenPdf, page: number, shape: PageShape): Box[] {
  const whole = { x: 0, y: 0, width: shape.width, height: shape.height };
  const objects = objectsOf(pdf, page).map((object) => ({ ...object, box: boxOf(pdf, object.at, shape) }));
  const scan = objects.findIndex(({ kind, box }) => kind === 'image' && box !== null && partIn(whole, box) > mostOfIt);
  if (scan < 0) return [];
  const over = objects.slice(scan + 1).flatMap(({ kind, at, box }) => (kind === 'path' && box !== null && box.width > smallestBox && box.height > smallestBox && partIn(whole, box) < mostOfIt ? [{ at, box }] : [])).slice(0, mostBoxes);
  if (over.length === 0) return [];
  const draw = (): Seen => {
    const scale = Math.min(1.5, Math.sqrt(3_000_000 / (shape.width * shape.height)));
    const [width, height] = [Math.max(1, Math.round(shape.width * scale)), Math.max(1, Math.round(shape.height * scale))];
    return { ...pixelsOf(pdf, page, width, height), scale };
  };
  const seen = draw();
  const bare = without(pdf, over.map(({ at }) => at), draw);
  return over.map(({ box }) => box).filter((box) => {
    const inside = { x: box.x + edge, y: box.y + edge, width: box.width - 2 * edge, height: box.height - 2 * edge };
    return evenness(seen, inside).even && !evenness(bare, inside).even;
  });
}

function boxOf({ engine }: OpenPdf, object: number, shape: PageShape): Box | null {
  const found = numbersFrom(engine, 4, 4, (left, bottom, right, top) => engine.FPDFPageObj_GetBounds(object, left, bottom, right, top));
  return found && shown({ left: found[0] as number, bottom: found[1] as number, right: found[2] as number, top: found[3] as number }, shape);
}
