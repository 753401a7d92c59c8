import type { PaperAsked } from '../../agreements/document-kind.ts';
import type { Classification } from '../../requests/foi-request.events.ts';
import type { SuggestedReading } from './suggested-reading.ts';

/**
 * A suggestion as what a person would confirm in one press, or null where something is missing that only a person can say: which
 * papers an answer in part gives, the ground of a refusal that names none, the facts of a decision notice. Nothing is carried out.
 */
export function suggestedClassification({ as, outcome, grounds, until }: SuggestedReading, asked: readonly PaperAsked[]): Classification | null {
  const exemptions = grounds.map(({ code }) => code);
  switch (as) {
    case null:
    case 'decision_notice':
      return null;
    case 'extension_notice':
      return { as, exemptions, until };
    case 'response':
    case 'review_outcome': {
      const isWhole = outcome === 'disclosed_in_full' || outcome === 'not_held' || (outcome === 'refused' && exemptions.length > 0);
      return isWhole && asked.length > 0 ? { as, papers: asked.map((paper) => ({ ...paper, outcome, exemptions: outcome === 'refused' ? exemptions : [] })) } : null;
    }
    case 'acknowledgement':
    case 'clarification_request':
    case 'fees_notice':
    case 'transfer':
    case 'other':
      return { as };
  }
}
