import { existsSync, readFileSync } from 'node:fs';

/**
 * Calls `leave` once, when this command is asked to stop, or when npm, which started it, is gone: npm passes on neither
 * every signal nor its own being killed, and a server nobody can stop would hold the port.
 */
export function whenAskedToStop(leave) {
  let asked = false;
  const once = () => {
    if (asked) return;
    asked = true;
    clearInterval(watching);
    leave();
  };
  const parents = lineage();
  const watching = setInterval(() => lineage() !== parents && once(), 500);
  watching.unref();
  if (!process.env.npm_lifecycle_event) clearInterval(watching);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once);
}

/** Who started this, and who started that: npm puts a shell in between, which outlives npm. */
function lineage() {
  const parent = process.ppid;
  const stat = `/proc/${parent}/stat`;
  return `${parent} ${existsSync(stat) ? readFileSync(stat, 'utf8').split(') ').at(-1).split(' ')[1] : ''}`;
}
