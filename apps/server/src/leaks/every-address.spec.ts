import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appRouter } from '../router.ts';
import { whyNotHarmless } from './testing/harmless.ts';
import { aLeakyWorld, type LeakyWorld } from './testing/leaky-world.ts';
import { everyQuestion, queryTable } from './testing/query-table.ts';
import { addressesFor, mayHave, routeTable, takesOnly, type Address } from './testing/route-table.ts';
import { secretNames, secrets, secretsIn, walkers, type Walker } from './testing/secrets.ts';
import { cookieOf, Seen, walk } from './testing/walking.ts';
import { whatIsIn } from './testing/what-is-in.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let leaky: LeakyWorld;
const seen = new Seen();
beforeAll(async () => {
  leaky = await aLeakyWorld();
});
afterAll(() => leaky.world.close());

const get = async (url: string, who: Walker = 'visitor') =>
  leaky.world.http.inject({ url, remoteAddress: `10.99.${Math.floor(Math.random() * 255)}.1`, headers: who === 'visitor' ? {} : { cookie: await cookieOf(leaky, who) } });

describe('what nobody may see who should not', () => {
  it('is looked for at every address there is and with every question, and a new one has to be thought of', () => {
    expect([...leaky.world.routes].filter((route) => !takesOnly.includes(route)).toSorted()).toEqual(Object.keys(routeTable).toSorted());
    const questions = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>).filter(([, { _def }]) => _def.type === 'query');
    expect(Object.keys(queryTable).toSorted()).toEqual(questions.map(([name]) => name).toSorted());
  });

  it.each(walkers)('is at no address for a walker who is %s: no page, no download, no picture, no feed, no table, no heading, no error; and nothing there can run', async (who) => {
    const wrong: string[] = [];
    const asked = await addressesFor(leaky, who);
    await walk(leaky, who, asked, (answer) => {
      seen.note(answer);
      const { route, url, plain, ...how } = answer.asked as Address;
      const [may, { statusCode }, bare] = [mayHave(leaky, who, route, url), answer.response, Object.keys(how).length === 0];
      if (may === false && statusCode < 400) wrong.push(`${who} got ${url} ${JSON.stringify(how)}: ${statusCode}`);
      if (may && plain && bare && /\/(file|text)$|\/files\/[\w-]+$|documents\/[\w-]+$/.test(url) && statusCode >= 400) wrong.push(`${who} did not get ${url}: ${statusCode}`);
      if (statusCode >= 500) wrong.push(`${url} broke: ${answer.response.body}`);
      const runs = whyNotHarmless(answer);
      if (runs !== null) wrong.push(runs);
    });
    expect(asked.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it.each(walkers)('is in no answer to a question of a walker who is %s', async (who) => {
    const broken: string[] = [];
    const questions = await everyQuestion(leaky);
    await walk(leaky, who, questions.map((url) => ({ url })), (answer) => {
      seen.note(answer);
      if (answer.response.statusCode >= 500) broken.push(`${answer.asked.url}: ${answer.response.body}`);
    });
    expect(broken).toEqual([]);
  });

  it('was seen by nobody else, and by everybody who may: the walk would have found it', () => {
    expect({ leaks: seen.leaks(), missed: seen.missed() }).toEqual({ leaks: [], missed: [] });
  });

  it('is found by no search of the public’s: what is asked for is answered as a word that stands nowhere', async () => {
    const places = (q: string): string[] => [`/documents?q=${q}`, `/documents?q=%22${q}%22`, `/documents?q=plan+${q}&council=kent`, `/councils?q=${q}`, ...Object.values(leaky.addresses).map((address) => `/documents/${address}?q=${q}`)];
    const answers = async (word: string) => Promise.all(places(word).map(async (url) => (await get(url)).body.toLowerCase().replaceAll(word, '…')));
    const nowhere = await answers('zqnowherex');
    for (const name of secretNames) {
      const word = encodeURIComponent(secrets[name].word);
      if (name === 'fileAuthor') continue;
      expect([name, (await answers(word)).map((body, at) => body === nowhere[at]).every(Boolean)]).toEqual([name, name !== 'published']);
    }
    expect((await get(`/documents?q=${secrets.published.word}`)).body).toContain(leaky.addresses.workbook);
  });

  it('is found in a request’s files by nobody who may not open them', async () => {
    for (const who of ['visitor', 'another', 'applicant', 'coordinator', 'named'] as const) {
      for (const [attachmentId, name] of leaky.files) {
        const input = encodeURIComponent(JSON.stringify({ attachmentId, q: secrets[name].word }));
        const { statusCode } = await get(`/api/trpc/documents.searchFile?input=${input}`, who);
        expect([who, name, statusCode < 400]).toEqual([who, name, (secrets[name].seenBy).includes(who)]);
      }
    }
  });

  it('is in no line of the log of all this: no word, no name, no address, no session', async () => {
    const log = leaky.lines.join('\n').toLowerCase();
    expect(leaky.lines.length).toBeGreaterThan(3_000);
    const cookies = await Promise.all(walkers.slice(1).map((who) => cookieOf(leaky, who as Exclude<Walker, 'visitor'>)));
    const sessions = await leaky.world.db.selectFrom('session').select('token').execute();
    const tokens = [...cookies.map((cookie) => cookie.split('=')[1]?.slice(0, 20) ?? ''), ...sessions.map(({ token }) => token)];
    expect([secretsIn(await whatIsIn(Buffer.from(log))), /@volunteers\.example|foi@kent/.test(log), tokens.filter((token) => log.includes(token.toLowerCase()))]).toEqual([[], false, []]);
  });
});
