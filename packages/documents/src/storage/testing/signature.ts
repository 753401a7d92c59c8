import { createHmac, createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature (AWS, version 4) that a question should carry, computed from what arrived: as a store that checks it would. */
export function signatureExpected({ method, url = '', headers }: IncomingMessage, secret: string): { expected: string; carried: string | undefined } {
  const authorization = String(headers.authorization);
  const [, scope = '', signed = ''] = /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const [path = '', query = ''] = url.split('?');
  const named = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = [method, path, query.split('&').toSorted().join('&'), named.join(''), signed, headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  return { expected: hmac(key, toSign).toString('hex'), carried: /Signature=([0-9a-f]+)/.exec(authorization)?.[1] };
}
