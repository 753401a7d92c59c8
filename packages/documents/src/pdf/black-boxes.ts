import type { Box, Mark } from '../examined.ts';
import type { Pixels } from './render-page.ts';

/** How far a box is made larger on each side, in points: a letter’s edge is part of the letter. */
export const grownBy = 2;

/** A box in pixels, its far edges not included. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The boxes on one page. */
export const boxesOn = (marks: readonly Mark[], page: number): Box[] => marks.flatMap((mark) => ('box' in mark && mark.page === page ? [mark.box] : []));

/** A box as whole pixels: grown, and its edges moved outward to the next pixel. Null where it does not touch the page. */
export function pixelBox(box: Box, across: number, down: number, size: { readonly width: number; readonly height: number }): PixelBox | null {
  const snapped = {
    left: Math.max(0, Math.floor((Math.min(box.x, box.x + box.width) - grownBy) * across)),
    top: Math.max(0, Math.floor((Math.min(box.y, box.y + box.height) - grownBy) * down)),
    right: Math.min(size.width, Math.ceil((Math.max(box.x, box.x + box.width) + grownBy) * across)),
    bottom: Math.min(size.height, Math.ceil((Math.max(box.y, box.y + box.height) + grownBy) * down)),
  };
  return snapped.left < snapped.right && snapped.top < snapped.bottom ? snapped : null;
}

/** Paints boxes black, in the pixels themselves. */
export function paintBlack({ width, data }: Pixels, boxes: readonly PixelBox[]): void {
  for (const { left, top, right, bottom } of boxes) for (let y = top; y < bottom; y += 1) data.fill(0, (y * width + left) * 4, (y * width + right) * 4);
}
