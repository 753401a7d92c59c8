import type { FileView, FoundView } from '@openvalve/server/router';
import { rangeOfPlace } from './cell-range.ts';
import type { Pointed } from './Viewer.tsx';

/** What is pointed out on a page: what was searched for, and the hidden thing or the place found that somebody asked for. */
export function pointedOut({ file, current, q, found, at }: { file: Pick<FileView, 'hidden'>; current: number; q: string; found: readonly FoundView[]; at: string | undefined }): Pointed {
  const here = found.filter(({ page }) => page === current);
  const place = /^found-(\d+)$/.exec(at ?? '')?.[1];
  const one = place === undefined ? undefined : found[Number(place)];
  const hidden = at !== undefined && /^\d+$/.test(at) ? file.hidden[Number(at)] : undefined;
  const on = hidden?.page === current ? hidden : undefined;
  const hit = one?.page === current ? one : undefined;
  return {
    q,
    hits: here.flatMap(({ boxes }) => boxes),
    cells: new Set(here.flatMap(({ cell }) => cell ?? [])),
    box: on?.box ?? hit?.boxes[0] ?? null,
    range: on ? rangeOfPlace(on.place) : (hit?.cell ?? null),
  };
}
