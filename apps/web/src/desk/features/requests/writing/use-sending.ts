import { useState } from 'react';
import type { DraftKeeper } from './draft-keeper.ts';

/** Sending a letter once its last words are saved. `unsaved`: why it was not sent, where they could not be; what the server said is the submission’s own. */
export function useSending({ saveNow }: Pick<DraftKeeper, 'saveNow'>, submit: (version: number) => Promise<unknown>, onSent: () => void): { sending: boolean; unsaved: string | null; send: () => void } {
  const [sending, setSending] = useState(false);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const send = async () => {
    if (sending) return;
    setSending(true);
    setUnsaved(null);
    try {
      const version = await saveNow();
      if (version === null) return setUnsaved('The letter was not sent, because its last words are not saved yet. Try again in a moment.');
      await submit(version);
      onSent();
    } catch {
      // What happened stands in the submission's error, and is worded next to the button.
    } finally {
      setSending(false);
    }
  };
  return { sending, unsaved, send: () => void send() };
}
