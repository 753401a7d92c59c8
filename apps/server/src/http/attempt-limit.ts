/** Counts attempts by key, so that nobody asks too often. */
export type AttemptLimit = { /** Whether one more is allowed now; it counts. */ allow(key: string): boolean };

/** At most `most` attempts of a key within `within` milliseconds. Held in memory: a restart forgives. */
export function attemptLimit({ most, within, now }: { most: number; within: number; now: () => Date }): AttemptLimit {
  const attempts = new Map<string, number[]>();
  return {
    allow: (key) => {
      const moment = now().getTime();
      if (attempts.size > 10_000) for (const [other, times] of attempts) if ((times.at(-1) ?? 0) <= moment - within) attempts.delete(other);
      const recent = (attempts.get(key) ?? []).filter((time) => time > moment - within);
      if (recent.length >= most) return false;
      attempts.set(key, [...recent, moment]);
      return true;
    },
  };
}
