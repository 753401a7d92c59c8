import { describe, expect, it } from 'vitest';
import { drafted, received, sent, struckOut, submitted } from '../testing/events.ts';
import { replay } from './replay.ts';
import { canStrikeOut } from './struck-out.ts';

const rehearsed = { ...sent(), rehearsal: true as const };
const caseFile = [drafted(), submitted(), rehearsed];

describe('a letter that only the catcher has', () => {
  it('is a rehearsal, and its clock runs as it would have', () => {
    expect(replay(caseFile)).toMatchObject({ rehearsal: true, position: { stage: 'awaiting_response' } });
    expect(replay([drafted(), submitted(), sent()]).rehearsal).toBe(false);
  });

  it('can be struck out, and the request is a draft as if nobody had pressed Send', () => {
    expect(canStrikeOut(caseFile, 3)).toBe(true);
    const { version, struckOut: entries, ...after } = replay([...caseFile, struckOut(3)]);
    const { version: _, struckOut: __, ...before } = replay([drafted()]);
    expect({ after, version, entries }).toEqual({ after: before, version: 4, entries: [3] });
  });

  it('leaves what came in the meantime on file', () => {
    expect(replay([...caseFile, received('2026-11-24'), struckOut(3)])).toMatchObject({ position: { stage: 'draft' }, messages: [{}] });
  });

  it('that went for real is never struck out', () => {
    const real = [drafted(), submitted(), sent()];
    expect(canStrikeOut(real, 3)).toBe(false);
    expect(replay([...real, struckOut(3)]).position.stage).toBe('awaiting_response');
  });
});
