import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** The database. What only reads takes one of these, and a transaction will do as well. */
export type Db = Kysely<Schema>;

/** A transaction: what writes in several places takes this, so that the compiler asks for one. */
export type Trx = Transaction<Schema>;

const dayAsText = 1082;
const wholeNumber = 20;

/**
 * `pg` makes a `date` a moment at local midnight, a day early in UTC all British summer: days stay text. A `bigint` comes as
 * text; ours fit in a number, and one that does not is refused rather than rounded.
 */
function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === dayAsText) return (value) => value;
  if (oid === wholeNumber) return exactNumber;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}

/** A whole number PostgreSQL wrote. Throws where it is too large to be exact. */
export function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be held exactly as a number`);
  return value;
}

export type PoolOptions = {
  /** Most connections at once. */
  readonly max?: number;
  /** How many stay open when nobody asks anything. */
  readonly min?: number;
  /** Told when an idle connection breaks: the pool replaces it by itself, so this is for the log. */
  readonly onError?: (error: Error) => void;
};

/** Connections to one PostgreSQL. A server that is down fails a query within five seconds; the pool recovers by itself. */
export function createPool(url: string, { max = 10, min = 0, onError = () => {} }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    min,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'openvalve',
    types: { getTypeParser: parserOf },
  });
  // Without these two a connection that breaks while nobody uses it would end the program.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** The database behind a pool, or at a URL. `destroy()` closes every connection. */
export const createDatabase = (at: string | pg.Pool, options: PoolOptions = {}): Db =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: typeof at === 'string' ? createPool(at, options) : at }) });
