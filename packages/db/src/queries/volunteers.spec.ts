import { describe, expect, it } from 'vitest';
import { aPerson, useTestDatabase } from '../testing/index.ts';
import { isUniqueViolation } from '../violations.ts';
import { acceptInvitation, findInvitationByToken, insertInvitation, revokeFirstInvitations, revokeInvitation, showInvitationLink } from './invitations.ts';
import { insertCaughtMail, listCaughtMail } from './outbox.ts';
import { countPeople, findPerson, findPersonByEmail, insertPerson, listPeople, lockAdmins, updatePerson } from './volunteers.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');
const expiresAt = new Date('2026-12-07T09:00:00Z');

describe('a person', () => {
  it('has one account for a mail address, however it is written', async () => {
    const { db } = database();
    const open = (email: string) => db.transaction().execute((trx) => insertPerson(trx, { email, realName: 'Mary Example', roles: ['volunteer'], at }));
    const { id } = await open('Mary@Volunteers.Example');
    expect(await findPersonByEmail(db, ' MARY@volunteers.example')).toMatchObject({ id, realName: 'Mary Example', roles: ['volunteer'] });
    await expect(open('mary@volunteers.example')).rejects.toSatisfy((error) => isUniqueViolation(error, 'person_email_key'));
    expect(await countPeople(db)).toBe(1);
  });

  it('can choose to be named and take it back, and gives or revokes consent to follow-ups', async () => {
    const { db } = database();
    const personId = await aPerson(db);
    const change = (facts: { namedPublicly?: boolean; consentToFollowUps?: boolean }) => db.transaction().execute((trx) => updatePerson(trx, { personId, ...facts, at }));
    await change({ namedPublicly: true, consentToFollowUps: true });
    expect(await findPerson(db, personId)).toMatchObject({ namedPublicly: true, consentToFollowUps: true, realName: 'Ada Example' });
    await change({ namedPublicly: false, consentToFollowUps: false });
    expect(await listPeople(db)).toMatchObject([{ namedPublicly: false, consentToFollowUps: false, requests: 0 }]);
  });

  it('is counted among the admins while they have not left', async () => {
    const { db } = database();
    const first = await aPerson(db, { roles: ['admin', 'reviewer'] });
    const second = await aPerson(db, { roles: ['admin'] });
    await aPerson(db, { roles: ['coordinator'] });
    await db.transaction().execute((trx) => updatePerson(trx, { personId: second, leftAt: at, at }));
    expect(await db.transaction().execute((trx) => lockAdmins(trx))).toEqual([{ id: first }]);
  });
});

describe('an invitation', () => {
  const invite = () =>
    database()
      .db.transaction()
      .execute((trx) => insertInvitation(trx, { email: 'New@Volunteers.example', roles: ['volunteer'], tokenSha256: 'hash', invitedBy: null, at, expiresAt }));

  it('works once, for one of two who try at the same moment', async () => {
    const { db } = database();
    const { id } = await invite();
    const people = [await aPerson(db), await aPerson(db)];
    const accepted = await Promise.all(people.map((personId) => db.transaction().execute((trx) => acceptInvitation(trx, { id, personId, at }))));
    expect(accepted.filter(Boolean)).toHaveLength(1);
  });

  it('does not work when it has expired or was revoked', async () => {
    const { db } = database();
    const personId = await aPerson(db);
    const { id } = await invite();
    expect(await db.transaction().execute((trx) => acceptInvitation(trx, { id, personId, at: expiresAt }))).toBe(false);
    expect(await db.transaction().execute((trx) => revokeInvitation(trx, { id, at }))).toBe(true);
    expect(await db.transaction().execute((trx) => acceptInvitation(trx, { id, personId, at }))).toBe(false);
  });

  it('shows its link once, and a new link replaces the one before', async () => {
    const { db } = database();
    const { id } = await invite();
    const show = (tokenSha256: string) => db.transaction().execute((trx) => showInvitationLink(trx, { id, tokenSha256, at }));
    expect(await show('another')).toBe(true);
    expect(await show('third')).toBe(false);
    expect(await findInvitationByToken(db, 'hash')).toBeUndefined();
    expect(await findInvitationByToken(db, 'another')).toMatchObject({ id, email: 'new@volunteers.example', linkShownAt: at });
  });

  it('for the first person leaves only the newest link working', async () => {
    const { db } = database();
    const first = (tokenSha256: string) =>
      db.transaction().execute(async (trx) => {
        await revokeFirstInvitations(trx, at);
        return insertInvitation(trx, { email: null, roles: ['admin'], tokenSha256, invitedBy: null, at, expiresAt });
      });
    await first('one');
    await first('two');
    expect(await findInvitationByToken(db, 'one')).toMatchObject({ revokedAt: at });
    expect(await findInvitationByToken(db, 'two')).toMatchObject({ revokedAt: null });
  });
});

describe('the outbox', () => {
  it('keeps a mail once, byte for byte, whoever hands it over again', async () => {
    const { db } = database();
    const raw = Buffer.from([0x53, 0x00, 0xff, 0x0d, 0x0a]);
    const keep = () =>
      insertCaughtMail(db, { purpose: 'council', mailMessageId: '<one@example>', envelopeFrom: 'r@example', envelopeTo: ['foi@council.example'], subject: 'A request', raw, requestId: null, at });
    expect(await keep()).toBe(true);
    expect(await keep()).toBe(false);
    const [mail, ...others] = await listCaughtMail(db);
    expect(others).toEqual([]);
    expect(mail?.raw.equals(raw)).toBe(true);
  });
});
