import { fileURLToPath } from 'node:url';
import { EnvRefused, readEnv } from './env.ts';
import { secretOnDisk } from './env-secret.ts';
import { isDatabaseDown } from './http/database-down.ts';
import { startProgram } from './program.ts';
import { leaveWithParent } from './leave-with-parent.ts';

/*
 * Starts the program: HTTP, worker or both, as ROLE says. What people should read goes to standard output, the log to
 * standard error.
 */
process.on('unhandledRejection', (error) => {
  if (isDatabaseDown(error)) return;
  process.stderr.write(`Open Valve stops because of a bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const giveUp = (error: unknown): void => {
  process.stderr.write(`${error instanceof EnvRefused ? error.message : `Open Valve could not start: ${error instanceof Error ? error.message : String(error)}`}\n`);
  process.exit(1);
};

try {
  const env = readEnv(secretOnDisk);
  const program = await startProgram({ env, clientDir: fileURLToPath(new URL('../../web/dist/client/', import.meta.url)), say, giveUp });

  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    // Whoever started this waits a little longer and then ends it by force.
    setTimeout(() => process.exit(1), 15_000).unref();
    program.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (env.parentPid !== null) leaveWithParent(env.parentPid, stop);
} catch (error) {
  giveUp(error);
}
