import { sql } from 'kysely';
import { StoreUnreachable } from '@openvalve/documents';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildHttp } from '../http/build-http.ts';
import type { Deps } from '../deps.ts';
import { aLeakyWorld, type LeakyWorld } from './testing/leaky-world.ts';
import { everyQuestion } from './testing/query-table.ts';
import { everyAddress } from './testing/route-table.ts';
import { secretNames, secretsIn, type Walker } from './testing/secrets.ts';
import { Seen, walk, type Asked } from './testing/walking.ts';
import { whatIsIn } from './testing/what-is-in.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let leaky: LeakyWorld;
let asked: Asked[];
beforeAll(async () => {
  leaky = await aLeakyWorld();
  asked = [...(await everyAddress(leaky)).filter(({ plain, url }) => plain && !url.includes('ico-pack') && !url.includes('/pages/0') && leaky.files.get(url.split('/')[3] ?? '') !== 'comment'), ...(await everyQuestion(leaky)).map((url) => ({ url }))];
});
afterAll(() => leaky.world.close());

const who: readonly Walker[] = ['visitor', 'coordinator'];

/** Walks everything, in a world whose server is made of other parts, and tells what broke: each answer in words of ours. */
async function walkBroken(deps: Partial<Deps>): Promise<{ leaks: string[]; broken: number; strange: string[] }> {
  const { world } = leaky;
  // Made anew, so that nothing it kept is shown.
  const http = await buildHttp({ deps: Object.create(world.deps, Object.getOwnPropertyDescriptors(deps)) as Deps, signIn: world.signIn, clientDir: '/nowhere', assets: { styles: [], scripts: [] }, isReady: () => true });
  const seen = new Seen();
  const strange: string[] = [];
  let broken = 0;
  try {
    for (const each of who) {
      await walk({ ...leaky, world: { ...world, http } }, each, asked, (answer) => {
        seen.note(answer);
        const { statusCode, body } = answer.response;
        if (statusCode < 500) return;
        broken += 1;
        if (/select |relation|column|\/tmp\/|node_modules|at .*\.ts:|ENOENT|postgres|stack/i.test(body.replaceAll(/<[^>]*>/g, ' '))) strange.push(`${answer.asked.url}: ${body.slice(0, 300)}`);
      });
    }
  } finally {
    await http.close();
  }
  return { leaks: seen.leaks(), broken, strange };
}

/** Takes tables away for as long as something is done. */
async function without<T>(tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const { db } = leaky.world;
  const rename = async (from: (name: string) => string, to: (name: string) => string): Promise<void> => {
    for (const name of tables) await sql`alter table ${sql.id(from(name))} rename to ${sql.id(to(name))}`.execute(db);
  };
  const away = (name: string): string => `${name}_away`;
  await rename(String, away);
  try {
    return await work();
  } finally {
    await rename(away, String);
  }
}

describe('what breaks', () => {
  it.each([[['message', 'published_page', 'document_version']], [['session', 'publication']], [['file_page', 'incoming_mail', 'release_incident']]])('in the database (%s gone) tells nobody what is in it or what it is made of', async (tables) => {
    const { leaks, broken, strange } = await without(tables, () => walkBroken({}));
    expect({ leaks, strange, broken: broken > 20 }).toEqual({ leaks: [], strange: [], broken: true });
  });

  it('in the store, out of reach or damaged, tells nobody where files lie or what they are', async () => {
    const { files, env } = leaky.world.deps;
    for (const error of [new StoreUnreachable('it does not answer'), Object.assign(new Error(`ENOENT: no such file or directory, open '${env.dataDir}/files/ab/cd/abcd'`), { code: 'ENOENT' })]) {
      const fails = (): Promise<never> => Promise.reject(error);
      const { leaks, broken, strange } = await walkBroken({ files: { ...files, read: fails, bytes: fails, head: fails, holds: fails } });
      expect({ leaks, strange, broken: broken > 20 }).toEqual({ leaks: [], strange: [], broken: true });
    }
  });

  it('in what looks into files tells nobody what it choked on', async () => {
    const { documents } = leaky.world.deps;
    const fails = (): Promise<never> => Promise.reject(new Error('The child process said: /tmp/openvalve-file-abc/file is not a PDF'));
    const { leaks, broken, strange } = await walkBroken({ documents: { ...documents, page: fails, examine: fails, safeCopy: fails } });
    expect({ leaks, strange, broken: broken > 10, secrets: secretNames.length > 30 }).toEqual({ leaks: [], strange: [], broken: true, secrets: true });
  });

  it('in a row that the database refuses is written down without what was in the row', async () => {
    const { db, deps } = leaky.world;
    const person = await db.selectFrom('person').select(['email', 'name']).where('email', 'like', 'zqaddressx%').executeTakeFirstOrThrow();
    await db.insertInto('person').values(person).execute().then(() => undefined, (error: unknown) => deps.log.error({ err: error }, 'a request broke'));
    await sql`select ${'zqfiletextx'}::uuid`.execute(db).then(() => undefined, (error: unknown) => deps.log.error({ err: error }, 'a request broke'));
    const lines = leaky.lines.filter((line) => line.includes('a request broke'));
    expect([lines.length > 50, secretsIn(await whatIsIn(Buffer.from(lines.join('\n'))))]).toEqual([true, []]);
  });

  it('is written down, all of it, without a word, a name or an address of what was planted', async () => {
    expect(secretsIn(await whatIsIn(Buffer.from(leaky.lines.join('\n'))))).toEqual([]);
    expect(leaky.lines.filter((line) => /@volunteers\.example|@kent\.gov\.uk/.test(line))).toEqual([]);
  });
});
