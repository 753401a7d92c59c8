import { describe, expect, it } from 'vitest';
import { wordsOfTable } from './read-picture.ts';
import { runTool, watchTools } from './run-tool.ts';

const isRunning = (group: number): boolean => {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a program of the system', () => {
  it('is given its input and answers', async () => {
    expect(await runTool('cat', [], { input: Buffer.from('hello'), milliseconds: 10_000 })).toEqual({ ok: true, out: Buffer.from('hello') });
  });

  it('is missing, fails or writes too much, and that is said', async () => {
    expect(await runTool('no-such-program', [], { milliseconds: 10_000 })).toEqual({ ok: false, why: 'missing' });
    expect(await runTool('false', [], { milliseconds: 10_000 })).toEqual({ ok: false, why: 'failed' });
    expect(await runTool('sh', ['-c', 'yes'], { milliseconds: 10_000, mostOut: 10_000 })).toEqual({ ok: false, why: 'failed' });
  });

  it('is ended with all it started when it takes too long', async () => {
    const groups: number[] = [];
    watchTools((group, running) => void (running && groups.push(group)));
    expect(await runTool('sh', ['-c', 'sleep 600 & sleep 600'], { milliseconds: 200 })).toEqual({ ok: false, why: 'too_slow' });
    watchTools(() => undefined);
    expect(groups).toHaveLength(1);
    await expect.poll(() => isRunning(groups[0] ?? 0), { timeout: 10_000 }).toBe(false);
  });
});

describe('words read from a picture', () => {
  it('are those that the reader is sure of, with their places', () => {
    const table = 'level\tpage\n5\t1\t1\t1\t1\t1\t10\t20\t30\t8\t96.5\tsigned\n5\t1\t1\t1\t1\t2\t50\t20\t3\t8\t12\t|~\n4\t1\t1\t1\t1\t0\t10\t20\t43\t8\t-1\t\n5\t1\t1\t1\t1\t3\t60\t20\t9\t8\t90\t \n';
    expect(wordsOfTable(table)).toEqual([{ text: 'signed', x: 10, y: 20, width: 30, height: 8 }]);
  });
});
