import type { AftermathToday, AnswerTimes, CouncilStatus, IsoDate, Programme, RealNameProblem, Regime, Stage, StoryStep, TargetStatus } from '@openvalve/domain';

/** What every public page is given. */
export type Frame = {
  /** Paths of the built files, from the build's manifest. */
  assets: { styles: readonly string[]; scripts: readonly string[] };
  today: IsoDate;
  /** Letters sent from the desk stayed on this machine: councils shown as asked or late may not have been asked. */
  rehearsal?: boolean | undefined;
  /** The path of this page, for `aria-current`. */
  path: string;
  /** The day the demonstration stands on; every page of it says so. */
  demonstration?: IsoDate | undefined;
  /** Who runs this installation and how to reach them, for the foot of the page. */
  operator?: { name: string; contact: string | null } | undefined;
};

export type TileView = {
  slug: string;
  name: string;
  label: string;
  col: number;
  row: number;
  region: string;
  programmes: readonly Programme[];
  status: CouncilStatus;
  /** Some request here is overdue by the later reading. */
  late: boolean;
  /** Working days late of its latest request that is late. Left out, the page says only that it is late. */
  daysLate?: number | undefined;
};

/** How many of the wanted papers of one programme are out. */
export type ProgrammeCount = {
  programme: Programme;
  name: string;
  councils: number;
  /** Papers wanted across its councils (targets), and how many of those are in each state. They add up to `wanted`. */
  wanted: number;
  published: number;
  beingChecked: number;
  alreadyPublic: number;
  byStatus: Record<TargetStatus, number>;
  /** For the row of squares: each council of the programme with the status of its key paper. */
  keyPaper: { kind: string; name: string; squares: readonly { slug: string; council: string; status: TargetStatus }[] };
};

export type HomeView = {
  councils: number;
  inAProgramme: number;
  agreementsPublic: { published: number; of: number };
  asked: number;
  late: number;
  programmes: readonly ProgrammeCount[];
  tiles: readonly TileView[];
  /** How many councils have each status; they add up to `councils`. */
  byStatus: Record<CouncilStatus, number>;
  /** The papers that came out last, newest first. Left out, the page has no such list. */
  latest?: readonly { title: string; url: string; host: string; councilSlug: string; council: string; kindName: string; period: string | null; status: TargetStatus; checkedOn: IsoDate }[] | undefined;
};

/** One request as anybody may read it: its days and what the law calls them. Who sent it is in none of it. */
export type PublicRequest = {
  campaignTitle: string;
  /** Where every day of it is counted, for anybody. */
  whyPath: string;
  regime: Regime;
  stage: Stage;
  /** The first day the council received it. */
  receivedOn: IsoDate;
  /** The day its time runs from: the same, or that on which the council had the answer to its question. */
  startedOn: IsoDate;
  /** The last lawful day by the Act; null while the clock is stopped. With extra time, the fortieth working day. */
  dueOn: IsoDate | null;
  /** Which working day it is; null where no time runs. */
  day: number | null;
  /** Working days it has: 20, or 40 where time was validly extended. */
  of: 20 | 40;
  /** After the last lawful day by the later reading, with nothing from the council. */
  overdue: boolean;
  /** Working days since that day; 0 on the weekend or holiday after it, and while not overdue. */
  daysLate: number;
  /** Since when the clock is stopped, and by when a fee would have to be paid; null while it runs and once it is answered. */
  stopped: { since: IsoDate; payBy: IsoDate | null; lapsed: boolean } | null;
  answeredOn: IsoDate | null;
  /** The latest of what came after the answer, or in its place; `by` is a last day of the council's that still runs, or ran out. */
  after: { is: AftermathToday; by: IsoDate | null } | null;
  /** What happened, oldest first. */
  story: readonly StoryStep[];
};

export type CouncilPageView = {
  slug: string;
  name: string;
  officialName: string;
  region: string;
  status: CouncilStatus;
  answeredBy: string | null;
  notes: readonly string[];
  agreements: readonly {
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
    laterEvents: readonly string[];
    laterEventsSources: readonly string[];
    notes: string | null;
  }[];
  papers: readonly {
    programmeName: string;
    kindName: string;
    status: TargetStatus;
    alsoLive: boolean;
    /** The answer is being looked at again, by the council, the ICO or the tribunal: a second fact beside the status. */
    alsoUnderReview?: boolean;
    since: IsoDate | null;
    links: readonly { title: string; url: string; host: string; checkedOn: IsoDate; period: string | null }[];
    beingChecked: boolean;
  }[];
  /** Our requests the council received, the latest first. */
  requests: readonly PublicRequest[];
  /** How long its answers took, silence counted. */
  times: AnswerTimes;
  reported: readonly {
    metric: string; paraphrase: string; baseline: string | null; target: string | null; targetYear: string | null; officialPosition: string | null; sourceUrl: string; sourceHost: string;
    /** A paper of a kind in which the figure would stand, once one is out. */
    outNow: { title: string; url: string } | null;
  }[];
};

/** All councils, or those a reader looked for. */
export type CouncilsView = {
  tiles: readonly TileView[];
  /** What was typed into the box; empty for none. */
  q: string;
  programme?: Programme | null | undefined;
};

/** Asking for a sign-in link. `sent` says the same to everyone, whether or not the address is known. */
export type SignInView =
  | { state: 'form'; email?: string | undefined; problem?: 'not_an_address' | 'too_many' | 'link_spent' | 'signed_out' | undefined; next?: string | undefined }
  | { state: 'sent'; minutes?: number | undefined };

/** The page a sign-in link lands on. Opening it uses nothing up; its button does. */
export type ConfirmSignInView = { token: string };

export type InvitationPageView = {
  token: string;
  state: 'open' | 'expired' | 'used' | 'revoked' | 'unknown';
  /** The first person's invitation names no address: the page asks for one. */
  needsEmail: boolean;
  /** Where sign-in links will go, when the invitation names it. */
  email?: string | null | undefined;
  values: { realName: string; email: string; namedPublicly: boolean; consentToFollowUps: boolean };
  problems: { realName?: RealNameProblem | undefined; email?: 'not_an_address' | 'in_use' | undefined };
  operator: { name: string; contact: string | null } | null;
};

/** Ending reminder mails from a mail's link: asking, done, or a link we did not make. */
export type StopRemindersView = { state: 'ask'; token: string } | { state: 'stopped' } | { state: 'unknown' };

/** What happened, then what to do: for what cannot be shown. */
export type MessageView = { status: number; title: string; words: string; whatToDo: string; link?: { href: string; label: string } | undefined };
