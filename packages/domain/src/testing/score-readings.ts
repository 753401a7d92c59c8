import { suggestReading, type MessageToRead, type SuggestedReading } from '../correspondence/suggested-reading/suggested-reading.ts';
import { on } from '../shared/iso-date.ts';

/** A message with what a person would say it is. */
export type ToBeRead = Pick<MessageToRead, 'subject' | 'text' | 'own'> & {
  readonly name: string;
  readonly says: { readonly as: string; readonly outcome: string | null; readonly grounds: readonly string[]; readonly until: string | null; readonly expires: string | null; readonly reference: string | null };
};

/** How often a thing is there, how often it was suggested, and how often both. */
export type Tally = { there: number; suggested: number; right: number };

/** Tallies by what was suggested, and the messages that went wrong, each in one line. */
export type ReadingScore = { readonly tallies: ReadonlyMap<string, Tally>; readonly wrong: readonly string[] };

const receivedOn = on('2026-11-23');

/** Reads every message and compares. What no rule speaks of counts as `other`: both leave it to a person. */
export function scoreReadings(messages: readonly ToBeRead[]): ReadingScore {
  const tallies = new Map<string, Tally>();
  const wrong: string[] = [];
  for (const message of messages) {
    const reading = suggestReading({ ...message, receivedOn });
    const expected = thingsLabelled(message.says);
    const found = thingsRead(reading);
    for (const thing of new Set([...expected, ...found])) {
      const kind = thing.startsWith('is ') ? thing : (thing.split(' ')[0] ?? '');
      const tally = tallies.get(kind) ?? { there: 0, suggested: 0, right: 0 };
      tallies.set(kind, {
        there: tally.there + (expected.includes(thing) ? 1 : 0),
        suggested: tally.suggested + (found.includes(thing) ? 1 : 0),
        right: tally.right + (expected.includes(thing) && found.includes(thing) ? 1 : 0),
      });
    }
    const [missing, extra] = [expected.filter((thing) => !found.includes(thing)), found.filter((thing) => !expected.includes(thing))];
    if (missing.length + extra.length > 0) wrong.push(`${message.name}: ${[...missing.map((thing) => `missed ${thing}`), ...extra.map((thing) => `said ${thing}`)].join(', ')}`);
  }
  return { tallies, wrong };
}

const thingsLabelled = ({ as, outcome, grounds, until, expires, reference }: ToBeRead['says']): string[] => [
  `is ${as}`, ...(outcome ? [`is ${outcome}`] : []), ...grounds.map((code) => `ground ${code}`), ...(until ? [`until ${until}`] : []), ...(expires ? [`expires ${expires}`] : []),
  ...(reference ? [`reference ${reference}`] : []),
];

const thingsRead = ({ as, outcome, grounds, until, portal, reference }: SuggestedReading): string[] =>
  thingsLabelled({ as: as ?? 'other', outcome, grounds: grounds.map(({ code }) => code), until, expires: portal?.expiresOn ?? null, reference: reference?.reference ?? null });

/** Of what was suggested, how much is right; of what is there, how much was suggested. One where there is nothing to be wrong about. */
export const precisionOf = ({ suggested, right }: Tally): number => (suggested === 0 ? 1 : right / suggested);

/** See `precisionOf`. */
export const recallOf = ({ there, right }: Tally): number => (there === 0 ? 1 : right / there);

/** A table for people: each thing with how often it is there, precision and recall. */
export function scoreInLines({ tallies }: ReadingScore): string[] {
  const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(6);
  return [
    `${'what'.padEnd(28)}${'there'.padStart(6)}${'suggested'.padStart(11)}${'right'.padStart(7)}  precision  recall`,
    ...[...tallies].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(
      ([kind, tally]) => `${kind.padEnd(28)}${String(tally.there).padStart(6)}${String(tally.suggested).padStart(11)}${String(tally.right).padStart(7)}  ${percent(precisionOf(tally)).padStart(9)}  ${percent(recallOf(tally))}`,
    ),
  ];
}
