import { createDatabase, loadRegister, migrateToLatest } from '@openvalve/db';
import { databaseOfItsOwn } from '../database-of-its-own.ts';
import { fetched, load } from '../load.ts';
import { measure, type Measured } from '../measure.ts';
import { withProgram, type RunningProgram } from '../running-program.ts';
import { aFullLibrary } from '../testing/a-full-library.ts';

/** The public pages that are measured, with the address of one document. */
export const publicPaths = (document: string) => ({
  'the home page': '/',
  'a council': '/councils/kent',
  'the library': '/documents',
  'a document': `/documents/${document}`,
  'an agreement': '/agreements/safety-valve/kent',
  'the data': '/data',
});

/** Runs the program over a library of some hundred documents. */
export async function withPublicPages<T>(databaseUrl: string, work: (program: RunningProgram, paths: Record<string, string>) => Promise<T>): Promise<T> {
  const url = await databaseOfItsOwn(databaseUrl, `bench_pages_${Date.now()}`);
  const db = createDatabase(url, { max: 2 });
  try {
    await migrateToLatest(db);
    await loadRegister(db, { campaigns: [] });
    const document = await aFullLibrary(db, { publications: 300, pages: 20 });
    return await withProgram(url, (program) => work(program, publicPaths(document)));
  } finally {
    await db.destroy();
  }
}

const headers = { 'accept-encoding': 'gzip' };

/** Requests a second of public pages once they are made, beside a file of the client from the same server; and how many bytes each is, packed. */
export const measurePublicPages = (databaseUrl: string): Promise<{ measured: Measured[]; bytes: Record<string, number> }> =>
  withPublicPages(databaseUrl, async ({ address }, paths) => {
    const home = (await fetched(`${address}/`)).toString();
    const file = /href="(\/assets\/[^"]+\.css)"/.exec(home)?.[1];
    if (file === undefined) throw new Error('The home page has no style sheet.');
    const bytes: Record<string, number> = {};
    for (const [name, path] of Object.entries({ 'the style sheet': file, ...paths })) bytes[name] = (await fetched(`${address}${path}`, { headers })).length;
    const measured = await measure(
      [{ name: 'a file from the same server', run: load(`${address}${file}`, { headers }) }, ...Object.entries(paths).map(([name, path]) => ({ name, run: load(`${address}${path}`, { headers }) }))],
      { rounds: 5, milliseconds: 1_000 },
    );
    return { measured, bytes };
  });
