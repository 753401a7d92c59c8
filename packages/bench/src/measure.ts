/** One way of doing a thing: does it for about `milliseconds` and says how many times it did. */
export type Contestant = { readonly name: string; readonly run: (milliseconds: number) => number | Promise<number> };

export type Measured = {
  readonly name: string;
  /** Times a second: the median of the rounds. */
  readonly perSecond: number;
  /** Against the first contestant, the floor: 1 is as fast, 0.5 half as fast. The median of the rounds' own ratios. */
  readonly ratio: number;
};

/**
 * Measures contestants turn by turn in one run, so that a busy machine slows all of them alike and the ratio holds where the
 * figures do not. The first is the floor. A round before the counted ones lets everything warm up.
 */
export async function measure(contestants: readonly Contestant[], { rounds = 5, milliseconds = 1000, now = () => performance.now() } = {}): Promise<Measured[]> {
  const rates: number[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { run }] of contestants.entries()) {
      const began = now();
      const count = await run(milliseconds);
      if (round > 0) rates[index]?.push((count / (now() - began)) * 1000);
    }
  }
  const floor = rates[0] ?? [];
  return contestants.map(({ name }, index) => {
    const own = rates[index] ?? [];
    return { name, perSecond: median(own), ratio: median(own.map((rate, round) => rate / (floor[round] ?? rate))) };
  });
}

/** The middle of some figures; of an even number, the mean of the middle two. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** A line for each contestant: `public home        4,210 a second   0.41 of the floor`. */
export const inLines = (measured: readonly Measured[], width = 36): string[] =>
  measured.map(({ name, perSecond, ratio }, index) => `${name.padEnd(width)} ${Math.round(perSecond).toLocaleString('en-GB').padStart(12)} a second   ${index === 0 ? 'the floor' : `${Number(ratio.toPrecision(3))} of the floor`}`);
