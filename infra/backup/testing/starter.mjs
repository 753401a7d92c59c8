/* Stands for npm start in the backup's spec: runs the embedded database, and starts it again whenever it ends, until its input ends. */
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../../../packages/db/src/embedded/index.mjs';
import { letsClientsIn } from '../../../packages/db/src/embedded/postmaster.mjs';

const [, , dataDir] = process.argv;
let server = await startEmbedded({ dataDir });
process.stdout.write(`${server.url}\n`);
let over = false;
process.stdin.resume().once('end', () => (over = true));
while (!over) {
  await pause(100);
  if (!over && !(await letsClientsIn(Number(new URL(server.url).port)))) server = await startEmbedded({ dataDir });
}
await server.stop();
