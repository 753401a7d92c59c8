import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { cookiesSet, press, tokenIn, whoIs } from '../testing/reading-pages.ts';
import { wayIn } from './first-person.ts';

const theWorld = useWorld();

const joining = { realName: 'Robin Example', namedPublicly: 'no', consentToFollowUps: 'yes' };
const problem = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }) as unknown }) as Error;

/** An invitation that has been mailed, and its token. */
async function invited(email = 'robin@volunteers.example') {
  const world = theWorld();
  const coordinator = await world.person({ roles: ['coordinator'] });
  const { invitationId } = await world.as(coordinator).volunteers.invite({ email, roles: ['volunteer'] });
  await world.runDueJobs();
  return { world, coordinator, invitationId, token: tokenIn(world.notices.at(-1)!.text) };
}

describe('an invitation', () => {
  it('is mailed with its link, opens on a page that asks for a real name, and ends on the desk', async () => {
    const { world, token } = await invited('Robin@Volunteers.example');
    expect(world.notices.at(-1)).toMatchObject({ purpose: 'invitation', to: 'robin@volunteers.example' });
    const page = await world.http.inject({ url: `/invitation?token=${token}` });
    expect([page.statusCode, page.body.includes('name="realName"'), page.body.includes('name="email"')]).toEqual([200, true, false]);

    const joined = await press(world, '/invitation', { token, ...joining });
    expect([joined.statusCode, joined.headers.location]).toEqual([303, '/desk']);
    expect(await whoIs(world, cookiesSet(joined))).toMatchObject({
      email: 'robin@volunteers.example', realName: 'Robin Example', namedPublicly: false, consentToFollowUps: true, roles: ['volunteer'],
    });
  });

  it('is used up by joining, not by looking', async () => {
    const { world, token } = await invited();
    for (let looked = 0; looked < 3; looked += 1) await world.http.inject({ url: `/invitation?token=${token}` });
    await press(world, '/invitation', { token, ...joining });
    const again = await press(world, '/invitation', { token, ...joining });
    expect([again.statusCode, again.cookies]).toEqual([410, []]);
    expect(again.body).toContain('This invitation has been used');
    expect(await world.db.selectFrom('person').select('id').where('email', '=', 'robin@volunteers.example').execute()).toHaveLength(1);
  });

  it('makes one account when its button is pressed twice at once', async () => {
    const { world, token } = await invited();
    const both = await Promise.all([press(world, '/invitation', { token, ...joining }), press(world, '/invitation', { token, ...joining })]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([303, 410]);
  });

  it('lasts 14 days', async () => {
    const { world, token } = await invited();
    world.timeIs('2026-12-07T08:59:59.000Z');
    expect((await world.http.inject({ url: `/invitation?token=${token}` })).statusCode).toBe(200);
    world.timeIs('2026-12-07T09:00:00.000Z');
    const late = await press(world, '/invitation', { token, ...joining });
    expect([late.statusCode, late.body.includes('This invitation has run out')]).toEqual([410, true]);
  });

  it('can be taken back until it is accepted', async () => {
    const { world, coordinator, invitationId, token } = await invited();
    await world.as(coordinator).volunteers.revokeInvitation({ invitationId });
    const late = await press(world, '/invitation', { token, ...joining });
    expect([late.statusCode, late.body.includes('This invitation was taken back')]).toEqual([410, true]);
    await expect(world.as(coordinator).volunteers.revokeInvitation({ invitationId })).rejects.toThrow(problem('invitation_revoked'));
  });

  it('is not mailed once it was taken back', async () => {
    const world = theWorld();
    const coordinator = await world.person({ roles: ['coordinator'] });
    const { invitationId } = await world.as(coordinator).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
    await world.as(coordinator).volunteers.revokeInvitation({ invitationId });
    await world.runDueJobs();
    expect(world.notices).toEqual([]);
  });

  it('keeps what was typed when the name is not a real one, and is not used up by that', async () => {
    const { world, token } = await invited();
    const refused = await press(world, '/invitation', { token, ...joining, realName: 'Anonymous' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="Anonymous"');
    expect((await press(world, '/invitation', { token, ...joining })).statusCode).toBe(303);
  });

  it('shows its link once, to whoever made it', async () => {
    const world = theWorld();
    const coordinator = await world.person({ roles: ['coordinator'] });
    const { invitationId } = await world.as(coordinator).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
    const other = await world.person({ roles: ['coordinator'] });
    await expect(world.as(other).volunteers.copyInvitation({ invitationId })).rejects.toThrow(problem('not_your_invitation'));
    const { link } = await world.as(coordinator).volunteers.copyInvitation({ invitationId });
    await expect(world.as(coordinator).volunteers.copyInvitation({ invitationId })).rejects.toThrow(problem('link_already_shown'));

    await world.runDueJobs();
    expect(tokenIn(world.notices[0]!.text)).toBe(tokenIn(link));
    expect((await press(world, '/invitation', { token: tokenIn(link), ...joining })).statusCode).toBe(303);
  });

  it('is listed with where it stands', async () => {
    const { world, coordinator, invitationId } = await invited();
    expect(await world.as(coordinator).volunteers.invitations()).toEqual([
      expect.objectContaining({ id: invitationId, email: 'robin@volunteers.example', state: 'open', canCopy: true, invitedBy: coordinator.realName }),
    ]);
  });

  it('is stored without its link', async () => {
    const { world, token } = await invited();
    const rows = await world.db.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
  });

  it('is not sent twice to one address, nor to somebody who is here', async () => {
    const { world, coordinator } = await invited();
    const again = world.as(coordinator).volunteers.invite({ email: 'ROBIN@volunteers.example', roles: ['volunteer'] });
    await expect(again).rejects.toThrow(problem('already_invited'));
    const here = world.as(coordinator).volunteers.invite({ email: coordinator.email, roles: ['volunteer'] });
    await expect(here).rejects.toThrow(problem('already_a_member'));
  });

  it('to another role than volunteer is an admin’s to give', async () => {
    const world = theWorld();
    const coordinator = await world.person({ roles: ['coordinator'] });
    const admin = await world.person({ roles: ['admin'] });
    await expect(world.as(coordinator).volunteers.invite({ email: 'r@volunteers.example', roles: ['reviewer'] })).rejects.toThrow(problem('roles_need_admin'));
    await expect(world.as(coordinator).volunteers.invite({ email: 'r@volunteers.example', roles: [] })).rejects.toThrow(problem('roles_missing'));
    await world.as(admin).volunteers.invite({ email: 'r@volunteers.example', roles: ['reviewer', 'coordinator'] });
    await world.runDueJobs();
    expect(world.notices).toHaveLength(1);
  });
});

describe('the first person', () => {
  it('joins by the link the terminal shows, gives an address, and holds every role', async () => {
    const world = theWorld();
    const way = await wayIn(world.deps, world.signIn);
    const token = tokenIn(way!.link);
    const page = await world.http.inject({ url: `/invitation?token=${token}` });
    expect(page.body).toContain('name="email"');
    const wrong = await press(world, '/invitation', { token, ...joining, email: 'not an address' });
    expect([wrong.statusCode, wrong.body.includes('That is not a mail address')]).toEqual([422, true]);
    const joined = await press(world, '/invitation', { token, ...joining, email: 'Robin@volunteers.example' });
    expect((await whoIs(world, cookiesSet(joined)))?.roles).toEqual(['volunteer', 'coordinator', 'reviewer', 'admin']);
  });

  it('has one working link at a time: the one shown last', async () => {
    const world = theWorld();
    const first = tokenIn((await wayIn(world.deps, world.signIn))!.link);
    const second = tokenIn((await wayIn(world.deps, world.signIn))!.link);
    expect((await press(world, '/invitation', { token: first, ...joining, email: 'a@volunteers.example' })).statusCode).toBe(410);
    expect((await press(world, '/invitation', { token: second, ...joining, email: 'a@volunteers.example' })).statusCode).toBe(303);
  });

  it('is shown a sign-in link at later starts while there is no mail server', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    await world.person();
    const way = await wayIn(world.deps, world.signIn);
    expect(way?.kind).toBe('sign-in');
    const entered = await press(world, '/sign-in/confirm', { token: tokenIn(way!.link) });
    expect(await whoIs(world, cookiesSet(entered))).toMatchObject({ email: admin.email });
  });
});

describe('a person’s own name and choices', () => {
  it('can be changed and taken back', async () => {
    const world = theWorld();
    const person = await world.person();
    const after = await world.as(person).volunteers.setRealName({ realName: '  R.  Example ', namedPublicly: true, consentToFollowUps: false });
    expect(after).toMatchObject({ realName: 'R. Example', namedPublicly: true, consentToFollowUps: false });
    expect(await world.as(person).volunteers.me()).toEqual(after);
  });

  it('must be a name that a council has to answer', async () => {
    const world = theWorld();
    const person = await world.person();
    const pseudonym = world.as(person).volunteers.setRealName({ realName: 'A concerned parent', namedPublicly: false, consentToFollowUps: true });
    await expect(pseudonym).rejects.toThrow(problem('real_name'));
  });
});

describe('roles', () => {
  it('are an admin’s to give, and what was changed is on record', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const person = await world.person();
    await world.as(admin).volunteers.setRoles({ personId: person.id, roles: ['coordinator'] });
    expect((await world.as(person).volunteers.me())?.roles).toEqual(['coordinator']);
    const log = await world.db.selectFrom('action_log').select(['actor', 'action', 'subject']).execute();
    expect(log).toContainEqual({ actor: admin.id, action: 'roles_changed', subject: person.id });
  });

  it('always leave somebody who can give them', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin', 'coordinator'] });
    await expect(world.as(admin).volunteers.setRoles({ personId: admin.id, roles: ['coordinator'] })).rejects.toThrow(problem('last_admin'));
    const other = await world.person({ roles: ['admin'] });
    const both = await Promise.allSettled([
      world.as(admin).volunteers.setRoles({ personId: other.id, roles: ['volunteer'] }),
      world.as(other).volunteers.setRoles({ personId: admin.id, roles: ['volunteer'] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('cannot be none at all', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const person = await world.person();
    await expect(world.as(admin).volunteers.setRoles({ personId: person.id, roles: [] })).rejects.toThrow(problem('roles_missing'));
  });
});
