import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { received as mailReceived } from '../correspondence/testing/mail-from-outside.ts';
import { aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { createWorld, type World } from '../testing/create-world.ts';
import { aMailWith, aPlanWith } from './testing/council-files.ts';
import { begun, copyOf, decided, published, received, receivedByMail } from './testing/planted-documents.ts';
import { whatIsIn } from './testing/what-is-in.ts';

vi.setConfig({ testTimeout: 120_000 });
const word = 'zqashesx';
const isOurs = /^(openvalve-|file-|lu\w+\.tmp)/;

/** Where a word is in the database: every column of every table of every schema that is not PostgreSQL’s own, bytes as what is in them. */
async function columnsWith({ db }: World): Promise<string[]> {
  const { rows: columns } = await sql<{ schema: string; name: string; column: string; type: string }>`
    select table_schema as schema, table_name as name, column_name as column, data_type as type from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { schema, name, column, type } of columns) {
    const value = type === 'bytea' ? sql.id(column) : sql`convert_to(${sql.id(column)}::text, 'utf8')`;
    const { rows } = await sql<{ bytes: Buffer | null }>`select ${value} as bytes from ${sql.id(schema, name)}`.execute(db);
    for (const { bytes } of rows) if (bytes !== null && holdsIt(await whatIsIn(bytes))) found.push(`${schema}.${name}.${column}`);
  }
  return [...new Set(found)];
}

const holdsIt = (text: string): boolean => text.includes(word) || text.includes(Buffer.from(word).toString('hex'));

/** Which files of some folders hold it, in their bytes or their names. */
async function filesWith(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && holdsIt(`${entry.name} ${await whatIsIn(await readFile(path).catch(() => Buffer.alloc(0)))}`.toLowerCase())) found.push(path);
    }
  }
  return found;
}

/** Folders of ours for what is in hand, that were not there before. */
const temporary = async (before: readonly string[]): Promise<string[]> => (await readdir(tmpdir())).filter((name) => isOurs.test(name) && !before.includes(name)).map((name) => join(tmpdir(), name));

describe('after a file was destroyed', () => {
  it('no byte of it is anywhere: in no column of any table, in no file of the store, in no folder for what is in hand, in no line of the log', async () => {
    const before = await readdir(tmpdir());
    const lines: string[] = [];
    const world = await createWorld({ logTo: (line) => void lines.push(line) });
    try {
      const reviewers = { first: await world.person({ roles: ['reviewer'] }), second: await world.person({ roles: ['reviewer'] }) };
      const admin = await world.person({ roles: ['admin'] });
      const draft = await aRequestWithTheCouncil(world);
      const content = await aPlanWith(word, `${word} and Robin`);
      const uploaded = await received(world, draft, content, `${word}.pdf`);
      // The same bytes by mail, twice, and once in the holding pen.
      const byMail = await receivedByMail(world, draft, { header: 'first', text: 'See the file.', html: 'See the file.', file: `${word}-again.pdf`, content });
      await receivedByMail(world, draft, { header: 'second', text: 'Once more.', html: 'Once more.', file: 'plan.pdf', content });
      await mailReceived(world, aMailWith({ to: 'nobody@desk.example', header: 'third', text: 'And again.', html: 'And again.', file: `${word}.pdf`, content }));
      await world.runDueJobs();

      // Its documents: one public and replaced, one sent back, one with words marked.
      const desk = world.as(reviewers.first).documents;
      const document = await begun(world, reviewers, uploaded, { title: 'DSG management plan' });
      const whole = await copyOf(world, reviewers, document);
      await world.runDueJobs();
      await published(world, reviewers, whole, `The plan of ${word}`);
      await world.runDueJobs();
      const { version } = await desk.markAll({ documentId: document.documentId, version: 1, reason: 'child', q: 'Robin' });
      const redacted = await copyOf(world, reviewers, { ...document, version });
      await world.runDueJobs();
      await published(world, reviewers, redacted);
      const other = await desk.begin({ attachmentId: byMail.attachmentId, kind: 'kpi-set', period: null, title: `About ${word}` });
      const marked = await desk.markAll({ documentId: other.id, version: 1, reason: 'child', q: word });
      const { versionId } = await desk.makeCopy({ documentId: other.id, version: marked.version });
      await world.runDueJobs();
      await decided(world, reviewers, versionId, 'sent-back', `Page 1 still has ${word}`);
      expect((await columnsWith(world)).length).toBeGreaterThan(3);
      expect((await filesWith([join(world.deps.env.dataDir, 'files')])).length).toBeGreaterThan(2);

      const { id } = await desk.askToDestroy({ attachmentId: uploaded.attachmentId, reason: 'It names a child.' });
      await world.as(admin).documents.confirmDestruction({ id });
      await world.runDueJobs();
      expect({ columns: await columnsWith(world), files: await filesWith([world.deps.env.dataDir, ...(await temporary(before))]), lines: lines.filter((line) => holdsIt(line.toLowerCase())) }).toEqual({ columns: [], files: [], lines: [] });
    } finally {
      await world.close();
    }
  });
});
