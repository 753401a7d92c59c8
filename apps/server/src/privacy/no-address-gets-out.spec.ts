import { aRequestAwaitingResponse } from '@openvalve/db/testing';
import { describe, expect, it, vi } from 'vitest';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { createWorld, type World } from '../testing/create-world.ts';
import { press } from '../testing/reading-pages.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What no visitor, no table to take away and no log may ever hold. */
const addresses = /@canary\.example|canary\.example/;
const names = /Secretname/;

/** Volunteers with names and addresses that are easily found again, and requests at several stages of theirs. */
async function aTeamAtWork(world: World) {
  const admin = await world.person({ roles: ['admin'], realName: 'Ada Secretname', email: 'ada@canary.example' });
  const coordinator = await world.person({ roles: ['coordinator'], realName: 'Ben Secretname', email: 'ben@canary.example' });
  const volunteer = await world.person({ realName: 'Cleo Secretname', email: 'cleo@canary.example' });
  const { requestId, campaignId } = await aRequestWithTheCouncil(world, { volunteer });
  await aDraft(world, { volunteer, council: 'haringey' });
  await aRequestAwaitingResponse(world.db, { campaignId, applicantId: volunteer.id, council: 'bexley', receivedOn: '2026-09-01' });
  await world.as(coordinator).volunteers.invite({ email: 'robin@canary.example', roles: ['volunteer'] });
  await press(world, '/sign-in', { email: 'cleo@canary.example' });
  await world.runDueJobs();
  return { admin, coordinator, volunteer, requestId, campaignId };
}

/** Every address that is served, with something real at each place that wants it. */
async function everyAddress(world: World, { requestId, campaignId }: { requestId: string; campaignId: string }): Promise<string[]> {
  const all = (await world.db.selectFrom('council').select('slug').orderBy('slug').execute()).map(({ slug }) => slug as string);
  const slugs = ['kent', 'haringey', 'bexley', ...all.filter((_, at) => at % 10 === 0)];
  const real: Record<string, readonly string[]> = { slug: slugs, councilSlug: slugs, requestId: [requestId], campaignId: [campaignId], name: ['site.css'], attachmentId: [requestId], path: ['volunteers.list', 'volunteers.me', 'outbox.list', 'requests.mine', 'audit.list', 'campaigns.list', 'privacy.operator'] };
  const filled = (route: string): string[] => {
    const place = /:(\w+)/.exec(route);
    if (place === null) return [route.replaceAll('*', 'anything')];
    return (real[place[1] ?? ''] ?? [requestId]).flatMap((value) => filled(route.replace(place[0], value)));
  };
  return [...world.routes].flatMap(filled);
}

describe('a volunteer’s mail address', () => {
  it('is in nothing a visitor can get: no page, no table, no feed, no answer, no heading of one; nor is a name', async () => {
    const world = await createWorld();
    try {
      const at = await aTeamAtWork(world);
      const urls = await everyAddress(world, at);
      expect(urls.length).toBeGreaterThan(40);
      for (const url of urls) {
        const answer = await world.http.inject({ url });
        const whole = `${JSON.stringify(answer.headers)}${answer.body}`;
        expect([url, addresses.test(whole), names.test(whole)]).toEqual([url, false, false]);
      }
    } finally {
      await world.close();
    }
  });

  it('is in no table that anybody on the team takes away, coordinators and admins included', async () => {
    const world = await createWorld();
    try {
      const at = await aTeamAtWork(world);
      const tables = (await everyAddress(world, at)).filter((url) => /csv|export|feed/.test(url));
      expect(tables.length).toBeGreaterThan(3);
      for (const person of [at.admin, at.coordinator, at.volunteer]) {
        const cookie = await world.cookieOf(person);
        for (const url of tables) {
          const answer = await world.http.inject({ url, headers: { cookie } });
          expect([url, answer.statusCode, addresses.test(answer.body)]).toEqual([url, 200, false]);
        }
      }
    } finally {
      await world.close();
    }
  });

  it('is in no line of the log, whatever is done and whatever breaks', async () => {
    const lines: string[] = [];
    const world = await createWorld({ logTo: (line) => void lines.push(line) });
    try {
      const at = await aTeamAtWork(world);
      const cookie = await world.cookieOf(at.admin);
      for (const url of await everyAddress(world, at)) if (!url.startsWith('/councils/')) await world.http.inject({ url, headers: { cookie } });
      world.mailServerSays('refused');
      await aRequestWithTheCouncil(world, { volunteer: at.volunteer, council: 'bury' });
      await world.as(at.admin).volunteers.markLeft({ personId: at.volunteer.id });
      await world.runDueJobs();
      world.timeIs('2027-09-01T09:00:00.000Z');
      await world.db.transaction().execute((trx) => trx.insertInto('person').values({ email: 'ada@canary.example', name: 'Ada Secretname' }).execute()).catch((error: unknown) => world.deps.log.error({ err: error }, 'made to fail'));
      await world.runDueJobs();
      expect(lines.length).toBeGreaterThan(20);
      for (const line of lines) expect([line, addresses.test(line) || names.test(line)]).toEqual([line, false]);
    } finally {
      await world.close();
    }
  });

  it('is in no letter to a council, not even in a heading people do not see; the name is, as the Act asks', async () => {
    const world = await createWorld();
    try {
      await aTeamAtWork(world);
      const letters = await world.db.selectFrom('caught_mail').select('raw').where('purpose', '=', 'council').execute();
      expect(letters.length).toBeGreaterThan(0);
      for (const { raw } of letters) {
        const text = raw.toString('utf8');
        expect([addresses.test(text), names.test(text)]).toEqual([false, true]);
      }
    } finally {
      await world.close();
    }
  });
});
