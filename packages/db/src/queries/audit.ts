import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** What of the audit log is wanted. Left out, everything. */
export type AuditChoice = {
  readonly actions?: readonly string[] | undefined;
  readonly actor?: PersonId | undefined;
  /** From this moment on, and before this one. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Only what is older than this entry, for the next page. */
  readonly olderThan?: number | undefined;
  readonly limit: number;
};

/**
 * What was done, the latest first, with the name of who did it and of what it was done to, as far as that is still known: a
 * person, a campaign, a council, an address’s council, a published link or a document.
 */
export const listAudit = (db: Db, { actions, actor, from, until, olderThan, limit }: AuditChoice) =>
  db
    .selectFrom('action_log')
    .leftJoin('person as actor', 'actor.id', 'action_log.actor')
    .leftJoin('person as subject_person', (join) => join.on(sql<boolean>`subject_person.id::text = action_log.subject`))
    .leftJoin('campaign', (join) => join.on(sql<boolean>`campaign.id::text = action_log.subject`))
    .leftJoin('published_link', (join) => join.on(sql<boolean>`published_link.id::text = action_log.subject`))
    .leftJoin('document', (join) => join.on(sql<boolean>`document.id::text = action_log.subject`))
    .leftJoin('council_address', (join) => join.on(sql<boolean>`council_address.id::text = action_log.subject`))
    .leftJoin('council', (join) => join.on(sql<boolean>`council.slug = coalesce(council_address.council_slug, action_log.subject)`))
    .select([
      'action_log.id', 'action_log.at', 'action_log.actor as actorId', 'action_log.action', 'action_log.subject', 'action_log.detail',
      sql<string | null>`coalesce(actor.real_name, actor.name)`.as('actorName'),
      sql<string | null>`coalesce(subject_person.real_name, subject_person.name, campaign.title, published_link.title, document.title, council.name)`.as('subjectName'),
    ])
    .$call((query) => (actions === undefined ? query : query.where('action_log.action', 'in', [...actions])))
    .$call((query) => (actor === undefined ? query : query.where('action_log.actor', '=', actor)))
    .$call((query) => (from === undefined ? query : query.where('action_log.at', '>=', from)))
    .$call((query) => (until === undefined ? query : query.where('action_log.at', '<', until)))
    .$call((query) => (olderThan === undefined ? query : query.where('action_log.id', '<', olderThan)))
    .orderBy('action_log.id', 'desc')
    .limit(limit)
    .execute();

/** Who appears in the audit log as having done something, by name. */
export const listActors = (db: Db) =>
  db
    .selectFrom('person')
    .select(['person.id', sql<string>`coalesce(person.real_name, person.name)`.as('name')])
    .where((build) => build.exists(build.selectFrom('action_log').select('action_log.id').whereRef('action_log.actor', '=', 'person.id')))
    .orderBy(sql`lower(coalesce(person.real_name, person.name))`)
    .execute();

/** The detail of the last entry of one kind, or undefined when there is none. */
export const lastAction = (db: Db, action: string) =>
  db.selectFrom('action_log').select(['at', 'detail']).where('action', '=', action).orderBy('id', 'desc').limit(1).executeTakeFirst();
