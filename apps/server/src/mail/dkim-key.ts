import { readFileSync } from 'node:fs';
import { readDkimKey, type DkimKey, type DkimKeyProblem } from '@openvalve/mail';
import { EnvRefused, type Env } from '../env.ts';

/** The key mail is signed with, from its file; null where mail is not signed. Throws `EnvRefused` with what to do when the file is no such key. */
export function dkimKeyOf({ dkim, mailDomain }: Pick<Env, 'dkim' | 'mailDomain'>): DkimKey | null {
  if (dkim === null || mailDomain === null) return null;
  const { selector, keyFile } = dkim;
  let pem: string;
  try {
    pem = readFileSync(keyFile, 'utf8');
  } catch (error) {
    throw new EnvRefused([`DKIM_PRIVATE_KEY_FILE: ${keyFile} ${fileWords[(error as NodeJS.ErrnoException).code ?? ''] ?? `cannot be read (${(error as Error).message})`}.`]);
  }
  const read = readDkimKey(pem, { domain: mailDomain, selector });
  if (!read.ok) throw new EnvRefused([`DKIM_PRIVATE_KEY_FILE: ${keyFile} ${keyWords(read.problem)} ${howToMake}`]);
  return read.value;
}

const howToMake = 'Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out letters.pem';

const fileWords: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Give the path of the private key, from the folder the program starts in or from /',
  EACCES: 'may not be read by the user this runs as',
  EISDIR: 'is a folder',
};

function keyWords(problem: DkimKeyProblem): string {
  switch (problem.code) {
    case 'key_unreadable':
      return 'holds no private key in PEM form, or one behind a passphrase.';
    case 'key_not_private':
      return 'holds the public half. The private half signs; the public half belongs in the DNS.';
    case 'key_not_rsa':
      return `holds a key of the kind ${problem.type}. Many mail servers understand RSA only.`;
    case 'key_too_short':
      return `holds a key of ${problem.bits} bits, which receivers do not count as a signature.`;
  }
}
