/** What takes less, in milliseconds, is too short to be told from nothing. */
const shortest = 5;

/** How often the longer work is tried before its best is believed, where it seems to grow too fast. */
const tries = 12;

/** More than a cost that grows with the size can come to, and less than one that grows with its square. */
export const growsWithItsSquare = 10;

/**
 * How many times longer a work takes on four times as much: about 4 where its cost grows with its size, about 16 where it grows with
 * its square. The best of several tries, because a busy machine only adds; what seems to grow too fast is tried again, because the
 * short work may have had the machine to itself and the long one not. `now` tells milliseconds.
 */
export function growthOf(work: (size: number) => unknown, { size, now }: { size: number; now: () => number }): number {
  const taken = (of: number): number => {
    const began = now();
    work(of);
    return now() - began;
  };
  const short = Math.max(shortest, Math.min(taken(size), taken(size), taken(size)));
  let long = Infinity;
  for (let count = 0; count < 3 || (count < tries && long > short * growsWithItsSquare); count += 1) long = Math.min(long, taken(size * 4));
  return Math.max(shortest, long) / short;
}

/** The same of work that is waited for. */
export async function growthOfWaiting(work: (size: number) => Promise<unknown>, { size, now }: { size: number; now: () => number }): Promise<number> {
  const taken = async (of: number): Promise<number> => {
    const began = now();
    await work(of);
    return now() - began;
  };
  const short = Math.max(shortest, Math.min(await taken(size), await taken(size), await taken(size)));
  let long = Infinity;
  for (let count = 0; count < 3 || (count < tries && long > short * growsWithItsSquare); count += 1) long = Math.min(long, await taken(size * 4));
  return Math.max(shortest, long) / short;
}
