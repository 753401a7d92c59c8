import type { ExemptionCode } from '../../exemptions/exemptions.ts';
import type { Classification, Outcome } from '../../requests/foi-request.events.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import { councilReference, type CouncilReference } from './council-reference.ts';
import { dayPromised, portalLink, type PortalLink } from './days-and-links.ts';
import { evidenceIn, type Evidence } from './evidence.ts';
import { groundsRelied, type CitedGround } from './grounds.ts';
import { outcomeOf } from './outcome.ts';
import { readingFrom } from './reading-from.ts';
import { sentencesOf, type Sentence, type Stretch } from './sentences.ts';

/** A message to read. `own`: the stretches of its text that are its own words; all of it where that is left out. */
export type MessageToRead = {
  readonly subject: string;
  readonly text: string;
  readonly own?: readonly Stretch[];
  /** A machine wrote it: then it is an acknowledgement at most. */
  readonly automatic?: boolean;
  readonly receivedOn: IsoDate;
};

/** How sure: `likely` where one thing is said and nothing against it; `possible` where a person has to look twice. */
export type HowSure = 'likely' | 'possible';

/** What a message seems to say, for a person to confirm or correct. It decides nothing. */
export type SuggestedReading = {
  /** What it seems to be; null where nothing in it says. */
  readonly as: Classification['as'] | null;
  readonly sure: HowSure;
  /** The sentence it rests on, with its place in the text; null where it rests on the subject alone, or on nothing. */
  readonly rests: Sentence | null;
  /** What else it may be, a question beside an answer for instance. */
  readonly also: readonly Classification['as'][];
  /** What an answer or a review seems to give; null where it does not say, as where the answer is in a letter beside it. */
  readonly outcome: Outcome | null;
  readonly grounds: readonly CitedGround[];
  /** The day an extension runs to. */
  readonly until: IsoDate | null;
  readonly portal: PortalLink | null;
  readonly reference: CouncilReference | null;
};

const longest = 200_000;

/** Reads a message by rules. Every suggestion names the sentence it rests on. */
export function suggestReading(message: MessageToRead): SuggestedReading {
  const { subject, receivedOn, automatic = false } = message;
  const text = message.text.slice(0, longest);
  const own = message.own ?? [{ from: 0, to: text.length }];
  const sentences = sentencesOf(text, own);
  const evidence = evidenceIn(subject, sentences);
  const { as, rests, also } = automatic ? ofMachine(evidence) : readingFrom(evidence);
  const isAnswer = as === 'response' || as === 'review_outcome';
  const grounds = isAnswer || as === 'extension_notice' ? groundsRelied(sentences, { whileWeighing: as === 'extension_notice' }) : [];
  const outcome = isAnswer ? outcomeOf(evidence, as, grounds.map(({ code }) => code)) : null;
  return {
    as, rests, also, outcome,
    sure: also.length > 0 || rests === null || (isAnswer && outcome === null) ? 'possible' : 'likely',
    grounds: outcome === 'disclosed_in_full' || (outcome === 'not_held' && !grounds.some(({ code }) => code === heldNot)) ? [] : grounds,
    until: as === 'extension_notice' ? (dayPromised(sentences, receivedOn)?.day ?? null) : null,
    portal: as === 'acknowledgement' || as === null ? null : portalLink(sentences, receivedOn),
    reference: councilReference(subject, own.map(({ from, to }) => ({ from, words: text.slice(from, Math.min(to, from + 3000)) }))),
  };
}

const heldNot: ExemptionCode = 'reg.12(4)(a)';

/** A machine acknowledges; it answers nothing, whatever words it uses. */
const ofMachine = ({ acknowledged }: Evidence): ReturnType<typeof readingFrom> => ({ as: acknowledged ? 'acknowledgement' : null, rests: acknowledged, also: [] });
