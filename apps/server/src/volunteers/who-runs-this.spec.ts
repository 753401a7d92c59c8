import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../testing/create-world.ts';
import { cookiesSet, press, tokenIn, whoIs } from '../testing/reading-pages.ts';
import { wayIn } from './first-person.ts';

const problem = (missing: string[]) =>
  expect.objectContaining({ cause: expect.objectContaining({ problem: { code: 'operator_not_named', missing } }) as unknown }) as Error;

/** A world whose settings do not say who runs it, or say only part of it. */
async function unnamed(env: Record<string, string>, work: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld({ env: { OPERATOR_NAME: '', OPERATOR_CONTACT: '', ...env } });
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

describe('an installation that does not say who runs it', () => {
  it.each([
    ['neither name nor contact', {}, ['OPERATOR_NAME', 'OPERATOR_CONTACT']],
    ['no contact', { OPERATOR_NAME: 'Example Parents' }, ['OPERATOR_CONTACT']],
    ['no name', { OPERATOR_CONTACT: 'desk@example.org' }, ['OPERATOR_NAME']],
  ])('invites nobody while it has %s, keeps nothing of the try, and says what is missing', async (_, env, missing) => {
    await unnamed(env, async (world) => {
      const admin = await world.person({ roles: ['admin'] });
      await expect(world.as(admin).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] })).rejects.toThrow(problem(missing));
      await world.runDueJobs();
      expect(world.notices).toEqual([]);
      expect(await world.db.selectFrom('invitation').select('id').execute()).toEqual([]);
      expect(await world.as(null).privacy.operator()).toMatchObject({ missing });
    });
  });

  it('lets the very first person in, with every role', async () => {
    await unnamed({}, async (world) => {
      const token = tokenIn((await wayIn(world.deps, world.signIn))!.link);
      const joined = await press(world, '/invitation', { token, realName: 'Robin Example', email: 'robin@volunteers.example', namedPublicly: 'no', consentToFollowUps: 'no' });
      expect((await whoIs(world, cookiesSet(joined)))?.roles).toEqual(['volunteer', 'coordinator', 'reviewer', 'admin']);
    });
  });

  it('gives out no link of an invitation made before, until it says so again', async () => {
    await unnamed({}, async (world) => {
      const admin = await world.person({ roles: ['admin'] });
      const { id } = await world.db.insertInto('invitation').values({ email: 'robin@volunteers.example', roles: ['volunteer'], token_sha256: 'x', invited_by: admin.id, expires_at: new Date('2026-12-07T09:00:00Z') }).returning('id').executeTakeFirstOrThrow();
      await expect(world.as(admin).volunteers.copyInvitation({ invitationId: id })).rejects.toThrow(problem(['OPERATOR_NAME', 'OPERATOR_CONTACT']));
    });
  });

  it('says so on its public pages instead of naming somebody', async () => {
    await unnamed({}, async (world) => {
      for (const url of ['/privacy', '/contact', '/', '/nothing-here']) {
        const { body } = await world.http.inject({ url });
        expect([url, /has(?: not)? said who they are|has not said who they are/.test(body)]).toEqual([url, true]);
      }
    });
  });
});

describe('an installation that says who runs it', () => {
  it('shows it on its public pages, and in what the desk asks', async () => {
    const world = await createWorld();
    try {
      for (const url of ['/privacy', '/contact', '/accessibility']) {
        const page = await world.http.inject({ url });
        expect([url, page.statusCode, page.body.includes('Example Parents'), page.body.includes('mailto:desk@example.org')]).toEqual([url, 200, true, true]);
      }
      expect((await world.http.inject({ url: '/corrections' })).body).toContain('mailto:desk@example.org');
      expect(await world.as(null).privacy.operator()).toEqual({ name: 'Example Parents', contact: 'desk@example.org', missing: [] });
    } finally {
      await world.close();
    }
  });
});
