/** What people did, by the one thing each act is about: so that each can be looked for, and counted, afterwards. */
export type Act =
  | { readonly act: 'took'; readonly requestId: string; readonly personId: string }
  | { readonly act: 'gave back'; readonly requestId: string }
  | { readonly act: 'wrote'; readonly requestId: string; readonly messageId: string; readonly mark: string }
  | { readonly act: 'sent'; readonly requestId: string; readonly messageId: string }
  | { readonly act: 'sent elsewhere'; readonly requestId: string; readonly messageId: string }
  | { readonly act: 'settled'; readonly requestId: string; readonly went: boolean }
  /** `mark` is in the answer's text and nowhere else; `files` are the hashes of what went with it. */
  | { readonly act: 'recorded an answer'; readonly requestId: string; readonly mark: string; readonly files: readonly string[] }
  | { readonly act: 'classified'; readonly requestId: string; readonly messageId: string; readonly as: string }
  | { readonly act: 'struck out'; readonly requestId: string; readonly entry: number }
  | { readonly act: 'answered a question'; readonly requestId: string }
  | { readonly act: 'proposed an address'; readonly slug: string; readonly value: string };

/** An act, and whether the program said that it was done. One that nobody answered may have been done or not. */
export type Told = Act & { readonly acknowledged: boolean };

/** Everything anybody tried, in the order in which it ended. */
export type Ledger = {
  readonly told: readonly Told[];
  readonly declined: Readonly<Record<string, number>>;
  note(act: Act, ending: { readonly was: 'done' | 'declined' | 'unknown'; readonly code?: string }): void;
};

/** An empty ledger. What was declined is counted by its reason and otherwise forgotten: it was not done. */
export function newLedger(): Ledger {
  const told: Told[] = [];
  const declined: Record<string, number> = {};
  return {
    told,
    declined,
    note: (act, { was, code = 'unsaid' }) => {
      if (was === 'declined') declined[code] = (declined[code] ?? 0) + 1;
      else told.push({ ...act, acknowledged: was === 'done' });
    },
  };
}

/** How many acts of each kind were acknowledged. */
export function countActs(told: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { act, acknowledged } of told) if (acknowledged) counts[act] = (counts[act] ?? 0) + 1;
  return counts;
}
