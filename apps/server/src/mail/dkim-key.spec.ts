import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvRefused } from '../env.ts';
import { dkimKeyOf } from './dkim-key.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'openvalve-key-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const keyAt = (keyFile: string) => dkimKeyOf({ dkim: { selector: 'letters', keyFile }, mailDomain: 'mail.example' });

const refusalOf = (keyFile: string): string => {
  try {
    keyAt(keyFile);
    return 'taken';
  } catch (error) {
    if (error instanceof EnvRefused) return error.problems.join(' ');
    throw error;
  }
};

describe('the key that signs mail', () => {
  it('is read from its file at start, with the name it has in the DNS', () => {
    const file = join(folder, 'letters.pem');
    writeFileSync(file, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(keyAt(file)).toMatchObject({ domain: 'mail.example', selector: 'letters', bits: 2048 });
  });

  it('may be left out, and then mail is not signed', () => {
    expect(dkimKeyOf({ dkim: null, mailDomain: 'mail.example' })).toBeNull();
  });

  it('stops the start when its file is no such key, and says what to do', () => {
    const file = join(folder, 'letters.pem');
    expect(refusalOf(join(folder, 'elsewhere.pem'))).toContain('is not there. Give the path of the private key');
    expect(refusalOf(folder)).toContain('is a folder');
    writeFileSync(file, 'not a key');
    expect(refusalOf(file)).toMatch(/holds no private key.*openssl genpkey/);
    writeFileSync(file, generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }));
    expect(refusalOf(file)).toContain('the public half');
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(refusalOf(file)).toContain('RSA only');
  });
});
