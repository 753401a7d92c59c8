import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { isDatabaseDown } from './http/database-down.ts';

/** The parts of a failure that may be written down: what and where, never the content somebody sent. */
export function failureForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const facts = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    ...(typeof facts.code === 'string' ? { code: facts.code } : {}),
    ...(typeof facts.constraint === 'string' ? { constraint: facts.constraint } : {}),
    ...(typeof facts.table === 'string' ? { table: facts.table } : {}),
    message: withoutContent(error.message),
    // Where a lost connection was noticed says nothing about why it was lost.
    ...(isDatabaseDown(error) ? {} : { at: placesIn(error) }),
    ...(error.cause === undefined ? {} : { cause: failureForLog(error.cause) }),
  };
}

const placesIn = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** A message of an error without what people typed: addresses, links and anything in quotation marks. */
export const withoutContent = (message: string): string =>
  message
    .replace(/\S+@\S+/g, '(address)')
    .replace(/https?:\/\/\S+/g, '(link)')
    .replace(/"[^"]*"|“[^”]*”/g, '(…)')
    .slice(0, 500);

/** Structured lines with ids and no content, on standard error unless told: standard output is for people. */
export const createLog = (level: string, to: DestinationStream = destination({ dest: 2, sync: true })): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: failureForLog } }, to);
