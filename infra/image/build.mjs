/* npm run build: the web pages and the server, ready to run, where something they are made of has changed. */
import { ensureBuilt } from '../dev/build.mjs';
import { command, say } from '../dev/say.mjs';

await command(async () => {
  await ensureBuilt();
  say('Built: apps/web/dist and apps/server/dist.');
});
