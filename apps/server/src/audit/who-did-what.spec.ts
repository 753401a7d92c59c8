import { CouncilSlug } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aMail, received } from '../correspondence/testing/mail-from-outside.ts';
import { noteSettings } from '../privacy/note-settings.ts';
import { campaignOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { actionsIn, areaOf, auditAreas, operatorsAreaOf } from './audit-areas.ts';
import { londonMidnight } from './london-midnight.ts';

const theWorld = useWorld();
const sources = import.meta.glob<string>('../**/*.ts', { query: '?raw', import: 'default', eager: true });

/** A team that has done one thing of each kind. */
async function aBusyTeam() {
  const world = theWorld();
  const admin = await world.person({ roles: ['admin'], realName: 'Ada Example' });
  const coordinator = await world.person({ roles: ['coordinator'], realName: 'Ben Example' });
  const reviewer = await world.person({ roles: ['reviewer'], realName: 'Cleo Example' });
  const campaignId = await campaignOf(world);
  await world.as(coordinator).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
  await world.as(admin).volunteers.setRoles({ personId: reviewer.id, roles: ['reviewer', 'volunteer'] });
  await world.as(coordinator).councils.setAnsweredBy({ slug: CouncilSlug.parse('kent'), answeredBy: 'medway' });
  await world.as(coordinator).campaigns.setStage({ campaignId, stage: 'paused' });
  const { id } = await world.as(reviewer).documents.publishLink({
    councilSlug: CouncilSlug.parse('haringey'), kind: 'dsg-management-plan', period: null, url: 'https://www.haringey.gov.uk/plan.pdf', title: 'Management plan 2023', basis: 'already_public', checkedOn: '2026-11-20', lookedForPersonalData: true,
  });
  await world.as(reviewer).documents.takeDown({ id, why: 'A name in it' });
  await world.as(coordinator).mail.setAside({ mailId: await received(world, aMail({ from: 'shop@shop.example' })), why: 'An advertisement' });
  return { world, admin, coordinator, reviewer, campaignId };
}

describe('the audit page', () => {
  it('says who did what to whom or what, by name, the latest first', async () => {
    const { world, admin } = await aBusyTeam();
    const { entries } = await world.as(admin).audit.list({});
    expect(entries.map(({ by, action, area, subject }) => [by?.name, action, area, subject.name])).toEqual([
      ['Ben Example', 'mail-set-aside', 'mail', null],
      ['Cleo Example', 'link-taken-down', 'publications', 'Management plan 2023'],
      ['Cleo Example', 'link-published', 'publications', 'Management plan 2023'],
      ['Ben Example', 'campaign-stage', 'settings', 'Safety Valve'],
      ['Ben Example', 'answered-by-corrected', 'register', 'Kent'],
      ['Ada Example', 'roles_changed', 'roles', 'Cleo Example'],
      ['Ben Example', 'invited', 'people', null],
    ]);
    expect(entries.find(({ action }) => action === 'roles_changed')?.detail).toEqual([{ name: 'after', value: 'reviewer, volunteer' }, { name: 'before', value: 'reviewer' }]);
  });

  it.each(auditAreas)('shows one area alone: %s', async (area) => {
    const { world, admin } = await aBusyTeam();
    const { entries } = await world.as(admin).audit.list({ area });
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map((entry) => entry.area))).toEqual(new Set([area]));
  });

  it('shows what one person did, and lists those who did something', async () => {
    const { world, admin, reviewer } = await aBusyTeam();
    const { entries, people } = await world.as(admin).audit.list({ who: reviewer.id });
    expect(entries.map(({ by }) => by?.id)).toEqual([reviewer.id, reviewer.id]);
    expect(people.map(({ name }) => name)).toEqual(['Ada Example', 'Ben Example', 'Cleo Example']);
  });

  it('takes days as London has them, both included', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    for (const moment of ['2027-06-09T22:59:59.999Z', '2027-06-09T23:00:00.000Z', '2027-06-10T22:59:59.999Z', '2027-06-10T23:00:00.000Z']) {
      world.timeIs(moment);
      await world.as(admin).volunteers.setRoles({ personId: admin.id, roles: ['admin'] });
    }
    const { entries } = await world.as(admin).audit.list({ since: '2027-06-10', until: '2027-06-10' });
    expect(entries.map(({ at }) => at)).toEqual(['2027-06-10T22:59:59.999Z', '2027-06-09T23:00:00.000Z']);
  });

  it('goes on where a page ends, and misses none', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    await world.db.insertInto('action_log').values(Array.from({ length: 250 }, () => ({ actor: admin.id, action: 'roles_changed', subject: admin.id, at: new Date('2026-11-23T09:00:00Z') }))).execute();
    const seen: number[] = [];
    let olderThan: number | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await world.as(admin).audit.list(olderThan === undefined ? {} : { olderThan });
      seen.push(...page.entries.map(({ id }) => id));
      olderThan = page.next ?? undefined;
    }
    expect([seen.length, new Set(seen).size, olderThan]).toEqual([250, 250, undefined]);
  });

  it('is for admins alone', async () => {
    const { world, coordinator, reviewer } = await aBusyTeam();
    for (const person of [coordinator, reviewer, null]) await expect(world.as(person).audit.list({})).rejects.toThrow();
  });

  it('holds no mail address, whatever was done', async () => {
    const { world, admin } = await aBusyTeam();
    await world.as(admin).volunteers.setRealName({ realName: 'Ada Otherwise', namedPublicly: true, consentToFollowUps: false });
    await noteSettings(world.deps);
    expect(JSON.stringify(await world.as(admin).audit.list({}))).not.toContain('@');
    const rows = await world.db.selectFrom('action_log').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('names an area for every action the program writes down, and for no other', () => {
    const written = new Set(Object.entries(sources).filter(([path]) => !/\.spec\.ts$|\/testing\//.test(path)).flatMap(([, text]) => [...text.matchAll(/recordAction\([^;]*?action: '([\w-]+)'/gs)].map((match) => match[1] ?? '')));
    // The four of addresses, and the three of mail that is held, are handed on by name.
    for (const action of actionsIn('register').filter((each) => each.startsWith('address-'))) written.add(action);
    for (const action of ['mail-set-aside', 'mail-taken-back', 'mail-read-again']) written.add(action);
    expect([...written].toSorted()).toEqual(Object.keys({ ...areaOf, ...operatorsAreaOf }).toSorted());
  });
});

describe('settings', () => {
  it('are noted once at start, and again only when they are others, without anything secret', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    await noteSettings(world.deps);
    await noteSettings(world.deps);
    await noteSettings({ ...world.deps, env: { ...world.deps.env, operatorName: 'Other Parents', smtpUrl: 'smtp://user:password@mail.example.org' } });
    const { entries } = await world.as(admin).audit.list({ area: 'settings' });
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ by: null, detail: expect.arrayContaining([{ name: 'OPERATOR_NAME', value: 'Other Parents' }, { name: 'SMTP_URL', value: 'set' }]) as unknown });
    expect(JSON.stringify(entries)).not.toMatch(/password|desk@example/);
  });
});

describe('midnight in London', () => {
  it.each([
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['2027-06-10', '2027-06-09T23:00:00.000Z'],
    ['2027-03-28', '2027-03-28T00:00:00.000Z'],
    ['2027-03-29', '2027-03-28T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('of %s is %s', (day, moment) => {
    expect(londonMidnight(day as never).toISOString()).toBe(moment);
  });
});
