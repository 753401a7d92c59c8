/*
 * Whether this container's process runs. Not whether the database answers: restarting the program would not bring that back.
 * That is /readyz, for whoever watches.
 */
const { ROLE = 'all', PORT = '3000', WORKER_PORT } = process.env;
const port = ROLE === 'worker' ? WORKER_PORT : PORT;
// A worker that was given no port cannot be asked; that its process is there is then all that can be known.
if (port) {
  const answered = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
  process.exitCode = answered?.ok ? 0 : 1;
}
