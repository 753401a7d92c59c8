import { findCampaign, findCouncil, listFormerCouncils, targetFacts, type Db } from '@openvalve/db';
import { documentKinds, programmeName, type CampaignId, type CouncilSlug, type IsoDate, type PaperAsked } from '@openvalve/domain';
import { fillLetter, type AlreadyPublic, type Letter, type LetterFacts, type Predecessor } from '@openvalve/letters';
import { withHost } from '../agreements/link-host.ts';
import { papersStillWanted } from '../agreements/targets.ts';

/** A campaign's letter to one council, and the papers it asks for: those still wanted that nobody can read yet. */
export type FirstLetter = { readonly letter: Letter; readonly asked: PaperAsked[] };

/** Writes a campaign's words for one council; undefined where the council is not in the campaign's programme. */
export async function firstLetter(
  db: Db,
  { campaignId, councilSlug, volunteerName, today, baseUrl, asked }: { campaignId: CampaignId; councilSlug: CouncilSlug; volunteerName: string; today: IsoDate; baseUrl: string; asked?: readonly PaperAsked[] },
): Promise<FirstLetter | undefined> {
  const campaign = await findCampaign(db, campaignId);
  const council = await findCouncil(db, councilSlug);
  const [row] = await targetFacts(db, { campaignId, councilSlug });
  if (!campaign || !council || !row) return undefined;

  const papers = [...(asked ?? papersStillWanted(row, today))];
  const facts: LetterFacts = {
    councilName: council.name,
    officialName: council.officialName,
    answeredByName: council.answeredBy === council.slug ? null : council.answeredByName,
    programmeName: programmeName[campaign.programme],
    round: row.agreement.round,
    startYear: row.agreement.startYear,
    endYear: row.agreement.endYear,
    papers,
    alreadyPublic: row.publicPapers.filter(({ kind }) => documentKinds[kind].programme === campaign.programme).map(({ kind, period, url }) => publicWords({ kind, period }, withHost(url, baseUrl))),
    predecessors: await predecessorsOf(db, councilSlug),
    volunteerName,
    today,
  };
  return { letter: fillLetter({ subject: campaign.letterSubject, body: campaign.letterBody }, facts), asked: papers };
}

const publicWords = ({ kind, period }: PaperAsked, url: string): AlreadyPublic => {
  const { name, plural } = documentKinds[kind];
  return { name: period === null ? plural : `${name} ${period}`, url };
};

async function predecessorsOf(db: Db, councilSlug: CouncilSlug): Promise<Predecessor[]> {
  const former = await listFormerCouncils(db);
  return former
    .filter(({ successorSlugs }) => successorSlugs.includes(councilSlug))
    .map(({ officialName, abolishedOn }) => ({ name: officialName, endedOn: abolishedOn }));
}
