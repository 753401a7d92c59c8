import { describe, expect, it } from 'vitest';
import { enqueue } from '../jobs/enqueue.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { press } from '../testing/reading-pages.ts';
import { changeAddressNow } from './change-address.ts';
import { erasePersonNow } from './erase-person.ts';
import { caseFileOf, lastEntry, traces } from './testing/traces.ts';

const theWorld = useWorld();
const why = 'Asked by letter on 20 November';

describe('somebody who left and asks to be erased now', () => {
  it('is, with copies of mail to them, words of theirs that never went and jobs that speak of them; sent letters keep the name', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const ada = await world.person({ realName: 'Ada Canary', email: 'ada.canary@volunteers.example' });
    const sent = await aRequestWithTheCouncil(world, { volunteer: ada });
    await sent.desk.requests.withdraw(sent);
    const unsent = await aDraft(world, { volunteer: ada, council: 'bury' });
    await unsent.desk.requests.saveDraft({ ...unsent, subject: 'Mine', body: 'Words of a Canary that never went' });
    await press(world, '/sign-in', { email: 'ada.canary@volunteers.example' });
    await world.runDueJobs();
    await world.as(admin).volunteers.markLeft({ personId: ada.id });
    await world.runDueJobs();
    await world.db.transaction().execute((trx) => enqueue(trx, { kind: 'send-notice', key: 'x', payload: { personId: ada.id, text: 'Hello Canary' } }));
    const filed = await caseFileOf(world, sent.requestId);

    expect(await erasePersonNow(world.deps, { who: 'Ada.Canary@volunteers.example', why })).toEqual({ ok: true, value: { personId: ada.id, mails: 1, unsentLetters: 1, jobs: 1, lettersSent: 1 } });
    await world.db.deleteFrom('caught_mail').where('purpose', '=', 'council').execute();
    await world.db.updateTable('message').set({ body: '', campaign_body: null, from_name: null }).where('id', '=', sent.messageId).execute();
    expect(await traces(world, /canary/i)).toEqual([]);
    expect(await caseFileOf(world, sent.requestId)).toEqual(filed);
    const [entry] = (await world.as(admin).audit.list({ area: 'people' })).entries;
    expect(entry).toMatchObject({ by: null, action: 'erased-a-person', subject: { id: ada.id, name: 'A volunteer who left' }, detail: [{ name: 'why', value: why }] });
    expect(await erasePersonNow(world.deps, { who: ada.id, why })).toEqual({ ok: false, problem: { code: 'person_erased', on: '2026-11-23' } });
  });

  it('is refused while they are on the team, or while a council has a letter of theirs, unless that is meant', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const ada = await world.person({ email: 'ada@volunteers.example' });
    const { requestId } = await aRequestWithTheCouncil(world, { volunteer: ada });
    const ask = (more = {}) => erasePersonNow(world.deps, { who: 'ada@volunteers.example', why, ...more });
    expect(await ask()).toEqual({ ok: false, problem: { code: 'person_not_left' } });
    await world.as(admin).volunteers.markLeft({ personId: ada.id });
    expect(await ask()).toEqual({ ok: false, problem: { code: 'letters_with_councils', requests: [{ requestId, council: 'Kent' }] } });
    expect(await world.db.selectFrom('person').select('erased_at').where('id', '=', ada.id).executeTakeFirst()).toEqual({ erased_at: null });
    expect((await ask({ lettersAreOut: true })).ok).toBe(true);
    expect(await erasePersonNow(world.deps, { who: 'nobody@volunteers.example', why })).toEqual({ ok: false, problem: { code: 'person_not_found' } });
  });
});

describe('a mail address that is corrected', () => {
  it('is theirs from then on: links to the old one open nothing, every browser is signed out, mail that came back is forgotten', async () => {
    const world = theWorld();
    const ada = await world.person({ email: 'ada@volunteers.example' });
    const cookie = await world.cookieOf(ada);
    await world.db.updateTable('person').set({ mail_bounced_at: world.deps.now() }).where('id', '=', ada.id).execute();
    await press(world, '/sign-in', { email: 'ada@volunteers.example' });
    await world.runDueJobs();
    const token = new URL(/http\S+/.exec(world.notices.at(-1)?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? '';

    expect(await changeAddressNow(world.deps, { who: 'ada@volunteers.example', to: 'Ada.New@volunteers.example', why })).toEqual({ ok: true, value: { personId: ada.id, sessions: 1 } });
    expect(await world.signIn.enter(token, new Headers())).toEqual({ ok: false });
    expect((await world.signIn.asking(new Headers({ cookie }))).person).toBeNull();
    await press(world, '/sign-in', { email: 'ada.new@volunteers.example' });
    await world.runDueJobs();
    expect(world.notices.at(-1)?.to).toBe('ada.new@volunteers.example');
    expect(await world.db.selectFrom('person').select(['email', 'mail_bounced_at']).where('id', '=', ada.id).executeTakeFirst()).toEqual({ email: 'ada.new@volunteers.example', mail_bounced_at: null });
    expect(JSON.stringify(await lastEntry(world))).not.toContain('@');
  });

  it('is refused when somebody has it, when it is the one they have, and for nobody', async () => {
    const world = theWorld();
    await world.person({ email: 'ada@volunteers.example' });
    await world.person({ email: 'ben@volunteers.example' });
    const change = async (who: string, to: string) => {
      const answer = await changeAddressNow(world.deps, { who, to, why });
      return answer.ok ? 'changed' : answer.problem.code;
    };
    expect(await change('ada@volunteers.example', 'BEN@volunteers.example')).toBe('address_taken');
    expect(await change('ada@volunteers.example', ' Ada@volunteers.example')).toBe('address_unchanged');
    expect(await change('cleo@volunteers.example', 'cleo.new@volunteers.example')).toBe('person_not_found');
    expect(await world.db.selectFrom('action_log').select('id').execute()).toEqual([]);
  });
});
