import { describe, expect, it } from 'vitest';
import { failureForLog } from '../log.ts';
import { createWorld } from '../testing/create-world.ts';
import { cookiesSet, press, tokenIn } from '../testing/reading-pages.ts';

describe('the log', () => {
  it('has ids, routes and durations, and no address, token, name, search or letter', async () => {
    const lines: string[] = [];
    const world = await createWorld({ logTo: (line) => void lines.push(line) });
    try {
      const admin = await world.person({ roles: ['admin'], email: 'ada@volunteers.example', realName: 'Ada Secretname' });
      await press(world, '/sign-in', { email: admin.email });
      await world.runDueJobs();
      const token = tokenIn(world.notices[0]!.text);
      await world.http.inject({ url: `/sign-in/confirm?token=${token}` });
      const cookie = cookiesSet(await press(world, '/sign-in/confirm', { token }));
      await world.http.inject({ url: '/councils?q=searched-for' });
      await world.http.inject({ url: '/nowhere/searched-for' });
      await world.http.inject({ url: `/api/trpc/councils.show?input=${encodeURIComponent('{"slug":"Searched For"}')}`, headers: { cookie } });
      await world.as(admin).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
      world.deps.log.error({ err: new Error('duplicate key: "robin@volunteers.example" at https://desk.example/x?token=abc') }, 'made to fail');
      await world.runDueJobs();

      const log = lines.join('');
      for (const secret of ['volunteers.example', 'Secretname', token.slice(0, 20), token.slice(-20), 'earched', 'token=', cookie.slice(-30), 'Freedom of Information']) {
        expect([secret, log.includes(secret)]).toEqual([secret, false]);
      }
      const requests = lines.map((line) => JSON.parse(line) as { msg: string; route?: string; reqId?: string; ms?: number }).filter(({ msg }) => msg === 'request');
      expect(requests.map(({ route }) => route)).toEqual(['/sign-in', '/sign-in/confirm', '/sign-in/confirm', '/councils', '(none)', '/api/trpc/:path']);
      expect(requests.every(({ reqId, ms }) => /^[0-9a-f-]{36}$/.test(reqId ?? '') && typeof ms === 'number')).toBe(true);
    } finally {
      await world.close();
    }
  });

  it('says of a failure what and where, with its cause', () => {
    const failure = failureForLog(new Error('could not be recorded', { cause: Object.assign(new Error('duplicate key value'), { code: '23505', constraint: 'person_email_key' }) }));
    expect(failure).toMatchObject({ type: 'Error', message: 'could not be recorded', cause: { code: '23505', constraint: 'person_email_key' } });
    expect(failure['at']).not.toEqual([]);
  });
});
