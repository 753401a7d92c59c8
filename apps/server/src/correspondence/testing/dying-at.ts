import type { Deps } from '../../deps.ts';

/** The program as it dies when it asks the clock or the store for the n-th time. */
export function dyingAt(deps: Deps, last: number): Deps {
  let asked = 0;
  const step = <A extends unknown[], T>(work: (...args: A) => T) => (...args: A): T => {
    asked += 1;
    if (asked > last) throw new Error('The program died.');
    return work(...args);
  };
  const { files } = deps;
  const store = { ...files, write: step(files.write.bind(files)), bytes: step(files.bytes.bind(files)), holds: step(files.holds.bind(files)) };
  return { ...deps, calendar: deps.calendar, now: step(deps.now), files: store };
}
