/** How much of a sheet stands on the page at once: a browser grows slow with more cells than this. */
export const rowsAtOnce = 200;
export const columnsAtOnce = 40;

/** A part of a sheet, from 0: the first row or column shown, and the one after the last. */
export type Window = { readonly from: number; readonly to: number };

/** The part of `all` in which `at` stands. */
export function windowAt(at: number, all: number, atOnce: number): Window {
  const from = Math.floor(Math.max(0, Math.min(at, Math.max(0, all - 1))) / atOnce) * atOnce;
  return { from, to: Math.min(all, from + atOnce) };
}
