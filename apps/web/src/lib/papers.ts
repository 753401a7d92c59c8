import { PaperAsked } from '@openvalve/domain';

/** The papers of a view, as the domain knows them. Anything that is no paper is left out. */
export const papersOf = (views: readonly { kind: string; period: string | null }[]): PaperAsked[] =>
  views.flatMap(({ kind, period }) => {
    const paper = PaperAsked.safeParse({ kind, period });
    return paper.success ? [paper.data] : [];
  });
