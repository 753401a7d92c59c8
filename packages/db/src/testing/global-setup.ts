import { startTestServer, onServer, type TestServer } from './test-server.ts';

type Run = { projects: number; server: Promise<TestServer> };
const runs = globalThis as typeof globalThis & { openValveTestRun?: Run };

/**
 * One PostgreSQL and one template for the whole run, however many of its projects ask. `TEST_DATABASE_SERVER` names a
 * server to use instead of one of our own; specs find it, and the template, by the same variables.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const run = (runs.openValveTestRun ??= { projects: 0, server: startTestServer(process.env['TEST_DATABASE_SERVER'] || undefined) });
  run.projects += 1;
  const server = await run.server;
  process.env['TEST_DATABASE_SERVER'] = server.url;
  process.env['TEST_DATABASE_TEMPLATE'] = server.template;
  return async () => {
    run.projects -= 1;
    if (run.projects > 0) return;
    delete runs.openValveTestRun;
    delete process.env['TEST_DATABASE_TEMPLATE'];
    if (server.dataDir !== null) delete process.env['TEST_DATABASE_SERVER'];
    const kept = await keptDatabases(server.url);
    await server.stop(kept.length > 0);
    if (kept.length > 0 && server.dataDir !== null) {
      process.stderr.write(`\nKept until the next run: ${kept.join(', ')}. To look: node packages/db/src/embedded/open.mjs ${server.dataDir}\n`);
    }
  };
}

const keptDatabases = (url: string): Promise<string[]> =>
  onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname like 'ov\\_failed\\_%' order by datname");
    return rows.map(({ datname }) => datname);
  });
