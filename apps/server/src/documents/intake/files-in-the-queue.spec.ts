import { createPool } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { useWorld } from '../../testing/create-world.ts';
import { startWorker } from '../../worker.ts';

const theWorld = useWorld();

describe('files that take long to be read', () => {
  it('keep neither mail nor letters nor copies nor anything else waiting, however many there are', async () => {
    const { deps, db } = theWorld();
    const pool = createPool(deps.env.databaseUrl);
    const done = new Set<string>();
    const others = ['file-mail', 'deliver-message', 'make-copy', 'note'];
    let readings = 0;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => void (end = resolve));
    const reading = defineJob({ kind: 'read-file', payload: z.object({}), run: () => { readings += 1; return ended; } });
    const worker = startWorker(deps, pool, [reading, ...others.map((kind) => defineJob({ kind, payload: z.object({}), run: async () => void done.add(kind) }))]);
    try {
      await db.transaction().execute(async (trx) => {
        for (let file = 0; file < 40; file += 1) await enqueue(trx, { kind: 'read-file', key: `${file}`, payload: {} });
      });
      await expect.poll(() => readings).toBeGreaterThan(0);
      await db.transaction().execute(async (trx) => {
        for (const kind of others) await enqueue(trx, { kind, key: kind, payload: {} });
      });
      await expect.poll(() => [...done].toSorted()).toEqual(others.toSorted());
      expect(readings).toBeLessThanOrEqual(2);
    } finally {
      end();
      await worker.stop();
      await pool.end();
    }
  });
});
