import type { AddressStanding, AftermathToday, CouncilSlug, CouncilStatus, Instant, IsoDate, Programme, RequestId, TargetStatus } from '@openvalve/domain';

export type AddressView = {
  id: string;
  kind: 'email' | 'web_form';
  value: string;
  sourceUrl: string;
  seenOn: IsoDate;
  note: string | null;
  confidence: 'high' | 'medium' | 'low' | null;
  /** Whether a letter may go there now, and if not, what has to happen first. One rule, in the domain. */
  standing: AddressStanding;
  /** A letter to it came back, and no coordinator has looked since: only a coordinator may say that it can be used again. */
  cameBack: boolean;
};

export type PublicPaperView = { kind: string; kindName: string; period: string | null; title: string; url: string; host: string; checkedOn: IsoDate };

export type AgreementView = {
  programme: Programme;
  programmeName: string;
  round: string;
  startYear: string;
  endYear: string | null;
  amountGbp: number | null;
  amountSource: string | null;
  amountNote: string | null;
  publicationPage: string | null;
  documentTitle: string | null;
  laterEvents: string | null;
};

export type CouncilView = {
  slug: CouncilSlug;
  name: string;
  officialName: string;
  region: string;
  websiteDomain: string;
  whatDoTheyKnowUrl: string;
  answeredBy: { slug: string; name: string; isItself: boolean };
  answeringBodies: { slug: string; name: string }[];
  predecessorNotes: string | null;
  successorNotes: string | null;
  agreements: AgreementView[];
  alreadyPublic: PublicPaperView[];
  addresses: AddressView[];
  /** A search of the council's own site for its FOI address. */
  searchUrl: string;
  requests: { requestId: RequestId; campaignTitle: string; stage: string; late: boolean; aftermath: AftermathToday | null }[];
  targets: { kind: string; kindName: string; programme: Programme; status: TargetStatus; alsoLive: boolean; alsoUnderReview: boolean }[];
};

/** One council of the register, for lists and search. */
export type CouncilLine = {
  slug: CouncilSlug;
  name: string;
  region: string;
  programmes: Programme[];
  /** Whether a letter can go today, by mail or through a form. */
  hasAddress: boolean;
  status: CouncilStatus;
};

/** An address a person found on an unfamiliar domain: a coordinator says whether it is the council's. */
export type AddressToConfirmView = {
  address: AddressView;
  council: { slug: CouncilSlug; name: string; websiteDomain: string };
  proposedBy: string;
  proposedAt: Instant;
};
