import { startEmbedded } from './index.mjs';

/** Opens a database that a failed test run left behind, until Ctrl-C: node packages/db/src/embedded/open.mjs FOLDER */
const [, , dataDir] = process.argv;
if (dataDir === undefined) {
  process.stderr.write('Say which folder: node packages/db/src/embedded/open.mjs FOLDER\n');
  process.exit(2);
}
const { url, stop } = await startEmbedded({ dataDir });
process.stdout.write(`${url}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
