import type {
  Breach, ComplaintAbout, ExemptionCode, ExtensionRefused, FollowUpPurpose, IsoDate, Outcome, PaperAsked, Precedent, Regime, ReviewClock,
} from '@openvalve/domain';

/**
 * One paper asked for, with the council's latest word on it; `outcome` is null while it has said nothing. `notDue`: the council asked
 * about this one apart, and its own time stands still or is not over, whatever became of the rest.
 */
export type PaperWord = PaperAsked & { readonly outcome: Outcome | null; readonly exemptions: readonly ExemptionCode[]; readonly notDue?: boolean };

/** Everything a letter after the first may speak of: the facts of one case, and nothing that is not in its file. */
export type FollowUpFacts = {
  readonly purpose: FollowUpPurpose;
  /** What a complaint to the ICO is about; null for other letters. */
  readonly about: ComplaintAbout | null;
  /** “Kent”; “Kent County Council”. */
  readonly councilName: string;
  readonly officialName: string;
  /** Whoever answers for the council, where that is another body: whom a complaint to the ICO has to name. */
  readonly answeredByName?: string | null;
  readonly programmeName: string;
  readonly regime: Regime;
  readonly today: IsoDate;
  /** The applicant's real name, or the whole signature where a coordinator signs for them. */
  readonly volunteerName: string;
  readonly councilReference: string | null;
  /** When the first letter went, and the day the council received it. */
  readonly sentOn: IsoDate;
  readonly receivedOn: IsoDate;
  /** The council's own word on the day of receipt, where it gave another. */
  readonly claimedReceiptOn: IsoDate | null;
  /** The day the running clock counts from, and whether that is a clarification's. */
  readonly startedOn: IsoDate;
  readonly afterClarification: boolean;
  readonly dueOn: IsoDate;
  /** The later reading's last day: nobody is called late before the day after it. */
  readonly lastDay: IsoDate;
  /** Whether time was extended by the later reading (`extendedDueOnByCode`): `lastDay` is then the fortieth working day. */
  readonly extended: boolean;
  /** The day of the notice that extended it, where there was one: the latest notice may be another, and refused. */
  readonly extendedByNoticeOf?: IsoDate | null;
  /** The days that do not count because a fee was awaited, both included; null where there were none. */
  readonly leftOutForFee?: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Working days since the later reading's last day; 0 when not late. */
  readonly daysLate: number;
  readonly papers: readonly PaperWord[];
  /** The day the last word needed came; null while some paper has none. */
  readonly answeredOn: IsoDate | null;
  readonly breaches: readonly Breach[];
  /** The latest notice of extension: the day, its grounds, and why the Act does not recognise it (null where it does). */
  readonly extension: { readonly on: IsoDate; readonly exemptions: readonly ExemptionCode[]; readonly until: IsoDate | null; readonly refused: ExtensionRefused | null } | null;
  /** The open question, where the council asked one: its day, its words if the writer may read them, and the papers it is about where it is not about all. */
  readonly question: { readonly askedOn: IsoDate; readonly words: string | null; readonly papers?: readonly PaperAsked[] } | null;
  readonly feesNoticeOn: IsoDate | null;
  /** Days on which we reminded the council that it was late. */
  readonly chasedOn: readonly IsoDate[];
  readonly review: { readonly clock: ReviewClock; readonly answeredOn: IsoDate | null } | null;
  /** The last day on which a council may not refuse a review as asked too late, where it is known (`reviewToBeAskedBy`, `eirRepresentationsBy`). */
  readonly reviewBy?: IsoDate | null;
  /**
   * What the ICO decided, where it told the council to do something by a day and no answer has settled that since: for reporting that
   * it has not. `reference`: the notice's own number, where it is on file.
   */
  readonly decision?: { readonly sentOn: IsoDate; readonly complyBy: IsoDate; readonly reference?: string | null } | null;
  /** Decisions fit to cite on the grounds named. */
  readonly precedents: readonly Precedent[];
  /** The public page that counts every day of this clock; null where it is not public (a draft, a rehearsal). */
  readonly whyUrl: string | null;
};
