import { describe, expect, it } from 'vitest';
import { freeTextInEvents } from './events-text.ts';
import { program } from './sources.ts';

const events = (text: string) => ({ path: 'packages/domain/src/requests/a.events.ts', text });

describe('an event', () => {
  it('holds no free text', () => {
    expect(program.some(({ path }) => path.endsWith('.events.ts'))).toBe(true);
    expect(freeTextInEvents(program)).toEqual([]);
  });

  it('is refused a string that has no rule of its own', () => {
    expect(freeTextInEvents([events("z.object({ type: z.literal('GuardPassed'), reason: z.string().max(200) })")])).toHaveLength(1);
    expect(freeTextInEvents([events("z.object({ said: z.string() }).brand<'Said'>()")])).toHaveLength(1);
    expect(freeTextInEvents([events("z.string().regex(/^[a-z]+$/).brand<'CouncilSlug'>()")])).toEqual([]);
  });
});
