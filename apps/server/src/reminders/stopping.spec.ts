import { describe, expect, it } from 'vitest';
import { aMailServer } from '@openvalve/mail/testing';
import { createMailer } from '../outbox/create-mailer.ts';
import { press } from '../testing/reading-pages.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { remind } from './remind.job.ts';
import { stopLink } from './stop-link.ts';
import { aMorning, aRequestReceived } from './testing/a-request.ts';
import { runJobsOf } from './testing/bad-luck.ts';

const theWorld = useWorld();

const pathOf = (world: World, person: { id: Parameters<typeof stopLink>[0] }): string => stopLink(person.id, world.deps.env).slice(world.deps.env.baseUrl.length);
const isOn = async (world: World, person: Parameters<World['as']>[0]): Promise<boolean> => (await world.as(person).reminders.preferences()).on;

describe('the link that ends reminder mails', () => {
  it('changes nothing when it is opened, and everything when its button is pressed, without signing in', async () => {
    const world = theWorld();
    const person = await world.person();
    const opened = await world.http.inject({ url: pathOf(world, person) });
    expect([opened.statusCode, await isOn(world, person)]).toEqual([200, true]);
    expect(opened.body).toContain('<button');

    const pressed = await press(world, pathOf(world, person), {});
    expect([pressed.statusCode, await isOn(world, person)]).toEqual([200, false]);
    expect(pressed.body).toContain('No more reminder mails');
  });

  it('is called by a mail program in one go, as RFC 8058 has it: no cookie, no page of ours before', async () => {
    const world = theWorld();
    const person = await world.person();
    const called = await world.http.inject({ method: 'POST', url: pathOf(world, person), headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' });
    expect([called.statusCode, await isOn(world, person)]).toEqual([200, false]);
  });

  it('may be pressed twice', async () => {
    const world = theWorld();
    const person = await world.person();
    await press(world, pathOf(world, person), {});
    expect((await press(world, pathOf(world, person), {})).statusCode).toBe(200);
    expect(await isOn(world, person)).toBe(false);
  });

  it('ends nobody else’s, and a link we did not make ends none', async () => {
    const world = theWorld();
    const [ada, ben] = [await world.person(), await world.person()];
    const forged = pathOf(world, ada).replace(ada.id, ben.id);
    for (const url of [forged, '/reminders/stop', '/reminders/stop?token=nonsense', `/reminders/stop?token=${ben.id}.`]) {
      expect((await press(world, url, {})).statusCode).toBe(404);
      expect((await world.http.inject({ url })).statusCode).toBe(404);
    }
    expect([await isOn(world, ada), await isOn(world, ben)]).toEqual([true, true]);
  });

  it('is in the headers of each reminder as it leaves, with the standard’s one-click word, and in no copy the Outbox shows', async () => {
    const world = theWorld();
    const { volunteer } = await aRequestReceived(world, '2026-11-23');
    const server = await aMailServer();
    try {
      const env = { ...world.deps.env, smtpUrl: server.url };
      const deps = { ...world.deps, env, mailer: createMailer({ db: world.db, now: world.deps.now, env, terminal: () => undefined }) };
      world.timeIs('2026-12-23T08:00:00.000Z');
      await remind.run({}, deps);
      await runJobsOf(world, deps);
      const raw = server.received[0]?.raw.replace(/\r\n[ \t]+/g, ' ') ?? '';
      expect(raw).toContain(`List-Unsubscribe: <${stopLink(volunteer.id, env)}>`);
      expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(raw).toContain('Auto-Submitted: auto-generated');
      expect(raw).not.toMatch(/text\/html|<img|Disposition-Notification/i);
    } finally {
      await server.close();
    }
    const shown = await world.as(await world.person({ roles: ['admin'] })).outbox.list();
    expect(shown).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain(stopLink(volunteer.id, world.deps.env).split('.').at(-1));
  });
});

describe('somebody who wants no reminders', () => {
  it('gets none, and is told on asking again what matters by then', async () => {
    const world = theWorld();
    const { volunteer, desk } = await aRequestReceived(world, '2026-11-23');
    await press(world, pathOf(world, volunteer), {});
    for (const day of ['2026-12-17', '2026-12-22', '2026-12-23']) await aMorning(world, `${day}T08:00:00.000Z`);
    expect(world.notices).toEqual([]);
    await desk.reminders.setPreferences({ remind: 'daily', weekday: 1, hour: 8, on: true });
    await aMorning(world, '2026-12-28T08:00:00.000Z');
    expect(world.notices.map(({ subject }) => subject)).toEqual(['Kent is 2 working days late']);
  });

  it('still sees on their page what needs them', async () => {
    const world = theWorld();
    const { volunteer, desk } = await aRequestReceived(world, '2026-11-23');
    await press(world, pathOf(world, volunteer), {});
    world.timeIs('2026-12-23T08:00:00.000Z');
    expect(await desk.requests.mine()).toMatchObject([{ says: 'overdue', daysLate: 1, nextStep: { step: 'remind' } }]);
  });
});

describe('when reminders come', () => {
  it('is daily at eight unless somebody says otherwise, and is theirs alone to say', async () => {
    const world = theWorld();
    const [ada, ben] = [await world.person(), await world.person()];
    expect(await world.as(ada).reminders.preferences()).toEqual({ remind: 'daily', hour: 8, weekday: 1, on: true, bouncedAt: null, leaves: false });
    await world.as(ada).reminders.setPreferences({ remind: 'weekly', hour: 20, weekday: 0, on: true });
    expect(await world.as(ada).reminders.preferences()).toMatchObject({ remind: 'weekly', hour: 20, weekday: 0 });
    expect(await world.as(ben).reminders.preferences()).toMatchObject({ remind: 'daily', hour: 8 });
    await expect(world.as(ada).reminders.setPreferences({ remind: 'daily', hour: 24, weekday: 0, on: true })).rejects.toThrow();
  });
});
