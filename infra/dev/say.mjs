const began = performance.now();

let out = process.stdout;

/** One plain line to the person at the terminal. */
export const say = (line = '') => out.write(`${line}\n`);

/** From now on what is said goes beside the output, because another program reads that. */
export function sayAside() {
  out = process.stderr;
}

/** A duration as a person reads it: `850 ms`, `12.3 s`, `3 min 05 s`. */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** Since this command was given. */
export const soFar = () => duration(performance.now() - began);

/** Ends the command: what happened, then what to do. */
export class Stopped extends Error {
  name = 'Stopped';
}

/** Runs a command's main function; a `Stopped` is shown as words, anything else with its stack. */
export async function command(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Stopped ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
