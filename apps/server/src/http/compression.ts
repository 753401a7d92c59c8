import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';

const zip = promisify(gzip);

/** Whether an answer may be sent packed. Only what is the same for everyone ever is: packing a secret beside text a stranger chose gives the secret away by its length. */
export const acceptsGzip = (request: FastifyRequest): boolean => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(request.headers['accept-encoding'] ?? ''));

/** A text packed for sending, as small as can be: it is packed once for everybody. */
export const zipped = (text: Buffer): Promise<Buffer> => zip(text, { level: 9, memLevel: 9 });
