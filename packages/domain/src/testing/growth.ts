/** What takes less, in milliseconds, is too short to be told from nothing. */
const shortest = 5;

/**
 * How many times longer a work takes on four times as much: about 4 where its cost grows with its size, about 16 where it grows with
 * its square. The best of three tries each, because a busy machine only adds. `now` tells milliseconds.
 */
export function growthOf(work: (size: number) => unknown, { size, now }: { size: number; now: () => number }): number {
  const least = (of: number): number =>
    Math.min(...[1, 2, 3].map(() => {
      const began = now();
      work(of);
      return now() - began;
    }));
  return Math.max(shortest, least(size * 4)) / Math.max(shortest, least(size));
}

/** More than a cost that grows with the size can come to, and less than one that grows with its square. */
export const growsWithItsSquare = 10;
