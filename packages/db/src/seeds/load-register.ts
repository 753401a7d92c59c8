import { readPrecedents, type DocumentKind, type Programme } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { insertCampaign } from '../queries/campaigns.ts';
import { writePrecedents } from './load-precedents.ts';
import { registerRows, type RegisterRows } from './register-rows.ts';
import { registerFiles, registerHash, type RegisterFiles } from './register-tables.ts';

/** A campaign to be there from the first start. Its words are the caller's: this package knows none. */
export type FirstCampaign = {
  readonly slug: string;
  readonly programme: Programme;
  readonly title: string;
  readonly documentKinds: readonly DocumentKind[];
  readonly letter: { readonly subject: string; readonly body: string };
};

export type RegisterLoad = {
  /** False when these very tables were the last ones loaded, and nothing was done. */
  readonly loaded: boolean;
  readonly campaignsMade: number;
};

/**
 * Loads the reviewed register: councils, who answers for them, agreements, reported findings, addresses, decisions; and makes the
 * campaigns that are not there. Doing it again changes nothing. What a newer register says differently is written; what it
 * no longer has stays; and what people corrected here stays as they left it: who answers, and every address a person
 * proposed, checked, confirmed or retired.
 */
export const loadRegister = (
  db: Db,
  { campaigns = [], files = registerFiles }: { campaigns?: readonly FirstCampaign[]; files?: RegisterFiles } = {},
): Promise<RegisterLoad> =>
  db.transaction().execute(async (trx) => {
    const sha256 = registerHash(files);
    // Two programs that start at once would otherwise both load.
    await sql`lock table register_load in exclusive mode`.execute(trx);
    const last = await trx.selectFrom('register_load').select('sha256').orderBy('id', 'desc').limit(1).executeTakeFirst();
    const loaded = last?.sha256 !== sha256;
    if (loaded) {
      await writeRegister(trx, registerRows(files));
      await writePrecedents(trx, readPrecedents(files.precedents));
      await trx.insertInto('register_load').values({ sha256 }).execute();
    }
    let campaignsMade = 0;
    for (const campaign of campaigns) if (await insertCampaign(trx, campaign)) campaignsMade += 1;
    return { loaded, campaignsMade };
  });

async function writeRegister(trx: Trx, rows: RegisterRows): Promise<void> {
  await trx
    .insertInto('answering_body')
    .values(rows.answeringBodies)
    .onConflict((conflict) => conflict.column('slug').doUpdateSet((build) => ({ name: build.ref('excluded.name'), domain: build.ref('excluded.domain') })))
    .execute();
  await trx
    .insertInto('council')
    .values(rows.councils)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((build) => ({
        name: build.ref('excluded.name'),
        official_name: build.ref('excluded.official_name'),
        gss_code: build.ref('excluded.gss_code'),
        gss_code_previous: build.ref('excluded.gss_code_previous'),
        dfe_number: build.ref('excluded.dfe_number'),
        type: build.ref('excluded.type'),
        region: build.ref('excluded.region'),
        website_domain: build.ref('excluded.website_domain'),
        whatdotheyknow_slug: build.ref('excluded.whatdotheyknow_slug'),
        lat: build.ref('excluded.lat'),
        lon: build.ref('excluded.lon'),
        tile_col: build.ref('excluded.tile_col'),
        tile_row: build.ref('excluded.tile_row'),
        tile_label: build.ref('excluded.tile_label'),
        predecessor_notes: build.ref('excluded.predecessor_notes'),
        successor_notes: build.ref('excluded.successor_notes'),
        answered_by_register: build.ref('excluded.answered_by_register'),
      })),
    )
    .execute();
  await trx
    .insertInto('former_council')
    .values(rows.formerCouncils)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((build) => ({
        name: build.ref('excluded.name'),
        official_name: build.ref('excluded.official_name'),
        gss_code: build.ref('excluded.gss_code'),
        dfe_number: build.ref('excluded.dfe_number'),
        type: build.ref('excluded.type'),
        region: build.ref('excluded.region'),
        abolished_on: build.ref('excluded.abolished_on'),
        successor_slugs: build.ref('excluded.successor_slugs'),
        notes: build.ref('excluded.notes'),
        sources: build.ref('excluded.sources'),
      })),
    )
    .execute();
  await writeAgreements(trx, rows);
  await writeAddresses(trx, rows);
}

async function writeAgreements(trx: Trx, rows: RegisterRows): Promise<void> {
  await trx
    .insertInto('agreement')
    .values(rows.agreements)
    .onConflict((conflict) =>
      conflict.columns(['council_slug', 'programme']).doUpdateSet((build) => ({
        round: build.ref('excluded.round'),
        start_year: build.ref('excluded.start_year'),
        end_year: build.ref('excluded.end_year'),
        amount_gbp: build.ref('excluded.amount_gbp'),
        amount_source: build.ref('excluded.amount_source'),
        amount_note: build.ref('excluded.amount_note'),
        publication_page: build.ref('excluded.publication_page'),
        document_title: build.ref('excluded.document_title'),
        later_events: build.ref('excluded.later_events'),
        later_events_source: build.ref('excluded.later_events_source'),
        source: build.ref('excluded.source'),
        second_source: build.ref('excluded.second_source'),
        confidence: build.ref('excluded.confidence'),
        notes: build.ref('excluded.notes'),
        moved_to_safety_valve: build.ref('excluded.moved_to_safety_valve'),
      })),
    )
    .execute();
  await trx
    .insertInto('reported_finding')
    .values(rows.findings)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((build) => ({
        kind: build.ref('excluded.kind'),
        baseline: build.ref('excluded.baseline'),
        target: build.ref('excluded.target'),
        target_year: build.ref('excluded.target_year'),
        official_position: build.ref('excluded.official_position'),
      })),
    )
    .execute();
}

/** Only rows that are still the register's own, and that nobody has checked, confirmed or retired, follow the register. */
async function writeAddresses(trx: Trx, rows: RegisterRows): Promise<void> {
  await trx
    .insertInto('council_address')
    .values(rows.addresses)
    .onConflict((conflict) =>
      conflict
        .expression(sql`council_slug, kind, lower(value)`)
        .doUpdateSet((build) => ({
          value: build.ref('excluded.value'),
          source_url: build.ref('excluded.source_url'),
          source_kind: build.ref('excluded.source_kind'),
          seen_on: build.ref('excluded.seen_on'),
          seen_text: build.ref('excluded.seen_text'),
          note: build.ref('excluded.note'),
          confidence: build.ref('excluded.confidence'),
        }))
        .where('council_address.origin', '=', 'register')
        .where('council_address.checked_at', 'is', null)
        .where('council_address.confirmed_at', 'is', null)
        .where('council_address.retired_at', 'is', null),
    )
    .execute();
}
