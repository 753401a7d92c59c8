import { createReadStream } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { StoreFull, StoreUnreachable } from '../file-store.ts';
import type { S3Settings } from './s3-settings.ts';

/** What is asked of a store. A body is a file on this disk, so that it can be sent again. */
export type S3Question = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Of an object, after the prefix; empty for the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly path: string; readonly size: number; readonly sha256: string };
};

/** An answer that is not an error: the body is still to be read, or thrown away. */
export type S3Client = (question: S3Question) => Promise<IncomingMessage>;

/** What no bytes are known by. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** How long to wait before each further try, in milliseconds. */
const pauses = [100, 500];

/** How long a store may say nothing, in milliseconds. */
const patience = 20_000;

/**
 * Asks a store, each question signed, up to three times where it does not answer or says that it cannot just now. 404 is an answer;
 * whatever else is no success is thrown: `StoreFull`, or `StoreUnreachable` with words.
 */
export function s3Client(settings: S3Settings): S3Client {
  const signer = new AwsClient({ accessKeyId: settings.keyId, secretAccessKey: settings.secret, region: settings.region, service: 's3' });
  const agent = settings.endpoint.startsWith('https:') ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true });
  const { host } = new URL(settings.endpoint);

  return async (question) => {
    for (let tries = 0; ; tries += 1) {
      const last = tries >= pauses.length;
      try {
        const answer = await askOnce(signer, agent, settings, question);
        if (isAnswer(answer)) return answer;
        const trouble = await troubleOf(answer, host, settings.bucket);
        if (last || !(answer.statusCode === 429 || (answer.statusCode ?? 0) >= 500) || trouble instanceof StoreFull) throw trouble;
      } catch (error) {
        if (error instanceof StoreFull || error instanceof StoreUnreachable) throw error;
        if (last) throw new StoreUnreachable(`The store for files at ${host} does not answer. Nothing was kept. Look whether it runs and can be reached from here, then try again.`, error);
      }
      await pause(pauses[tries]);
    }
  };
}

const isAnswer = ({ statusCode = 0 }: IncomingMessage): boolean => (statusCode >= 200 && statusCode < 300) || statusCode === 404;

async function askOnce(signer: AwsClient, agent: http.Agent, settings: S3Settings, { method, key, query, headers, body }: S3Question): Promise<IncomingMessage> {
  const url = new URL(`${settings.endpoint}/${settings.bucket}${key === '' ? '' : `/${settings.prefix}${key}`}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  // The store refuses bytes that are not those they are said to be.
  const signed = await signer.sign(url, { method, headers: { ...headers, 'x-amz-content-sha256': body?.sha256 ?? nothing } });
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    agent,
    method,
    headers: { ...Object.fromEntries(signed.headers), ...(method === 'PUT' ? { 'content-length': String(body?.size ?? 0) } : {}) },
    timeout: patience,
  });
  request.on('timeout', () => request.destroy(new Error('The store said nothing for too long.')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
    request.once('close', () => reject(new Error('The store closed the connection without an answer.')));
  });
  // A store may answer, with no, before it has read everything.
  if (body === undefined) request.end();
  else pipeline(createReadStream(body.path), request).catch(() => undefined);
  return answered;
}

async function troubleOf(answer: IncomingMessage, host: string, bucket: string): Promise<Error> {
  const said = (await textOf(answer)).slice(0, 10_000);
  const code = /<Code>(\w+)<\/Code>/.exec(said)?.[1] ?? '';
  if (answer.statusCode === 507 || /StorageFull|QuotaExceeded|InsufficientCapacity/.test(code)) return new StoreFull(new Error(`The store at ${host} says ${code || answer.statusCode}.`));
  const why = `${answer.statusCode}${code === '' ? '' : ` ${code}`}`;
  if (answer.statusCode === 401 || answer.statusCode === 403) return new StoreUnreachable(`The store for files at ${host} does not let us in (${why}). Nothing was kept. Look at the key in FILES_URL and at what it may do in bucket ${bucket}; and at this machine’s clock.`);
  return new StoreUnreachable(`The store for files at ${host} cannot do its work (${why}). Nothing was kept. Look at its own log, then try again.`);
}

/** A short answer, whole. */
export async function textOf(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** Reads an answer to its end and throws it away, so that its connection can be used again. */
export async function setAside(answer: IncomingMessage): Promise<void> {
  answer.resume();
  await finished(answer).catch(() => undefined);
}
