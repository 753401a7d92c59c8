import { paperKey, type PaperAsked } from '@openvalve/domain';

/** The words of a letter while it is written. */
export type DraftWords = { readonly subject: string; readonly body: string; readonly asked: readonly PaperAsked[] };

/** Words as the server has them. Its version goes up by one with each save. */
export type SavedDraft = { readonly words: DraftWords; readonly version: number };

/** What the server says to a save: done, somebody else was first, or it did not happen. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'stale'; readonly current: SavedDraft }
  | { readonly kind: 'failed'; readonly text: string };

/** What the page shows. `theirs` is there while somebody else's words and ours wait for a choice. */
export type DraftState = {
  readonly words: DraftWords;
  readonly status: 'saved' | 'changed' | 'saving' | 'failed';
  readonly trouble: string | null;
  readonly theirs: SavedDraft | null;
  readonly savedAt: Date | null;
};

type World = {
  save: (draft: SavedDraft) => Promise<SaveAnswer>;
  /** Keeps unsaved words in this tab; null when the server has everything. */
  keep: (kept: SavedDraft | null) => void;
  now: () => Date;
};

/** How long after the last key a letter is saved, and how long after a failure it is tried again, in milliseconds. */
export const savesAfter = 900;
export const triesAgainAfter = 8000;

/** Whether two letters say the same and ask for the same papers. */
export const sameWords = (one: DraftWords, other: DraftWords): boolean =>
  one.subject === other.subject && one.body === other.body && one.asked.map(paperKey).toSorted().join() === other.asked.map(paperKey).toSorted().join();

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/**
 * Saves a letter while it is written: after a pause, one save at a time, never over words somebody else saved since. What
 * the server has not got is kept in the tab and tried again. `kept` are words from before a reload or a lost network.
 */
export function createDraftKeeper(onServer: SavedDraft, kept: SavedDraft | null, world: World) {
  let saved = onServer;
  const clash = kept !== null && kept.version !== onServer.version && !sameWords(kept.words, onServer.words);
  let state: DraftState = {
    words: kept?.words ?? onServer.words, status: kept ? 'changed' : 'saved', trouble: null, theirs: clash ? onServer : null, savedAt: null,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<number | null> | null = null;
  const listeners = new Set<() => void>();

  const show = (change: Partial<DraftState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const unsaved = (): boolean => !sameWords(state.words, saved.words);
  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), delay);
  };

  const once = async (): Promise<number | null> => {
    const sending = state.words;
    show({ status: 'saving' });
    const answer = await world.save({ words: sending, version: saved.version });
    switch (answer.kind) {
      case 'saved':
        saved = { words: sending, version: answer.version };
        show({ status: unsaved() ? 'changed' : 'saved', trouble: null, savedAt: world.now() });
        world.keep(unsaved() ? { words: state.words, version: saved.version } : null);
        if (unsaved()) later(savesAfter);
        return unsaved() ? null : saved.version;
      case 'stale':
        show({ status: 'failed', theirs: answer.current });
        return null;
      case 'failed':
        show({ status: 'failed', trouble: answer.text });
        later(triesAgainAfter);
        return null;
    }
  };

  /** Saves at once. The version the server now has, or null when it has not got these words. */
  const saveNow = async (): Promise<number | null> => {
    clearTimeout(timer);
    if (running) await running;
    if (state.theirs) return null;
    if (!unsaved()) return saved.version;
    running = once();
    try {
      return await running;
    } finally {
      running = null;
    }
  };

  const change = (words: DraftWords): void => {
    show({ words, status: 'changed' });
    world.keep({ words, version: saved.version });
    if (!state.theirs) later(savesAfter);
  };

  return {
    state: (): DraftState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    saveNow,
    /** Puts our words over somebody else's, knowingly. */
    keepOurs: (): Promise<number | null> => {
      if (state.theirs) saved = state.theirs;
      show({ theirs: null });
      return saveNow();
    },
    /** Lets our words go and takes what is saved. */
    takeTheirs: (): void => {
      if (!state.theirs) return;
      saved = state.theirs;
      world.keep(null);
      show({ words: saved.words, status: 'saved', trouble: null, theirs: null });
    },
    /** Begins to save: words kept from before are sent now. */
    start: (): void => {
      if (unsaved() && !state.theirs) later(savesAfter);
    },
    /** Saves what is not saved, and stops trying again. Words the server does not get stay kept in the tab. */
    stop: (): void => {
      void saveNow().then(() => clearTimeout(timer));
    },
  };
}
