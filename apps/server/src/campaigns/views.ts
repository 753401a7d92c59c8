import type { AftermathToday, BoardBucket, CampaignId, CouncilSlug, DocumentKind, Hold, Instant, IsoDate, Programme, RequestId, TargetStatus } from '@openvalve/domain';

export type CampaignView = {
  id: CampaignId;
  slug: string;
  programme: Programme;
  programmeName: string;
  title: string;
  documentKinds: DocumentKind[];
  letterSubject: string;
  letterBody: string;
  stage: 'open' | 'paused' | 'closed';
  version: number;
  councils: number;
};

/** One council in one campaign, for choosing: can I take it, and if not, why. */
export type TakeableView = {
  slug: CouncilSlug;
  name: string;
  region: string;
  round: string;
  tile: { col: number; row: number; label: string };
  /** Only `free` can be taken. */
  standing: 'free' | 'yours' | 'claimed' | 'asked' | 'held' | 'settled';
  claimedUntil: Instant | null;
  requestId: RequestId | null;
  hold: Hold | null;
  hasAddress: boolean;
  status: TargetStatus;
  /** Places in the queue of what would help most: 1 is the next best. Null when it cannot be taken. */
  rank: number | null;
  /** Why it would help, as facts: the page words it. */
  because: { planNotPublic: boolean; addressKnown: boolean };
};

/** One row of the board: every council of the campaign is on exactly one row and in exactly one bucket. */
export type BoardRow = {
  slug: CouncilSlug;
  name: string;
  region: string;
  bucket: BoardBucket;
  requestId: RequestId | null;
  volunteer: { id: string; name: string } | null;
  receivedOn: IsoDate | null;
  dueOn: IsoDate | null;
  /** Working days used, 0 to 20 and beyond; null when no clock runs. */
  day: number | null;
  /** Working days it has: 20, or 40 where time was validly extended. */
  of: number;
  /** Working days late by the later reading; 0 when not late. */
  daysLate: number;
  dueToday: boolean;
  dueThisWeek: boolean;
  claimUntil: Instant | null;
  unclassified: number;
  outcome: string | null;
  answeredOn: IsoDate | null;
  /** The second fact: what came after the answer, or in its place. */
  aftermath: AftermathToday | null;
  /** The last day of a fee, of a review, of what the ICO told the council to do, or of an appeal; each while it runs. */
  feeLapsesAfter: IsoDate | null;
  reviewAtMostBy: IsoDate | null;
  complyBy: IsoDate | null;
  appealBy: IsoDate | null;
};

export type BoardView = {
  campaign: { id: CampaignId; title: string; slug: string };
  today: IsoDate;
  rows: BoardRow[];
  /** How many rows are in each bucket; they add up to `rows.length`. */
  buckets: Record<BoardBucket, number>;
};
