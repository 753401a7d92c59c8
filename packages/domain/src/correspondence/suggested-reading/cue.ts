import type { Sentence } from './sentences.ts';

/** What sentences of one meaning look like. */
export type Cue = {
  readonly says: readonly RegExp[];
  /** Where one of these is in the sentence it means something else. */
  readonly unless?: readonly RegExp[];
  /** The meaning survives “may”, “if” and the like before it. */
  readonly evenHedged?: boolean;
};

const hedge =
  /\b(?:may|might|could|should (?:any|you|we|the|it)|if|unless|where (?:a|an|any|the|we|it|information|necessary)|in some cases|in (?:limited|certain|exceptional) circumstances|whether|would (?:be|tell|let)|normally|usually|sometimes|right to|entitled to (?:ask|a)|for future|in future|before we|number of exemptions)\b/i;

/** The first sentence that a cue is in, not hedged and not turned round; null where none is. */
export const findCue = (sentences: readonly Sentence[], cue: Cue): Sentence | null => sentences.find((each) => hasCue(each.words, cue)) ?? null;

/** Whether a sentence means what a cue is for: nothing before it takes it back, and nothing beside it turns it round. */
export function hasCue(words: string, { says, unless = [], evenHedged = false }: Cue): boolean {
  if (unless.some((each) => each.test(words))) return false;
  return says.some((each) => {
    const found = each.exec(words);
    return found !== null && (evenHedged || !hedge.test(words.slice(0, found.index)));
  });
}
