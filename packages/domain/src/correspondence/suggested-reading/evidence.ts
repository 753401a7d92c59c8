import { findCue } from './cue.ts';
import { acknowledged, clarification, delayed, extension, fees, groundForTime, reviewed, transfer } from './letter-cues.ts';
import { answered, given, inPart, notHeld, refused } from './outcome-cues.ts';
import type { Sentence } from './sentences.ts';

type Meaning = 'acknowledged' | 'clarification' | 'fees' | 'extension' | 'transfer' | 'delayed' | 'reviewed' | 'given' | 'answered' | 'refused' | 'notHeld' | 'inPart';

/** For each meaning the first sentence that has it; and what the subject adds. */
export type Evidence = { readonly [meaning in Meaning]: Sentence | null } & {
  readonly subject: string;
  readonly sentences: readonly Sentence[];
};

/** Looks in a message for each thing it might say. More time without a ground in law is no extension. */
export function evidenceIn(subject: string, sentences: readonly Sentence[]): Evidence {
  const all = [subject, ...sentences.map(({ words }) => words)].join(' ');
  return {
    subject, sentences,
    acknowledged: findCue(sentences, acknowledged),
    clarification: findCue(sentences, clarification),
    fees: findCue(sentences, fees),
    extension: groundForTime.test(all) ? findCue(sentences, extension) : null,
    transfer: findCue(sentences, transfer),
    delayed: findCue(sentences, delayed),
    reviewed: findCue(sentences, reviewed),
    given: findCue(sentences, given),
    answered: findCue(sentences, answered),
    refused: findCue(sentences, refused),
    notHeld: findCue(sentences, notHeld),
    inPart: findCue(sentences, inPart),
  };
}
