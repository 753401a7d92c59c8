import type { DocumentStage } from '@openvalve/domain';
import type { InHandView } from '@openvalve/server/router';
import { counted } from '../../../lib/words.ts';

/** The stages in which somebody has something to do, in the order in which it should be done. */
export const inHandStages: readonly DocumentStage[] = ['to-review', 'sent-back', 'copy-failed', 'approved', 'preparing', 'being-made', 'taken-down'];

/** Documents by stage, those that wait for a reviewer first. */
export const byStage = (documents: readonly InHandView[], stages: readonly DocumentStage[]): { stage: DocumentStage; documents: InHandView[] }[] =>
  stages.flatMap((stage) => {
    const of = documents.filter((document) => document.stage === stage);
    return of.length === 0 ? [] : [{ stage, documents: of }];
  });

/** What waits for reviewers, in words: “3 copies wait for a second pair of eyes and 1 approved copy can be published”. Empty where nothing does. */
export function waitingForReviewers(documents: readonly Pick<InHandView, 'stage'>[]): string[] {
  const many = (stage: DocumentStage): number => documents.filter((document) => document.stage === stage).length;
  const [toReview, approved, back, failed] = [many('to-review'), many('approved'), many('sent-back'), many('copy-failed')];
  return [
    ...(toReview > 0 ? [`${counted(toReview, 'copy waits', 'copies wait')} for a second pair of eyes`] : []),
    ...(approved > 0 ? [`${counted(approved, 'approved copy', 'approved copies')} can be published`] : []),
    ...(back + failed > 0 ? [`${counted(back + failed, 'document has', 'documents have')} to be changed`] : []),
  ];
}

/** What was done last with a document, in words. */
export const lastWords: Readonly<Record<string, string>> = {
  marked: 'marked by', 'document-begun': 'begun by', 'document-renamed': 'renamed by', 'copy-asked-for': 'copy asked for by', 'copy-approved': 'approved by', 'copy-sent-back': 'sent back by',
  'document-published': 'published by', 'document-replaced': 'replaced by', 'document-taken-down': 'taken down by',
};
