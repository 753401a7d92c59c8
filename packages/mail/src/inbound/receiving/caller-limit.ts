const aMinuteLong = 60_000;

/** Counts what each caller does in a minute from its first word. Callers whose minute is over are forgotten: nothing grows without end. */
export function callerLimit(aMinute: number, now: () => number = Date.now): { allows(caller: string): boolean } {
  const counts = new Map<string, { since: number; count: number }>();
  return {
    allows: (caller) => {
      const at = now();
      // In the order they came, so that those whose minute is over stand first.
      for (const [each, { since }] of counts) {
        if (at - since < aMinuteLong) break;
        counts.delete(each);
      }
      const known = counts.get(caller) ?? { since: at, count: 0 };
      counts.set(caller, { ...known, count: known.count + 1 });
      return known.count < aMinute;
    },
  };
}
