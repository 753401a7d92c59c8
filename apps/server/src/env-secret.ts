import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretSource } from './env.ts';

/** The installation's secret, made once and kept in the data folder, readable by its owner only. */
export const secretOnDisk: SecretSource = (dataDir) => {
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of two that start at once, one makes it and the other reads it.
    writeFileSync(path, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${path} holds too little to be a secret. Remove the file to have a new one made; open sign-in links then stop working.`);
  return secret;
};
