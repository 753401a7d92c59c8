import type { CouncilSlug, IsoDate, PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** The councils with their place on the map, who answers for them and the programmes they are in, by name. */
export const listCouncils = (db: Db) =>
  db
    .selectFrom('council')
    .innerJoin('answering_body', 'answering_body.slug', 'council.answered_by')
    .leftJoin('agreement', 'agreement.council_slug', 'council.slug')
    .select([
      'council.slug', 'council.name', 'council.official_name as officialName', 'council.type', 'council.region', 'council.gss_code as gssCode',
      'council.website_domain as websiteDomain', 'council.tile_col as tileCol', 'council.tile_row as tileRow', 'council.tile_label as tileLabel',
      'council.answered_by as answeredBy', 'answering_body.name as answeredByName', 'answering_body.domain as answeringDomain',
      sql<('safety-valve' | 'delivering-better-value')[]>`coalesce(array_agg(agreement.programme order by agreement.programme desc) filter (where agreement.programme is not null), '{}')`.as(
        'programmes',
      ),
    ])
    .groupBy(['council.slug', 'answering_body.slug'])
    .orderBy('council.name')
    .execute();

/** One council, with who answers for it. Undefined when there is none of that name. */
export const findCouncil = (db: Db, slug: CouncilSlug) =>
  db
    .selectFrom('council')
    .innerJoin('answering_body', 'answering_body.slug', 'council.answered_by')
    .select([
      'council.slug', 'council.name', 'council.official_name as officialName', 'council.type', 'council.region', 'council.gss_code as gssCode',
      'council.gss_code_previous as gssCodePrevious', 'council.dfe_number as dfeNumber', 'council.website_domain as websiteDomain',
      'council.whatdotheyknow_slug as whatDoTheyKnowSlug', 'council.predecessor_notes as predecessorNotes', 'council.successor_notes as successorNotes',
      'council.created_on as createdOn', 'council.abolished_on as abolishedOn', 'council.answered_by as answeredBy',
      'council.answered_by_register as answeredByRegister', 'council.answered_by_corrected as answeredByCorrected',
      'answering_body.name as answeredByName', 'answering_body.domain as answeringDomain',
    ])
    .where('council.slug', '=', slug)
    .executeTakeFirst();

/** Councils that are no more, with which councils followed them. */
export const listFormerCouncils = (db: Db) =>
  db
    .selectFrom('former_council')
    .select(['slug', 'name', 'official_name as officialName', 'region', 'abolished_on as abolishedOn', 'successor_slugs as successorSlugs', 'notes', 'sources'])
    .orderBy('name')
    .execute();

/** Everybody who answers for some council, councils themselves and others, by name. */
export const listAnsweringBodies = (db: Db) => db.selectFrom('answering_body').select(['slug', 'name', 'domain']).orderBy('name').execute();

/** Writes down that somebody else answers for a council than the register says, or, with null, that the register is right. */
export async function correctAnsweredBy(trx: Trx, correction: { slug: CouncilSlug; answeredBy: string | null; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('council')
    .set({ answered_by_corrected: correction.answeredBy, answered_by_corrected_at: correction.at, answered_by_corrected_by: correction.by })
    .where('slug', '=', correction.slug)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Addresses that letters came back from, with when that was last put on file. What was struck out since does not count. */
const cameBack = (db: Db) =>
  db
    .selectFrom('case_event')
    .innerJoin('message', 'message.request_id', 'case_event.request_id')
    .select(({ fn }) => [sql<string>`lower(message.to_address)`.as('address'), fn.max('case_event.recorded_at').as('at')])
    .where(sql<boolean>`
      case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'why' = 'bounced' and case_event.event ->> 'messageId' = message.id::text
      and not exists (
        select 1 from case_event as later
        where later.request_id = case_event.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = case_event.seq
      )`)
    .groupBy(sql`lower(message.to_address)`);

const addresses = (db: Db) =>
  db
    .selectFrom('council_address')
    .leftJoin(cameBack(db).as('came_back'), (join) => join.on(sql<boolean>`came_back.address = lower(council_address.value) and council_address.kind = 'email'`))
    .innerJoin('council', 'council.slug', 'council_address.council_slug')
    .innerJoin('answering_body', 'answering_body.slug', 'council.answered_by')
    .select([
      'council_address.id', 'council_address.council_slug as councilSlug', 'council_address.kind', 'council_address.value',
      'council_address.source_url as sourceUrl', 'council_address.seen_on as seenOn', 'council_address.seen_text as seenText', 'council_address.note',
      'council_address.confidence', 'council_address.origin', 'council_address.proposed_by as proposedBy', 'council_address.checked_at as checkedAt',
      'council_address.confirmed_at as confirmedAt', 'council_address.retired_at as retiredAt', 'council_address.created_at as createdAt', 'came_back.at as cameBackAt',
      'council.website_domain as councilDomain', 'answering_body.domain as answeringDomain',
    ]);

/** Addresses of one council or of all, retired ones too, with the domains that say whether they may be used: newest sighting first. */
export const listAddresses = (db: Db, { councilSlug }: { councilSlug?: CouncilSlug } = {}) =>
  addresses(db)
    .$call((query) => (councilSlug === undefined ? query : query.where('council_address.council_slug', '=', councilSlug)))
    .orderBy('council_address.council_slug')
    .orderBy('council_address.kind')
    .orderBy('council_address.seen_on', 'desc')
    .orderBy('council_address.value')
    .execute();

/** One address. */
export const findAddress = (db: Db, addressId: string) => addresses(db).where('council_address.id', '=', addressId).executeTakeFirst();

/** Addresses people proposed which nobody has confirmed or retired: some of them wait for a coordinator, as the domain rule says. */
export const listProposedAddresses = (db: Db) =>
  addresses(db)
    .leftJoin('person', 'person.id', 'council_address.proposed_by')
    .select(['council.name as councilName', sql<string | null>`coalesce(person.real_name, person.name)`.as('proposedByName')])
    .where('council_address.origin', '=', 'person')
    .where('council_address.confirmed_at', 'is', null)
    .where('council_address.retired_at', 'is', null)
    .orderBy('council_address.created_at')
    .execute();

/**
 * Files an address a person found, with the page and the day. One already known, be it a hint or retired, becomes this
 * sighting of it: a page and a day are what a hint lacked.
 */
export const insertAddress = (
  trx: Trx,
  address: { councilSlug: CouncilSlug; kind: 'email' | 'web_form'; value: string; sourceUrl: string; seenOn: IsoDate; note?: string | null; proposedBy: PersonId; at: Date },
): Promise<{ id: string }> => {
  const sighting = {
    value: address.value,
    source_url: address.sourceUrl,
    source_kind: null,
    seen_on: address.seenOn,
    seen_text: null,
    note: address.note ?? null,
    confidence: null,
    origin: 'person' as const,
    proposed_by: address.proposedBy,
    checked_at: null,
    checked_by: null,
    confirmed_at: null,
    confirmed_by: null,
    retired_at: null,
    retired_by: null,
    created_at: address.at,
  };
  return trx
    .insertInto('council_address')
    .values({ council_slug: address.councilSlug, kind: address.kind, ...sighting })
    .onConflict((conflict) => conflict.expression(sql`council_slug, kind, lower(value)`).doUpdateSet(sighting))
    .returning('id')
    .executeTakeFirstOrThrow();
};

/** A person looked at the page again and the address is still there. */
export async function markAddressChecked(trx: Trx, { id, by, at }: { id: string; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('council_address')
    .set({ checked_at: at, checked_by: by })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A coordinator vouches for an address outside the council's own domains. */
export async function markAddressConfirmed(trx: Trx, { id, by, at }: { id: string; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('council_address')
    .set({ confirmed_at: at, confirmed_by: by })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** An address that no longer works is kept, and never used again. */
export async function markAddressRetired(trx: Trx, { id, by, at }: { id: string; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('council_address')
    .set({ retired_at: at, retired_by: by })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
