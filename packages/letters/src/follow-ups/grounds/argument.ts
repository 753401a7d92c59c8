import type { DocumentKind, ExemptionCode, PaperAsked } from '@openvalve/domain';

/** A ground as the council cited it in this case. */
export type Cited = { readonly codes: readonly ExemptionCode[]; readonly papers: readonly PaperAsked[] };

/** What can be said about one ground, whoever cites it. Nothing here says that a ground is wrong: only what it needs, and what we ask. */
export type Argument = {
  readonly codes: readonly ExemptionCode[];
  /** What the law asks a council to show: for the council and for the ICO alike. */
  readonly test: (cited: Cited) => string;
  /** What the requester says to the council, one paragraph each. */
  readonly asks: (cited: Cited) => readonly string[];
};

/** Whether one of the papers is of one of these kinds: an argument about a kind is made only where it was asked for. */
export const hasKind = ({ papers }: Cited, kinds: readonly DocumentKind[]): boolean => papers.some(({ kind }) => kinds.includes(kind));
