import type { Outputs } from '../../../lib/trpc.ts';
import { counted, listed } from '../../../lib/words.ts';
import type { HeldMailView } from './queries.ts';

type Counts = Outputs['mail']['counts'];

const because: Record<NonNullable<HeldMailView['because']>, string> = {
  no_request: 'Nothing in it says which request it belongs to.',
  near_miss: 'It comes close to a request’s address or reference, and not close enough to be filed by itself.',
  unreadable: 'The program could not read it. Its bytes are stored as they came.',
  changed_copy: 'Another mail with the same Message-ID and other words is here already. Compare the two before you file it.',
  own_mail: 'It is a copy of a letter of ours.',
  not_taken: 'The request it belongs to did not take it.',
  taken_off: 'Somebody took it off a request again.',
};

/** Why a mail waits for a person. */
export const whyHeld = ({ because: why }: Pick<HeldMailView, 'because'>): string => (why === null ? 'Nobody has said where it belongs.' : because[why]);

const kinds: Record<NonNullable<HeldMailView['kind']>, string | null> = { message: null, 'automatic-reply': 'An automatic reply.', bounce: 'A mail server’s report.' };

/** What a machine’s mail is; null for a person’s. */
export const kindWords = ({ kind }: Pick<HeldMailView, 'kind'>): string | null => (kind === null ? null : kinds[kind]);

/** How much waits for a coordinator, over all. Copies with other words are in the holding pen, and counted once. */
export const allWaiting = ({ held, unrecognised, uncertain, bouncing }: Counts): number => held + unrecognised + uncertain + bouncing;

/** “2 mails in the holding pen, and 1 sender not recognised”. Empty where nothing waits. */
export function waitingWords({ held, unrecognised, uncertain, bouncing }: Counts): string {
  return listed([
    ...(held > 0 ? [`${counted(held, 'mail')} in the holding pen`] : []),
    ...(unrecognised > 0 ? [`${counted(unrecognised, 'sender')} not recognised`] : []),
    ...(uncertain > 0 ? [`${counted(uncertain, 'letter')} not certain`] : []),
    ...(bouncing > 0 ? [`${counted(bouncing, 'address', 'addresses')} that ${bouncing === 1 ? 'bounces' : 'bounce'}`] : []),
  ]);
}
