import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPool } from '@openvalve/db';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../../testing/create-world.ts';
import { lettersDrill } from './drill-letters.ts';
import { inLines } from './letters-report.ts';
import { isFine, judgeLetters, type Standing } from './verdict.ts';
import type { Letter } from './press-send.ts';

const root = fileURLToPath(new URL('../../../../../../', import.meta.url));

// The program as it is built: already so in a run of everything, and built here when this is run by itself.
beforeAll(async () => {
  const build = `const { ensureBuilt } = await import(${JSON.stringify(`${root}infra/dev/build.mjs`)}); await ensureBuilt(['apps/server']);`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
}, 120_000);

describe('the built worker, killed while it sends through a mail server that does everything wrong', () => {
  it('leaves each council with one letter or shown as uncertain, and none silently missing', async () => {
    const world = await createWorld({ now: new Date().toISOString() });
    const pool = createPool(world.deps.env.databaseUrl, { max: 4 });
    try {
      const deps = { ...world.deps, now: () => new Date() };
      const report = await lettersDrill(deps, pool, { main: `${root}apps/server/dist/main.js`, cli: `${root}apps/server/dist/cli.js`, seed: 3, letters: 24, workers: 1, atMost: 12_000 });
      expect(inLines(report, 3).join('\n')).toContain('Each council has exactly one letter or is shown as uncertain');
      expect(isFine(report.verdict)).toBe(true);
      expect(report.verdict.sent + report.verdict.uncertain).toBe(24);
      expect(report.kills).toBeGreaterThan(3);
    } finally {
      await pool.end();
      await world.close();
    }
  }, 180_000);
});

describe('what the drill of letters finds', () => {
  const letters = ['one', 'two', 'three'].map((name) => ({ requestId: name as Letter['requestId'], to: `${name}@council.example` }));
  const took = (name: string, sha256 = 'a') => ({ did: 'took', to: `${name}@council.example`, sha256 }) as const;
  const standing = (stage: string, uncertain = false): Standing => ({ stage, uncertain, hashes: ['a'] });
  const sent = standing('awaiting_response');
  const verdict = (standings: readonly Standing[], ...lines: ReturnType<typeof took>[]) => judgeLetters(letters, new Map(standings.map((each, at) => [letters[at]?.requestId ?? '', each])), lines);

  it('is nothing when each letter is there once, or in doubt', () => {
    expect(isFine(verdict([sent, standing('sending', true), standing('sending', true)], took('one'), took('two')))).toBe(true);
  });

  it('is a letter twice, one that is missing, one left lying, or one that is not as it is kept', () => {
    const found = verdict([sent, sent, standing('draft')], took('one'), took('one', 'b'));
    expect([found.doubled, found.missing, found.left, found.otherBytes].map((lines) => lines.length)).toEqual([1, 1, 1, 1]);
    expect(isFine(found)).toBe(false);
  });
});
