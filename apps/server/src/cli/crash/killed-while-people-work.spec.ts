import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { crashDrill } from './drill-crash.ts';
import { inLines, isFine } from './crash-report.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

// The program as it is built: already so in a run of everything, and built here when this is run by itself.
beforeAll(async () => {
  const build = `const { ensureBuilt } = await import(${JSON.stringify(`${root}infra/dev/build.mjs`)}); await ensureBuilt(['apps/server']);`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
}, 120_000);

describe('the built program, killed while people work', () => {
  it('starts again each time, and has everything it said was done, once, with every file whole', async () => {
    const report = await crashDrill({ main: `${root}apps/server/dist/main.js`, seed: 7, kills: 3, atMost: 60_000, people: 4 });
    expect(inLines(report, 7).join('\n')).toContain('Every acknowledged act is there');
    expect(isFine(report)).toBe(true);
    expect(report.starts).toHaveLength(3);
    expect(Object.values(report.acknowledged).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  }, 180_000);
});
