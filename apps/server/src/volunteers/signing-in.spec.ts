import { updatePerson } from '@openvalve/db';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { cookiesSet, press, tokenIn, whoIs } from '../testing/reading-pages.ts';

const theWorld = useWorld();
afterEach(() => vi.useRealTimers());

const askForALink = async (email: string) => {
  const world = theWorld();
  const answer = await press(world, '/sign-in', { email });
  await world.runDueJobs();
  return answer;
};

const linkFor = async (email: string): Promise<string> => {
  await askForALink(email);
  return tokenIn(theWorld().notices.at(-1)?.text ?? '');
};

describe('signing in', () => {
  it('goes by a mailed link whose page has a button, and ends on the desk', async () => {
    const world = theWorld();
    const ada = await world.person({ email: 'ada@volunteers.example' });
    const token = await linkFor('Ada@Volunteers.example');

    const page = await world.http.inject({ url: `/sign-in/confirm?token=${token}` });
    expect(page.body).toContain('action="/sign-in/confirm" method="post"');

    const entered = await press(world, '/sign-in/confirm', { token });
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/desk']);
    expect(await whoIs(world, cookiesSet(entered))).toMatchObject({ email: ada.email });
  });

  it('keeps the session in a cookie that scripts cannot read and other sites do not send', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const entered = await press(world, '/sign-in/confirm', { token: await linkFor('ada@volunteers.example') });
    expect(entered.cookies).toEqual([expect.objectContaining({ name: 'openvalve.session_token', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 30 * 24 * 60 * 60 })]);
  });

  it('leads back to the page of the desk that was asked for, and never to another site', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    for (const [next, place] of [['/desk/board?campaign=1', '/desk/board?campaign=1'], ['https://elsewhere.example/desk', '/desk'], ['//elsewhere.example', '/desk'], ['/desk/../sign-out', '/desk']]) {
      const asked = await press(world, '/sign-in', { email: 'ada@volunteers.example', next: next! });
      await world.runDueJobs();
      const entered = await press(world, '/sign-in/confirm', { token: tokenIn(world.notices.at(-1)!.text) }, { cookie: cookiesSet(asked) });
      expect(entered.headers.location).toBe(place);
    }
  });

  it('is not used up by a program that looks into mail and follows its links', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const token = await linkFor('ada@volunteers.example');
    for (let scanned = 0; scanned < 3; scanned += 1) await world.http.inject({ url: `/sign-in/confirm?token=${token}` });
    expect((await press(world, '/sign-in/confirm', { token })).statusCode).toBe(303);
  });

  it('works once', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const token = await linkFor('ada@volunteers.example');
    await press(world, '/sign-in/confirm', { token });
    const again = await press(world, '/sign-in/confirm', { token });
    expect([again.statusCode, again.cookies]).toEqual([410, []]);
    expect(again.body).toContain('has been used or is too old');
  });

  it('works for 15 minutes and no longer', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const [inTime, tooLate] = [await linkFor('ada@volunteers.example'), await linkFor('ada@volunteers.example')];
    const asked = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: asked + 14 * 60_000 });
    expect((await press(world, '/sign-in/confirm', { token: inTime })).statusCode).toBe(303);
    vi.setSystemTime(asked + 15 * 60_000 + 1_000);
    expect((await press(world, '/sign-in/confirm', { token: tooLate })).statusCode).toBe(410);
  });

  it('lasts thirty days from the last time the desk was used', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const cookie = cookiesSet(await press(world, '/sign-in/confirm', { token: await linkFor('ada@volunteers.example') }));
    const days = 24 * 60 * 60_000;
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start + 20 * days });
    expect(await whoIs(world, cookie)).not.toBeNull();
    vi.setSystemTime(start + 45 * days);
    expect(await whoIs(world, cookie)).not.toBeNull();
    vi.setSystemTime(start + 76 * days);
    expect(await whoIs(world, cookie)).toBeNull();
  });

  it('ends when the person signs out, everywhere that cookie went', async () => {
    const world = theWorld();
    const cookie = await world.cookieOf(await world.person());
    const left = await press(world, '/sign-out', {}, { cookie });
    expect([left.statusCode, left.headers.location]).toEqual([303, '/sign-in?out']);
    expect(await whoIs(world, cookie)).toBeNull();
  });

  it('is over at once for a person who has left, with or without a session', async () => {
    const world = theWorld();
    const ada = await world.person({ email: 'ada@volunteers.example' });
    const cookie = await world.cookieOf(ada);
    const early = await linkFor('ada@volunteers.example');
    await world.db.transaction().execute((trx) => updatePerson(trx, { personId: ada.id, leftAt: world.deps.now(), at: world.deps.now() }));

    expect(await whoIs(world, cookie)).toBeNull();
    expect((await press(world, '/sign-in/confirm', { token: early })).statusCode).toBe(410);
    await askForALink('ada@volunteers.example');
    expect(world.notices).toHaveLength(1);
  });

  it('cannot be done with a made-up token, an invitation’s or none', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    for (const token of ['', 'x', 'a.b', `${'a'.repeat(24)}.${'b'.repeat(43)}`]) {
      expect((await press(world, '/sign-in/confirm', { token })).statusCode).toBe(410);
    }
  });
});

