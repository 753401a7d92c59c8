import { join } from 'node:path';
import { createDatabase, createPool } from '@openvalve/db';
import { createFileStore } from '@openvalve/documents';
import type { Pool } from 'pg';
import { tableInForce } from '../calendar/table-in-force.ts';
import type { Deps } from '../deps.ts';
import { createDocumentWork } from '../documents/document-work.ts';
import { readEnv } from '../env.ts';
import { secretOnDisk } from '../env-secret.ts';
import { createLog } from '../log.ts';
import { dkimKeyOf } from '../mail/dkim-key.ts';
import { createMailer } from '../outbox/create-mailer.ts';

/**
 * The outside world for one operators' command: this installation's settings, a quiet log, and as many connections as the
 * command needs. Closed when the command is done.
 */
export async function withDeps<T>(command: (deps: Deps, pool: Pool) => Promise<T>, { connections = 4 } = {}): Promise<T> {
  const env = readEnv(secretOnDisk);
  const log = createLog('warn');
  const pool = createPool(env.databaseUrl, { max: connections, onError: (error) => log.warn({ err: error }, 'a connection to the database broke') });
  const db = createDatabase(pool);
  const now = (): Date => new Date();
  const table = tableInForce(db);
  const deps: Deps = { db, now, get calendar() { return table.current(); }, mailer: createMailer({ db, now, env, dkim: dkimKeyOf(env), terminal: () => undefined }), files: createFileStore({ folder: join(env.dataDir, 'files'), s3: env.filesStore }), documents: createDocumentWork(), env, log };
  try {
    return await command(deps, pool);
  } finally {
    await deps.documents.close();
    await db.destroy();
  }
}
