import type { Box } from '../examined.ts';
import type { Pixels } from './render-page.ts';

/** A drawn page, and how many pixels a point has. */
export type Seen = Pixels & { readonly scale: number };

/** A difference that an eye would see. */
const visible = 20;

/** How many pixels in a box differ between two drawings of one page. */
export function changed(a: Seen, b: Seen, box: Box): number {
  let count = 0;
  for (const at of pixelsIn(a, box)) {
    if (Math.abs((a.data[at] as number) - (b.data[at] as number)) > visible || Math.abs((a.data[at + 1] as number) - (b.data[at + 1] as number)) > visible || Math.abs((a.data[at + 2] as number) - (b.data[at + 2] as number)) > visible) count += 1;
  }
  return count;
}

/** Whether a box shows one even colour, and whether that is white. */
export function evenness(seen: Seen, box: Box): { even: boolean; white: boolean } {
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  for (const at of pixelsIn(seen, box)) {
    for (let channel = 0; channel < 3; channel += 1) {
      const value = seen.data[at + channel] as number;
      if (value < (low[channel] as number)) low[channel] = value;
      if (value > (high[channel] as number)) high[channel] = value;
    }
  }
  return { even: low.every((value, channel) => (high[channel] as number) - value <= 2 * visible), white: low.every((value) => value >= 255 - 2 * visible) };
}

/** The box around boxes. */
export function insideOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

function* pixelsIn({ width, height, scale }: Seen, box: Box): Generator<number> {
  const [left, right] = [Math.max(0, Math.floor(box.x * scale)), Math.min(width, Math.ceil((box.x + box.width) * scale))];
  const [top, bottom] = [Math.max(0, Math.floor(box.y * scale)), Math.min(height, Math.ceil((box.y + box.height) * scale))];
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) yield (y * width + x) * 4;
}