describe('an address nobody here has', () => {
  it('gets no mail, and the same answer as one that is known', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const known = await askForALink('ada@volunteers.example');
    const unknown = await askForALink('stranger@elsewhere.example');
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(known.headers));
    expect(world.notices.map(({ to }) => to)).toEqual(['ada@volunteers.example']);
  });

  it('is no account afterwards, even with the token that was made for it', async () => {
    const world = theWorld();
    const link = await world.signIn.linkFor('stranger@elsewhere.example');
    expect((await press(world, '/sign-in/confirm', { token: tokenIn(link) })).statusCode).toBe(410);
    expect(await world.deps.db.selectFrom('person').select('id').execute()).toEqual([]);
  });

  it('that is not an address at all is told so next to the field, with what was typed', async () => {
    const answer = await press(theWorld(), '/sign-in', { email: 'ada at volunteers' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('That is not a mail address');
    expect(answer.body).toContain('value="ada at volunteers"');
  });
});

describe('asking for links too often', () => {
  it('sends five an hour to one address, and says the same the sixth time', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    const answers = [];
    for (let asked = 0; asked < 7; asked += 1) answers.push((await askForALink('ada@volunteers.example')).body);
    expect(world.notices).toHaveLength(5);
    expect(new Set(answers).size).toBe(1);
    world.timeIs('2026-11-23T10:00:01.000Z');
    await askForALink('ada@volunteers.example');
    expect(world.notices).toHaveLength(6);
  });

  it('is refused in words when one place asks for many addresses', async () => {
    const world = theWorld();
    const codes = [];
    for (let asked = 0; asked < 32; asked += 1) codes.push((await press(world, '/sign-in', { email: `a${asked}@volunteers.example` })).statusCode);
    expect(codes.filter((code) => code === 429)).toHaveLength(2);
    expect((await press(world, '/sign-in', { email: 'a@volunteers.example' })).body).toContain('Too many links were asked for');
  });
});

describe('a sign-in mail', () => {
  it('is shown on the terminal when there is no mail server, and kept in the Outbox without its link', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'], email: 'ada@volunteers.example' });
    const token = await linkFor('ada@volunteers.example');
    expect(world.terminal.join('\n')).toContain(token);

    const [mail] = await world.as(admin).outbox.list();
    expect(mail).toMatchObject({ purpose: 'sign-in', to: 'ada@volunteers.example' });
    expect(mail!.text).toContain('token=(hidden)');
    const rows = await world.db.selectFrom('caught_mail').selectAll().execute();
    expect(JSON.stringify(rows.map((row) => ({ ...row, raw: row.raw.toString('utf8') }))).replaceAll('=\\r\\n', '')).not.toContain(token.slice(-20));
  });

  it('leaves its token in no table, so that a copy of the database signs nobody in', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    await press(world, '/sign-in', { email: 'ada@volunteers.example' });
    const { rows } = await sql<{ text: string }>`
      select (select coalesce(json_agg(j), '[]')::text from graphile_worker._private_jobs j) || (select coalesce(json_agg(v), '[]')::text from verification v) as text
    `.execute(world.db);
    await world.runDueJobs();
    const token = tokenIn(world.notices[0]!.text);
    expect(token).not.toBe('');
    expect(rows[0]!.text).not.toContain(token);
    expect(rows[0]!.text).not.toContain(token.split('.')[1]!);
  });
});
