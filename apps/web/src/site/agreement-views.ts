import type { AnswerTimes, IsoDate, Outcome, Programme, TargetStatus } from '@openvalve/domain';
import type { CouncilPageView, PublicRequest } from './views.ts';

export type AgreementFacts = CouncilPageView['agreements'][number];
export type ReportedView = CouncilPageView['reported'][number];

/** What a council said about some of the papers of one kind: one line for the same word on the same day. */
export type PaperAnswer = {
  /** Null while there is no answer. */
  outcome: Outcome | null;
  periods: readonly string[];
  exemptions: readonly { code: string; title: string }[];
  on: IsoDate | null;
};

/** One kind of paper behind an agreement: when it was asked for, what the council said, and where it can be read. */
export type PaperStory = Omit<CouncilPageView['papers'][number], 'programmeName' | 'since'> & { askedOn: readonly IsoDate[]; answers: readonly PaperAnswer[] };

/** One council's part in one programme, from what was agreed to what came of asking. */
export type AgreementPageView = {
  programme: Programme;
  programmeName: string;
  council: { slug: string; name: string; officialName: string };
  answeredBy: string | null;
  agreement: AgreementFacts;
  papers: readonly PaperStory[];
  documents: readonly PublicPaperLine[];
  requests: readonly PublicRequest[];
  times: AnswerTimes;
  reported: readonly ReportedView[];
  /** How much is reported about the whole programme, on the page of all agreements. */
  reportedOfAll: number;
  /** The council’s part in the other programme. */
  other: { programme: Programme; programmeName: string } | null;
};

/** A paper anybody can read. */
export type PublicPaperLine = { title: string; kindName: string; period: string | null; url: string; host: string; checkedOn: IsoDate };

export type AgreementLine = {
  council: { slug: string; name: string };
  round: string;
  startYear: string;
  endYear: string | null;
  amountGbp: number | null;
  /** Sources give different sums, or the sum needs a word of its own. */
  doubt: 'sources-disagree' | 'needs-a-word' | null;
  /** Papers wanted, and how many of them anybody can read. */
  wanted: number;
  out: number;
  status: TargetStatus;
  /** Of its latest request that is late; null where none is. */
  daysLate: number | null;
};

/** Both programmes, with every agreement and what is reported about no council in particular. */
export type AgreementsView = { programmes: readonly { programme: Programme; name: string; lines: readonly AgreementLine[]; reported: readonly ReportedView[] }[] };

/** A request that was late: answered late, or not at all. */
export type LateRequest = { whyPath: string; campaignTitle: string; receivedOn: IsoDate; answeredOn: IsoDate | null; daysLate: number };

/** One request of a council that is over, on the scale of working days. */
export type TimeMark = { days: number; is: 'in-time' | 'late' | 'silent' };

export type LateLine = { council: { slug: string; name: string }; answeredBy: string | null; times: AnswerTimes; marks: readonly TimeMark[]; late: readonly LateRequest[] };

/** How long councils took, each by itself and all together. */
export type LateView = { all: AnswerTimes; lines: readonly LateLine[]; councils: number };

export type DataColumnView = { name: string; type: string; meaning: string; source: string };

/** The tables anybody may take, column by column. */
export type DataView = { sets: readonly { name: string; title: string; about: string; rows: number; columns: readonly DataColumnView[] }[]; baseUrl: string };
