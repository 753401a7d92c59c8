import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreFull } from './file-store.ts';
import { localFolder } from './local-folder.ts';

let root: string;
let mounted: boolean;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'openvalve-full-'));
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', root], { stdio: 'ignore' }).status === 0;
});
afterEach(async () => {
  if (mounted) spawnSync('umount', [root], { stdio: 'ignore' });
  await rm(root, { recursive: true });
});

const everyFile = async (): Promise<string[]> => (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

describe('a disk that is full', () => {
  it('keeps nothing of a file that does not fit, and everything that was there before', async ({ skip }) => {
    // Only root can make a small disk; elsewhere this is named as not run.
    if (!mounted) return skip('a small disk cannot be mounted here');
    const files = localFolder(root);
    const before = await files.write(Readable.from([randomBytes(100_000)]), 10_000_000);
    await expect(files.write(Readable.from(Array.from({ length: 10 }, () => randomBytes(100_000))), 10_000_000)).rejects.toBeInstanceOf(StoreFull);
    expect(await everyFile()).toEqual([before.sha256]);
    expect(Buffer.concat(await (await files.read(before.sha256)).toArray())).toHaveLength(100_000);
    expect((await files.write(Readable.from(['a short one still fits']), 100)).size).toBe(22);
  });
});
