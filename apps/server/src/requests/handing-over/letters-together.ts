import { openDeliveryAttempts, readLettersToGo, type AttemptToOpen, type LetterToGo } from '@openvalve/db';
import type { MessageId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { inCompany } from './in-company.ts';
import { recordResults, type LetterEnd, type Recorded } from './record-results.ts';

/** What letters that are under way at the same time ask of the database, asked once for several of them. */
export type LettersTogether = {
  /** The letter as its writer sent it; undefined where there is none. */
  readonly read: (messageId: MessageId) => Promise<LetterToGo | undefined>;
  /** Opens the letter's one attempt, and commits it; null where something else came first. */
  readonly open: (letter: AttemptToOpen) => Promise<string | null>;
  readonly record: (end: LetterEnd) => Promise<Recorded>;
};

/** How many go together at most: the bytes of all of them are in one statement. */
const most = 16;

const known = new WeakMap<Deps, LettersTogether>();

/** The letters that are under way in this process. */
export function lettersTogether(deps: Deps): LettersTogether {
  const together = known.get(deps) ?? begin(deps);
  known.set(deps, together);
  return together;
}

const begin = (deps: Deps): LettersTogether => ({
  read: inCompany(
    async (messageIds) => {
      const letters = new Map((await readLettersToGo(deps.db, messageIds)).map((letter) => [letter.messageId, letter]));
      return messageIds.map((messageId) => letters.get(messageId));
    },
    { most, groups: 2 },
  ),
  open: inCompany(
    async (letters) => {
      const opened = new Map((await deps.db.transaction().execute((trx) => openDeliveryAttempts(trx, letters, deps.now()))).map(({ messageId, id }) => [messageId, id]));
      return letters.map(({ messageId }) => {
        const id = opened.get(messageId) ?? null;
        // Whoever else asked for the same letter in the same breath does not have it.
        opened.delete(messageId);
        return id;
      });
    },
    { most, groups: 2 },
  ),
  record: inCompany((ends) => recordResults(deps, ends), { most, groups: 2 }),
});
