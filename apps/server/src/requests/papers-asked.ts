import { targetFacts, type Trx } from '@openvalve/db';
import { declined, ok, paperKey, type CampaignId, type CouncilSlug, type IsoDate, type PaperAsked, type Result } from '@openvalve/domain';
import { publicPaper, wantedOf } from '../agreements/targets.ts';
import type { RequestProblem } from './problems.ts';

type Place = { campaignId: CampaignId; councilSlug: CouncilSlug; today: IsoDate };

/**
 * The papers a letter asks for, each once: among those the campaign wants of this council. `toBeSent`: a letter still to go
 * asks for nothing that came out since it was written; one that went another way asked for what it asked for.
 */
export async function papersAsked(
  trx: Trx,
  { campaignId, councilSlug, today, asked, toBeSent }: Place & { asked: readonly PaperAsked[]; toBeSent: boolean },
): Promise<Result<PaperAsked[], RequestProblem>> {
  const papers = once(asked);
  const [row] = await targetFacts(trx, { campaignId, councilSlug });
  if (!row) return declined({ code: 'nothing_asked' });
  const published = toBeSent ? papers.find((paper) => publicPaper(row, paper) !== undefined) : undefined;
  if (published) return declined({ code: 'paper_already_public', ...published });
  const wanted = new Set(wantedOf(row, row.campaign.documentKinds, today).map(paperKey));
  const foreign = papers.find((paper) => !wanted.has(paperKey(paper)));
  return foreign ? declined({ code: 'paper_not_asked', ...foreign }) : ok(papers);
}

/** Each paper once, in the order given. */
export const once = (asked: readonly PaperAsked[]): PaperAsked[] => [...new Map(asked.map((paper) => [paperKey(paper), paper])).values()];
