import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPool } from '@openvalve/db';
import { hasDovecot } from '@openvalve/mail/mailbox-server';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../../testing/create-world.ts';
import { mailInDrill } from './drill-mail-in.ts';
import { inLines } from './mail-in-report.ts';
import { isFine } from './verdict.ts';

const root = fileURLToPath(new URL('../../../../../../', import.meta.url));

describe.runIf(hasDovecot())('the built workers and the mailbox’s server, killed while mail comes in', () => {
  // The program as it is built: already so in a run of everything, and built here when this is run by itself.
  beforeAll(async () => {
    const build = `const { ensureBuilt } = await import(${JSON.stringify(`${root}infra/dev/build.mjs`)}); await ensureBuilt(['apps/server']);`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
  }, 120_000);

  it('have every mail where it belongs in the end, once, byte for byte', async () => {
    const world = await createWorld({ now: new Date().toISOString() });
    const pool = createPool(world.deps.env.databaseUrl, { max: 4 });
    try {
      const report = await mailInDrill({ ...world.deps, now: () => new Date() }, pool, { main: `${root}apps/server/dist/main.js`, seed: 5, mails: 60, requests: 8, patience: 90_000 });
      expect(inLines(report, 5).join('\n')).toContain('Every mail is where it belongs, once, byte for byte');
      expect(isFine(report.verdict)).toBe(true);
      expect(report.kills.worker + report.kills.mailbox).toBeGreaterThan(0);
      expect(report.verdict.filed).toBeGreaterThan(30);
    } finally {
      await pool.end();
      await world.close();
    }
  }, 240_000);
});
