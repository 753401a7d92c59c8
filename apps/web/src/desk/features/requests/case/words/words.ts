/** An entry of the chronology in words: whose doing it was, what happened, and what came of it. */
export type Words = { by: 'ours' | 'theirs' | undefined; title: string; detail: string | null };
