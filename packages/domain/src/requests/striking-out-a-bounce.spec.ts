import { describe, expect, it } from 'vitest';
import { aRemindedRequest, bounced, drafted, draftReturned, followUpSent, followUpSubmitted, given, letterNumber, onDay, received, sentElsewhere, submitted } from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { strikeableEntries } from './struck-out.ts';

const one = letterNumber(2);
/** What has to go before an entry: its number, null for nothing, and undefined where it can never go. */
const before = (caseFile: readonly FoiRequestEvent[], entry: number) => strikeableEntries(caseFile).find((found) => found.entry === entry)?.first;

describe('the word that a letter came back', () => {
  it('did so until the letter recorded in its place is struck out, and for ever where the tracker sent that one', () => {
    const back = [drafted(), sentElsewhere(), bounced('2026-12-01')];
    expect(before(back, 3)).toBeNull();
    expect(before([...back, sentElsewhere({ receivedOn: '2026-12-02' })], 3)).toBe(4);
    expect(before([...back, submitted()], 3)).toBeUndefined();
    expect(before([...back, draftReturned()], 3)).toBeUndefined();
    given(...back, submitted()).when({ type: 'StrikeOutEntry', entry: 3 }, onDay('2026-12-01')).saysNo({ code: 'entry_cannot_be_struck_out', entry: 3, first: null });
  });

  it('is one of several: another letter has no part in it', () => {
    const back = [...aRemindedRequest(), bounced('2026-12-29', { messageId: one })];
    expect(before([...back, followUpSubmitted('chaser', { messageId: letterNumber(3) }), followUpSent('chaser', { messageId: letterNumber(3) })], 6)).toBeNull();
    expect(before([...back, followUpSent('chaser', { channel: 'post' })], 6)).toBe(7);
    expect(before([...back, followUpSubmitted('chaser')], 6)).toBeUndefined();
    expect(before([...back, received('2026-12-30', one)], 6)).toBeNull();
  });
});
