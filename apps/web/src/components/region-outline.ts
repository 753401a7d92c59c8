/** The line around a group of tiles, as an SVG path: each side of a tile that no other tile of the group shares. */
export function regionOutline(tiles: readonly { col: number; row: number }[], cell: { width: number; height: number }): string {
  const taken = new Set(tiles.map(({ col, row }) => `${col},${row}`));
  const sides = tiles.flatMap(({ col, row }) => {
    const x = col * cell.width;
    const y = row * cell.height;
    return [
      taken.has(`${col},${row - 1}`) ? '' : `M${x} ${y}h${cell.width}`,
      taken.has(`${col},${row + 1}`) ? '' : `M${x} ${y + cell.height}h${cell.width}`,
      taken.has(`${col - 1},${row}`) ? '' : `M${x} ${y}v${cell.height}`,
      taken.has(`${col + 1},${row}`) ? '' : `M${x + cell.width} ${y}v${cell.height}`,
    ];
  });
  return sides.join('');
}
