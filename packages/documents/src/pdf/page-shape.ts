import type { Box } from '../examined.ts';
import type { OpenPdf } from './open-pdf.ts';
import { withMemory } from './pdfium.ts';

/** How a page is shown: the part of it that is seen, how it is turned, and its size in points once turned. */
export type PageShape = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Quarter turns with the clock. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Points in one unit of the page’s own measure. */
  readonly unit: number;
  readonly width: number;
  readonly height: number;
};

/** A rectangle in the page’s own measure, whose y grows upward. */
export type Edges = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };

/** The shape of an open page. PDFium does not know a page’s unit: it is given. */
export function shapeOf({ engine }: OpenPdf, page: number, unit = 1): PageShape {
  const turns = (((engine.FPDFPage_GetRotation(page) % 4) + 4) % 4) as PageShape['turns'];
  const [left, top, right, bottom] = withMemory(engine, 16, (at) => {
    engine.FPDF_GetPageBoundingBox(page, at);
    const view = new DataView(engine.pdfium.HEAPU8.buffer, at, 16);
    return [0, 4, 8, 12].map((offset) => view.getFloat32(offset, true));
  }) as [number, number, number, number];
  const [across, up] = [(right - left) * unit, (top - bottom) * unit];
  return { left, bottom, right, top, turns, unit, width: turns % 2 === 0 ? across : up, height: turns % 2 === 0 ? up : across };
}

/** Where a rectangle of the page’s own measure is shown: in points from the top left corner. */
export function shown({ left, bottom, right, top }: Edges, shape: PageShape): Box {
  const [x1, x2] = [left - shape.left, right - shape.left];
  const [y1, y2] = [shape.top - top, shape.top - bottom];
  const [across, down] = [shape.right - shape.left, shape.top - shape.bottom];
  const box = [
    { x: x1, y: y1, width: x2 - x1, height: y2 - y1 },
    { x: down - y2, y: x1, width: y2 - y1, height: x2 - x1 },
    { x: across - x2, y: down - y2, width: x2 - x1, height: y2 - y1 },
    { x: y1, y: across - x2, width: y2 - y1, height: x2 - x1 },
  ][shape.turns] as Box;
  return { x: box.x * shape.unit, y: box.y * shape.unit, width: box.width * shape.unit, height: box.height * shape.unit };
}

/** Whether two boxes have some of the page in common. */
export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How much of `a` lies in `b`, from 0 to 1. */
export function partIn(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const area = a.width * a.height;
  return across <= 0 || down <= 0 || area <= 0 ? 0 : (across * down) / area;
}
