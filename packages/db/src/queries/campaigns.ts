import type { CampaignId, PersonId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';

const campaigns = (db: Db) =>
  db
    .selectFrom('campaign')
    .select((build) => [
      'campaign.id', 'campaign.slug', 'campaign.programme', 'campaign.title', 'campaign.document_kinds as documentKinds',
      'campaign.letter_subject as letterSubject', 'campaign.letter_body as letterBody', 'campaign.stage', 'campaign.version',
      build
        .selectFrom('agreement')
        .select(build.fn.countAll<number>().as('councils'))
        .whereRef('agreement.programme', '=', 'campaign.programme')
        .$asScalar()
        .$notNull()
        .as('councils'),
    ]);

/** The campaigns, with how many councils each is for. */
export const listCampaigns = (db: Db) => campaigns(db).orderBy('campaign.title', 'desc').execute();

/** One campaign. */
export const findCampaign = (db: Db, campaignId: CampaignId) => campaigns(db).where('campaign.id', '=', campaignId).executeTakeFirst();

/** Makes a campaign where none of its short name is; one that is there keeps its words. True when it was made. */
export async function insertCampaign(
  trx: Trx,
  campaign: { slug: string; programme: 'safety-valve' | 'delivering-better-value'; title: string; documentKinds: readonly string[]; letter: { subject: string; body: string } },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('campaign')
    .values({
      slug: campaign.slug,
      programme: campaign.programme,
      title: campaign.title,
      document_kinds: [...campaign.documentKinds] as never,
      letter_subject: campaign.letter.subject,
      letter_body: campaign.letter.body,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes a campaign's letter over the version its writer saw. Null when it is no longer that version: nothing is written then. */
export async function updateCampaignLetter(
  trx: Trx,
  letter: { campaignId: CampaignId; version: number; subject: string; body: string; by: PersonId; at: Date },
): Promise<{ version: number; subject: string; body: string } | null> {
  const written = await trx
    .updateTable('campaign')
    .set((build) => ({
      letter_subject: letter.subject,
      letter_body: letter.body,
      version: build('version', '+', 1),
      changed_at: letter.at,
      changed_by: letter.by,
    }))
    .where('id', '=', letter.campaignId)
    .where('version', '=', letter.version)
    .returning(['version', 'letter_subject as subject', 'letter_body as body'])
    .executeTakeFirst();
  return written ?? null;
}

/** Opens, pauses or closes a campaign; false when there is none. */
export async function setCampaignStage(
  trx: Trx,
  { campaignId, stage, by, at }: { campaignId: CampaignId; stage: 'open' | 'paused' | 'closed'; by: PersonId; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('campaign')
    .set({ stage, changed_at: at, changed_by: by })
    .where('id', '=', campaignId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
