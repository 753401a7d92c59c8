type Place = { readonly col: number; readonly row: number };

/** A cell of the map, in its own units: a little wider than tall, so that England keeps its shape. */
export const cell = { width: 44, height: 38 };

/** What moves a tile to its cell. */
export const placeOf = ({ col, row }: Place): string => `translate(${col * cell.width} ${row * cell.height})`;

/** The cell that a tile was moved to; null where it is no tile. */
export function placeFrom(transform: string | null): Place | null {
  const [, x, y] = /^translate\((\d+) (\d+)\)$/.exec(transform ?? '') ?? [];
  return x === undefined || y === undefined ? null : { col: Number(x) / cell.width, row: Number(y) / cell.height };
}
