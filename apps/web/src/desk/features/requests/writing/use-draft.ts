import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RequestProblem } from '@openvalve/server/router';
import { failureOf } from '../../../../lib/failure.ts';
import { forgetWords, keepWords, keptWords } from '../../../../lib/kept-words.ts';
import { now } from '../../../../lib/page-facts.ts';
import { requestTrouble } from '../problem-text.ts';
import { useSaveDraft, type DraftView } from '../queries.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState, type SaveAnswer, type SavedDraft } from './draft-keeper.ts';

/** The letter of a request while it is written, saved as it changes. */
export function useDraft(requestId: string, draft: DraftView): { state: DraftState; keeper: DraftKeeper } {
  const { mutateAsync } = useSaveDraft();
  const [keeper] = useState(() => {
    const key = `letter:${draft.messageId}`;
    const save = async ({ words, version }: SavedDraft): Promise<SaveAnswer> => {
      try {
        const saved = await mutateAsync({ requestId, messageId: draft.messageId, version, subject: words.subject, body: words.body, asked: [...words.asked] });
        return { kind: 'saved', version: saved.version };
      } catch (error) {
        return answerTo(error);
      }
    };
    const keep = (kept: SavedDraft | null): void => (kept ? keepWords(key, kept) : forgetWords(key));
    return createDraftKeeper({ words: draft, version: draft.version }, keptWords<SavedDraft>(key), { save, keep, now });
  });
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    keeper.start();
    return () => keeper.stop();
  }, [keeper]);
  return { state, keeper };
}

const answerTo = (error: unknown): SaveAnswer => {
  const failure = failureOf(error);
  const problem = failure.kind === 'declined' ? (failure.problem as RequestProblem) : null;
  if (problem?.code === 'stale_draft') {
    const { version, ...words } = problem.current;
    return { kind: 'stale', current: { words, version } };
  }
  return { kind: 'failed', text: requestTrouble(error) ?? '' };
};
