import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RequestProblem } from '@openvalve/server/router';
import { failureOf } from '../../../../lib/failure.ts';
import { forgetWords, keepWords, keptWords } from '../../../../lib/kept-words.ts';
import { now } from '../../../../lib/page-facts.ts';
import { requestTrouble } from '../problem-text.ts';
import { useSaveDraft, type DraftView } from '../queries.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState, type SaveAnswer, type SavedDraft } from './draft-keeper.ts';

/** The first letter of a request while it is written, saved as it changes. */
export function useDraft(requestId: string, draft: DraftView): { state: DraftState; keeper: DraftKeeper } {
  const { mutateAsync } = useSaveDraft();
  return useKeeper(draft.messageId, { words: draft, version: draft.version }, ({ words, version }) =>
    mutateAsync({ requestId, messageId: draft.messageId, version, subject: words.subject, body: words.body, asked: [...words.asked] }),
  );
}

/** A letter while it is written. `save` asks the server, and throws what the server said when it does not save. */
export function useKeeper(messageId: string, onServer: SavedDraft, save: (draft: SavedDraft) => Promise<{ version: number }>): { state: DraftState; keeper: DraftKeeper } {
  const [keeper] = useState(() => {
    const key = `letter:${messageId}`;
    const answered = async (draft: SavedDraft): Promise<SaveAnswer> => {
      try {
        return { kind: 'saved', version: (await save(draft)).version };
      } catch (error) {
        return answerTo(error);
      }
    };
    const keep = (kept: SavedDraft | null): void => (kept ? keepWords(key, kept) : forgetWords(key));
    return createDraftKeeper(onServer, keptWords<SavedDraft>(key), { save: answered, keep, now });
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
