import type { Stretch } from '../bodies/bodies.ts';
import type { RawFile } from '../files/raw-file.ts';
import type { Headers } from '../headers/head-of.ts';
import type { ReportPart } from '../kind/kind-of.ts';
import type { Budget } from '../limits.ts';
import type { BounceReport } from '../parsed-mail.ts';

/** One mail: the outermost, or one that was attached to another. */
export type Level = {
  readonly headers: Headers;
  readonly words: readonly Stretch[];
  readonly files: readonly RawFile[];
  readonly reportParts: readonly ReportPart[];
  /** What the first report of non-delivery among the mails inside says. */
  readonly reportInside: BounceReport | null;
};

/** While one mail is read: what its parts are put into. */
export type Reading = {
  readonly budget: Budget;
  readonly files: RawFile[];
  readonly reportParts: ReportPart[];
  reportInside: BounceReport | null;
  /** Words that a `winmail.dat` held, for a mail that has none of its own. */
  readonly spareWords: Stretch[];
  /** A named text that may be the mail's words after all, if it has no others: the place of its file, and its words. */
  perhapsWords: { readonly file: RawFile; readonly words: readonly Stretch[] } | null;
  /** How far in the mail and its parts are. */
  readonly depth: number;
};
