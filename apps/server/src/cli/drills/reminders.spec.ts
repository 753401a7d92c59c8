import { createPool } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/create-world.ts';
import { aYearOfReminders } from './reminders.ts';

describe('seven weeks of a team whose program is killed, asleep and without a mail server now and then', () => {
  it('say each thing once, nothing past its end, one mail a person a day at most, and leave nothing overdue unmentioned', async () => {
    const world = await createWorld();
    const pool = createPool(world.deps.env.databaseUrl, { max: 6 });
    try {
      const report = await aYearOfReminders(world.deps, pool, { seed: 7, days: 50, requests: 24, volunteers: 8 });
      expect(report.problems).toEqual([]);
      expect(report.mails).toBeGreaterThan(10);
      expect(report.kills).toBeGreaterThan(2);
      expect(report.checks).toBeGreaterThan(10);
    } finally {
      await pool.end();
      await world.close();
    }
  }, 120_000);
});
