import { placeFrom } from './tile-place.ts';

type Place = { col: number; row: number };

/** The tile an arrow key leads to: the nearest in that direction, straight ahead before aside; null at the edge. */
export function tileTowards<T extends Place>(from: T, key: string, tiles: readonly T[]): T | null {
  const way = ways[key];
  if (way === undefined) return null;
  const ahead = tiles.flatMap((tile) => {
    const along = (tile.col - from.col) * way.col + (tile.row - from.row) * way.row;
    const aside = Math.abs((tile.col - from.col) * way.row) + Math.abs((tile.row - from.row) * way.col);
    return along > 0 ? [{ tile, far: along + aside * 3 }] : [];
  });
  return ahead.toSorted((one, other) => one.far - other.far)[0]?.tile ?? null;
}

const ways: Record<string, Place | undefined> = {
  ArrowUp: { col: 0, row: -1 },
  ArrowDown: { col: 0, row: 1 },
  ArrowLeft: { col: -1, row: 0 },
  ArrowRight: { col: 1, row: 0 },
};

/** Gives each tile its words for whoever points at it, where the page came without them. */
export function addTooltips(map: SVGSVGElement): void {
  for (const link of map.querySelectorAll('a:not(:has(title))')) {
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = link.getAttribute('aria-label');
    link.prepend(title);
  }
}

/**
 * Makes a tile map one stop for the keyboard: Tab enters and leaves it, arrow keys, Home and End move inside. Without
 * this every tile is its own stop, which still works. Returns what takes it off again.
 */
export function roveTiles(map: SVGSVGElement): () => void {
  const tiles = [...map.querySelectorAll('a')].flatMap((link) => {
    const place = placeFrom(link.getAttribute('transform'));
    return place ? [{ link, ...place }] : [];
  });
  const stopAt = (stop: (typeof tiles)[number] | undefined) => {
    for (const tile of tiles) tile.link.setAttribute('tabindex', tile === stop ? '0' : '-1');
  };
  const holding = (event: Event) => tiles.find(({ link }) => event.target instanceof Node && link.contains(event.target));
  stopAt(tiles.find(({ link }) => link.getAttribute('aria-current') === 'true') ?? tiles[0]);

  const onKey = (event: KeyboardEvent) => {
    const from = holding(event);
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = event.key === 'Home' ? tiles[0] : event.key === 'End' ? tiles.at(-1) : tileTowards(from, event.key, tiles);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.link.focus();
  };
  const onFocus = (event: Event) => stopAt(holding(event));
  map.addEventListener('keydown', onKey);
  // On the links, not on the map: a listener for focus would make the map itself a stop.
  for (const { link } of tiles) link.addEventListener('focus', onFocus);
  return () => {
    map.removeEventListener('keydown', onKey);
    for (const { link } of tiles) {
      link.removeEventListener('focus', onFocus);
      link.removeAttribute('tabindex');
    }
  };
}
