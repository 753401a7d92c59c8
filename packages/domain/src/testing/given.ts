import { expect } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { claimUntil } from '../campaigns/claims.ts';
import { decide } from '../requests/foi-request.decide.ts';
import type { Circumstances, FoiRequestCommand, FoiRequestProblem } from '../requests/foi-request.commands.ts';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { replay } from '../requests/replay.ts';
import { instant, on } from '../shared/iso-date.ts';
import { volunteer } from './people-and-places.ts';

/** The ordinary circumstances of a day: the volunteer holds the council, nobody else has asked, noon in London. */
export function onDay(day: string, otherwise: Partial<Circumstances> = {}): Circumstances {
  const now = instant(new Date(`${day}T12:00:00Z`));
  return { today: on(day), now, calendar: bankHolidays, claim: { heldBy: volunteer, until: claimUntil(now) }, hold: null, liveElsewhere: null, ...otherwise };
}

/** Given these entries, when this is asked on that day, then the case file records, says no, or stays quiet. */
export const given = (...caseFile: readonly FoiRequestEvent[]) => ({
  when: (command: FoiRequestCommand, circumstances: Circumstances = onDay('2026-11-23')) => {
    const decision = decide(replay(caseFile), command, circumstances);
    return {
      records: (...events: readonly FoiRequestEvent[]): void => expect(decision).toEqual({ ok: true, value: events }),
      saysNo: (problem: FoiRequestProblem): void => expect(decision).toEqual({ ok: false, problem }),
      staysQuiet: (): void => expect(decision).toEqual({ ok: true, value: [] }),
    };
  },
});
