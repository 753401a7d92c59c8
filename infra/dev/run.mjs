import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Every program started here and still running, so that an interrupted command takes them with it. */
const running = new Set();

/** Remembers a program until it ends. */
export function track(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Asks every program started here to stop. */
export function stopAll(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a JavaScript program with this same Node and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, nodeArgs?: string[], cwd?: string }} options
 *   `quiet` keeps the output instead of showing it.
 * @returns {Promise<{ code: number, output: string, milliseconds: number }>}
 */
export function run(program, args = [], { env = {}, quiet = false, nodeArgs = [], cwd = root } = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = track(
      spawn(process.execPath, [...nodeArgs, program, ...args], {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      }),
    );
    let output = '';
    child.stdout?.on('data', (bytes) => (output += bytes));
    child.stderr?.on('data', (bytes) => (output += bytes));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output, milliseconds: performance.now() - began }));
  });
}
