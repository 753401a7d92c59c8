import { MessageId } from '@openvalve/domain';
import { useSaveFollowUp } from '../law-queries.ts';
import type { FollowUpView } from '../queries.ts';
import type { DraftKeeper, DraftState } from '../writing/draft-keeper.ts';
import { useKeeper } from '../writing/use-draft.ts';

/** A letter after the first one while it is written, saved as it changes. It asks for no papers of its own. */
export function useFollowUp(requestId: string, { messageId, subject, body, version }: FollowUpView): { state: DraftState; keeper: DraftKeeper } {
  const { mutateAsync } = useSaveFollowUp();
  return useKeeper(messageId, { words: { subject, body: body ?? '', asked: [] }, version }, (draft) =>
    mutateAsync({ requestId, messageId: MessageId.parse(messageId), version: draft.version, subject: draft.words.subject, body: draft.words.body }),
  );
}
