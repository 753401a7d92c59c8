import type { Envelope, Transport } from './hand-over.ts';

/** The local mail catcher: keeps what would have left this machine, through the function given. Throws what `keep` throws. */
export const catcher = (keep: (envelope: Envelope) => Promise<void>): Transport => ({
  deliver: async (envelope, mayGo) => {
    if (mayGo && !(await mayGo())) return { result: 'temporary', server: 'catcher', said: 'Held back before it went.' };
    await keep(envelope);
    return { result: 'accepted', server: 'catcher', said: 'Kept on this machine.' };
  },
});
