import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { lastDayOfSixty } from '../clock/aggregation.ts';
import { addDays, on } from '../shared/iso-date.ts';
import { anyDay, requestNumber } from '../testing/index.ts';
import { guardAgainstAskingTwice, type EarlierRequest } from './guard.ts';

const earlier = (receivedOn: string, number = 1): EarlierRequest => ({ requestId: requestNumber(number), councilName: 'Kingston upon Thames', receivedOn: on(receivedOn) });
const held = (today: string, ...requests: EarlierRequest[]) => guardAgainstAskingTwice(requests, on(today), bankHolidays);

describe('the guard against asking twice', () => {
  it('lets a council that was never asked be asked', () => {
    expect(held('2026-11-23')).toBeNull();
  });

  it('holds a council asked on 1 September 2026 through 23 November, the sixtieth working day, counting the first day', () => {
    expect(held('2026-11-23', earlier('2026-09-01'))).toEqual({ because: earlier('2026-09-01'), lastDay: '2026-11-23', freesOn: '2026-11-24' });
    expect(held('2026-11-24', earlier('2026-09-01'))).toBeNull();
  });

  it('holds on the very day of the earlier request', () => {
    expect(held('2026-09-01', earlier('2026-09-01'))).not.toBeNull();
  });

  it('names, of several, the request that frees the council last', () => {
    const hold = held('2026-11-20', earlier('2026-09-01', 1), earlier('2026-10-12', 2), earlier('2026-09-15', 3));

    expect(hold?.because.requestId).toBe(requestNumber(2));
    expect(hold?.freesOn).toBe(addDays(lastDayOfSixty(on('2026-10-12'), bankHolidays), 1));
  });

  it('holds as long for a request received on a Sunday as for one of the Monday after', () => {
    expect(held('2026-11-24', earlier('2026-09-06'))?.lastDay).toBe(held('2026-11-24', earlier('2026-09-07'))?.lastDay);
  });

  it('holds a council exactly while some earlier request still counts', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 5 }), anyDay, (days, today) => {
        const requests = days.map((day, number) => earlier(day, number + 1));
        const hold = guardAgainstAskingTwice(requests, today, bankHolidays);
        expect(hold !== null).toBe(days.some((day) => today <= lastDayOfSixty(day, bankHolidays)));
        expect(hold === null || guardAgainstAskingTwice(requests, hold.freesOn, bankHolidays) === null).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
