import type { ExemptionCode, HowReceived, IsoDate } from '@openvalve/domain';
import type { RequestView } from '../../requests/views.ts';

/** How a document came to us, as its public page will say it. */
export type Origin = { readonly howReceived: HowReceived; readonly askedOn: IsoDate | null; readonly givenOn: IsoDate | null; readonly exemptions: readonly ExemptionCode[] };

type Known = Pick<RequestView, 'chronology' | 'messages'>;

/** What the request knows of how a file came: when it was asked for, when it was given, after what, and what was kept back. To be looked over. */
export function proposedOrigin({ chronology, messages }: Known, { attachmentId, kind, period }: { attachmentId: string | null; kind: string; period: string | null }): Origin {
  const standing = chronology.filter(({ struckOut }) => struckOut === null).map(({ event }) => event);
  const message = messages.find(({ attachments }) => attachments.some(({ id }) => id === attachmentId));
  const sent = standing.flatMap((event) => (event.type === 'RequestSent' ? [event.sentOn] : [])).toSorted()[0] ?? null;
  const said = standing.flatMap((event) => (event.type === 'MessageClassified' && event.messageId === message?.id ? [event.classification] : []));
  const outcomes = said.flatMap((classification) => (classification.as === 'response' || classification.as === 'review_outcome' ? classification.papers : []));
  const papers = outcomes.filter((paper) => paper.kind === kind && (period === null || paper.period === null || paper.period === period));
  const decided = standing.flatMap((event) => (event.type === 'MessageClassified' && event.classification.as === 'decision_notice' ? [event.classification.sentOn] : [])).toSorted()[0];
  const givenOn = message?.happenedOn ?? null;
  const afterDecision = decided !== undefined && givenOn !== null && givenOn >= decided;
  const afterReview = said.some(({ as }) => as === 'review_outcome');
  return {
    howReceived: message?.direction === 'outgoing' ? 'sent-by-somebody' : afterDecision ? 'after-the-commissioner' : afterReview ? 'after-internal-review' : 'answer-to-request',
    askedOn: sent,
    givenOn,
    exemptions: [...new Set(papers.flatMap(({ exemptions }) => exemptions))],
  };
}

