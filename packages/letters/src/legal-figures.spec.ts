import { addDays, aggregationWindow, costLimit, icoComplaintBy, IsoDate, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { hoursWithinLimit, legalFigures, theRegulator } from './index.ts';

describe('the figures of the law that letters name', () => {
  it('are each dated, and say where they stand', () => {
    for (const { source, readOn } of Object.values(legalFigures)) {
      expect(source).toMatch(/FOIA|EIR|SI 2004\/3244|Code of Practice/);
      expect(IsoDate.safeParse(readOn).success).toBe(true);
    }
  });

  it('are those the clock counts by', () => {
    expect(legalFigures.aggregationWindow.value).toBe(aggregationWindow);
    expect([legalFigures.costLimit.value, legalFigures.hourlyRate.value, legalFigures.costLimit.readOn]).toEqual([costLimit.council, costLimit.perHour, costLimit.readOn]);
    expect(icoComplaintBy(on('2026-12-01'))).toBe(addDays(on('2026-12-01'), legalFigures.complainWithin.value));
  });

  it('put eighteen hours within the limit for councils', () => {
    expect(hoursWithinLimit).toBe(18);
  });

  it('call the regulator by the name it keeps', () => {
    expect(theRegulator).toBe('the ICO');
  });
});
