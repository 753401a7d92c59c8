import { describe, expect, it } from 'vitest';
import heldOutFile from '../../../data/labelled-mail/held-out.txt?raw';
import seenFile from '../../../data/labelled-mail/seen.txt?raw';
import { exemptions } from '../../exemptions/exemptions.ts';
import { Classification, Outcome } from '../../requests/foi-request.events.ts';
import { readLabelledMail } from '../../testing/labelled-mail.ts';
import { precisionOf, recallOf, scoreInLines, scoreReadings } from '../../testing/score-readings.ts';

const seen = readLabelledMail(seenFile);
const heldOut = readLabelledMail(heldOutFile);
const kinds = new Set<string>(Classification.options.map((option) => option.shape.as.value));

describe('the labelled messages', () => {
  it('are enough, each named once, and say only what a person could say', () => {
    const all = [...seen, ...heldOut];
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { says } of all) {
      expect(kinds).toContain(says.as);
      expect(says.outcome === null || Outcome.safeParse(says.outcome).success).toBe(true);
      expect(says.grounds.every((code) => code in exemptions)).toBe(true);
    }
  });
});

describe('suggested readings of the labelled messages', () => {
  it('are as right as the table on file says', async () => {
    const [one, other] = [scoreReadings(seen), scoreReadings(heldOut)];
    const table = [`Seen while the rules were written: ${seen.length} messages`, '', ...scoreInLines(one), '', ...one.wrong, '', `Held out: ${heldOut.length} messages`, '', ...scoreInLines(other), '', ...other.wrong];
    await expect(`${table.join('\n').trimEnd()}\n`).toMatchFileSnapshot('../../../data/labelled-mail/score.txt');
  });

  it.each([...scoreReadings(heldOut).tallies].filter(([kind]) => kind !== 'is other'))('keep above their floor for what was held out: %s', (_, tally) => {
    expect(precisionOf(tally)).toBeGreaterThanOrEqual(0.85);
    expect(recallOf(tally)).toBeGreaterThanOrEqual(0.75);
  });

  it('never take a machine’s words for more than an acknowledgement', () => {
    const machine = scoreReadings([...seen, ...heldOut].map((message) => ({ ...message, automatic: true })));
    expect([...machine.tallies].filter(([, { suggested }]) => suggested > 0).map(([kind]) => kind).filter((kind) => kind.startsWith('is ')).toSorted()).toEqual(['is acknowledgement', 'is other']);
  });
});
