import type { IsoDate, PaperAsked } from '@openvalve/domain';

/** A letter as it goes to a council. */
export type Letter = { readonly subject: string; readonly body: string };

/** The words of a campaign, with placeholders in double braces where each council's facts go. */
export type LetterTemplate = Letter;

/** A paper anyone can read already, so that it need not be asked for. */
export type AlreadyPublic = { readonly name: string; readonly url: string };

/** A council that is gone, and whose papers this one may now hold. */
export type Predecessor = { readonly name: string; readonly endedOn: IsoDate };

/** What a letter says about one council. Nothing here is about a child, and nothing is an argument. */
export type LetterFacts = {
  /** “Kent”. */
  readonly councilName: string;
  /** “Kent County Council”. */
  readonly officialName: string;
  /** Whoever answers for the council, where that is another body. */
  readonly answeredByName: string | null;
  readonly programmeName: string;
  /** The round or tranche as the register has it: “2022-23”, “1”. */
  readonly round: string;
  /** The agreement's first financial year, and its last where the register has one. */
  readonly startYear: string | null;
  readonly endYear: string | null;
  readonly papers: readonly PaperAsked[];
  readonly alreadyPublic: readonly AlreadyPublic[];
  /** Only where the register says this council took over from another one. */
  readonly predecessors?: readonly Predecessor[];
  /** The applicant's real name (s.8(1)(b)), or the whole signature where a coordinator signs for them. */
  readonly volunteerName: string;
  readonly today: IsoDate;
};

/** The name under a letter: the applicant's, or a coordinator's for the applicant, who stays the applicant in law. */
export const signature = (applicantName: string, coordinatorName: string | null = null): string =>
  coordinatorName === null ? applicantName : `${coordinatorName}, coordinator, for ${applicantName}`;
