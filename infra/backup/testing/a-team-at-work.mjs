import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach } from 'vitest';
import { MessageId, on } from '../../../packages/domain/src/index.ts';
import { loadRegister, migrateToLatest, readCaseFile } from '../../../packages/db/src/index.ts';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, happen } from '../../../packages/db/src/testing/index.ts';

/** A paper a council sent. */
export const paper = Buffer.from('%PDF-1.4 a management plan');
export const sha256 = createHash('sha256').update(paper).digest('hex');

/** Where the store keeps a file. */
export const placeOf = (dataDir, name = sha256) => join(dataDir, 'files', name.slice(0, 2), name.slice(2, 4), name);

/** A thousand small files, each made safe on the disk: where there is room, the disk is memory. */
const inMemory = existsSync('/dev/shm') && statfsSync('/dev/shm').bavail * statfsSync('/dev/shm').bsize > 1_500_000_000;

/** For each test a data folder, and a place for a backup that is not there yet. */
export function useFolders() {
  const folders = {};
  beforeEach(() => {
    const room = mkdtempSync(join(inMemory ? '/dev/shm' : tmpdir(), 'openvalve-backup-'));
    Object.assign(folders, { room, dataDir: join(room, 'data'), folder: join(room, 'backup') });
    mkdirSync(folders.dataDir);
  });
  afterEach(() => rmSync(folders.room, { recursive: true, force: true }));
  return folders;
}

/** A file a council sent, one that is still arriving, and the secret. */
export function keepFiles(dataDir, name = sha256) {
  for (const path of [placeOf(dataDir, name), join(dataDir, 'files', 'arriving', randomUUID())]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, paper);
  }
  writeFileSync(join(dataDir, 'secret'), 'a secret of this installation, long enough\n', { mode: 0o600 });
}

/** A team at work: a request with its council, and one whose letter is on its way. */
export async function work(db) {
  await migrateToLatest(db);
  await loadRegister(db);
  const campaignId = await aCampaign(db);
  const applicantId = await aPerson(db);
  await aRequestAwaitingResponse(db, { campaignId, applicantId, council: 'kent' });
  const onItsWay = await aRequest(db, { campaignId, applicantId, council: 'norfolk' });
  const messageId = MessageId.parse(randomUUID());
  await db.insertInto('message').values({ id: messageId, request_id: onItsWay, direction: 'outgoing', kind: 'initial_request', body: 'Dear Norfolk – “please”' }).execute();
  await happen(db, onItsWay, [{ type: 'RequestSubmitted', messageId, asked: [{ kind: 'dsg-management-plan', period: null }], on: on('2026-11-23') }]);
  await db.insertInto('stored_file').values({ sha256, size: paper.length, content_type: 'application/pdf' }).execute();
  return { onItsWay, messageId };
}

/** Every row of every table, and every case file as it is read. Attempts are left out: restoring adds to them. */
export async function everything(db) {
  const { rows: tables } = await sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'delivery_attempt' order by 1`.execute(db);
  const held = {};
  for (const { name } of tables) held[name] = (await sql`select md5(coalesce(string_agg(row::text, E'\n' order by row::text), '')) as rows, count(*)::int as count from ${sql.table(name)} as row`.execute(db)).rows[0];
  const { rows: requests } = await sql`select id from foi_request order by id`.execute(db);
  return { held, caseFiles: await Promise.all(requests.map(({ id }) => readCaseFile(db, id))) };
}

/** Attempts to hand a letter over. */
export const attemptsOf = async (db, messageId) => (await sql`select closed_at from delivery_attempt where message_id = ${messageId}`.execute(db)).rows;
