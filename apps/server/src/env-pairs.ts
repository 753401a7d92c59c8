import { resolve } from 'node:path';
import { readFilesUrl } from '@openvalve/documents';
import type { Env } from './env.ts';

/** Settings that only make sense together, as they were read. */
type Given = { readonly [name in 'DKIM_SELECTOR' | 'DKIM_PRIVATE_KEY_FILE' | 'MAIL_DOMAIN' | 'FILES_URL' | 'FILES_KEY' | 'FILES_SECRET']?: string | undefined };

/** The key that signs mail, when its settings are all there; what is missing goes to `problems`. */
export function dkimOf({ DKIM_SELECTOR: selector, DKIM_PRIVATE_KEY_FILE: keyFile, MAIL_DOMAIN: domain }: Given, problems: string[]): Env['dkim'] {
  if (selector === undefined && keyFile === undefined) return null;
  if (selector === undefined || keyFile === undefined) {
    problems.push('DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE belong together: set both, or neither and mail is not signed.');
    return null;
  }
  if (domain === undefined) problems.push('DKIM_SELECTOR needs MAIL_DOMAIN, the domain that signs. Set it, or remove DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE.');
  return { selector, keyFile: resolve(keyFile) };
}

/** The store that files are kept in elsewhere; what is wrong with it goes to `problems`, without its key. */
export function filesStoreOf({ FILES_URL: url, FILES_KEY: keyId, FILES_SECRET: secret }: Given, problems: string[]): Env['filesStore'] {
  if ((keyId === undefined) !== (secret === undefined)) problems.push('FILES_KEY and FILES_SECRET belong together: set both, or neither.');
  if (url === undefined) {
    if (keyId !== undefined) problems.push('FILES_KEY needs FILES_URL, the store it opens. Set it, or remove FILES_KEY and FILES_SECRET.');
    return null;
  }
  const found = readFilesUrl(url, { keyId, secret });
  if (!('problem' in found)) return found;
  problems.push(`FILES_URL ${found.problem}.`);
  return null;
}
