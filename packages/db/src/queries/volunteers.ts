import type { PersonId, Role } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

const people = (db: Db) =>
  db
    .selectFrom('person')
    .select([
      'person.id', 'person.email', 'person.real_name as realName', 'person.name', 'person.named_publicly as namedPublicly',
      'person.consent_to_follow_ups as consentToFollowUps', 'person.roles', 'person.created_at as joinedAt', 'person.left_at as leftAt', 'person.erased_at as erasedAt',
      'person.mail_bounced_at as mailBouncedAt',
    ]);

/** One person with an account. */
export const findPerson = (db: Db, personId: PersonId) => people(db).where('person.id', '=', personId).executeTakeFirst();

/** The person with a mail address, however it is written. */
export const findPersonByEmail = (db: Db, email: string) => people(db).where('person.email', '=', email.trim().toLowerCase()).executeTakeFirst();

/** Those of the team who have one of these mail addresses, however they are written. Who left is not among them. */
export const findMembersByEmail = (db: Db, emails: readonly string[]): Promise<{ id: PersonId; email: string }[]> =>
  db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', '=', sql<string>`any(${emails.map((email) => email.trim().toLowerCase())}::text[])`)
    .where('left_at', 'is', null)
    .execute();

/** Everyone with an account, by name, with how many requests are theirs. */
export const listPeople = (db: Db) =>
  people(db)
    .select((build) =>
      build
        .selectFrom('foi_request')
        .select(build.fn.countAll<number>().as('requests'))
        .whereRef('foi_request.applicant_id', '=', 'person.id')
        .where('foi_request.received_on', 'is not', null)
        .$asScalar()
        .$notNull()
        .as('requests'),
    )
    .orderBy(sql`lower(coalesce(person.real_name, person.name))`)
    .orderBy('person.email')
    .execute();

/** How many accounts there are: none before the first person has come. */
export async function countPeople(db: Db): Promise<number> {
  const { count } = await db.selectFrom('person').select((build) => build.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}

/** Opens an account. Throws a unique violation when the address has one. */
export const insertPerson = (
  trx: Trx,
  person: { email: string; realName: string | null; roles: readonly Role[]; namedPublicly?: boolean; consentToFollowUps?: boolean; at: Date },
): Promise<{ id: PersonId }> =>
  trx
    .insertInto('person')
    .values({
      email: person.email.trim().toLowerCase(),
      email_verified: true,
      name: person.realName ?? '',
      real_name: person.realName,
      roles: [...person.roles],
      named_publicly: person.namedPublicly ?? false,
      consent_to_follow_ups: person.consentToFollowUps ?? false,
      consent_to_follow_ups_at: person.consentToFollowUps ? person.at : null,
      created_at: person.at,
      updated_at: person.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

/** Changes what is given of a person's account; false when there is none. A consent given again is dated anew. */
export async function updatePerson(
  trx: Trx,
  change: { personId: PersonId; realName?: string; namedPublicly?: boolean; consentToFollowUps?: boolean; roles?: readonly Role[]; leftAt?: Date | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({
      updated_at: change.at,
      ...(change.realName === undefined ? {} : { real_name: change.realName, name: change.realName }),
      ...(change.namedPublicly === undefined ? {} : { named_publicly: change.namedPublicly }),
      ...(change.consentToFollowUps === undefined
        ? {}
        : { consent_to_follow_ups: change.consentToFollowUps, consent_to_follow_ups_at: change.consentToFollowUps ? change.at : null }),
      ...(change.roles === undefined ? {} : { roles: [...change.roles] }),
      ...(change.leftAt === undefined ? {} : { left_at: change.leftAt }),
    })
    .where('id', '=', change.personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds everyone who is an admin until the transaction ends, so that the last one cannot be taken away twice at once. */
export const lockAdmins = (trx: Trx): Promise<{ id: PersonId }[]> =>
  trx
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`'admin' = any(roles)`)
    .where('left_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
