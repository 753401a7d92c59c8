import type { FastifyInstance } from 'fastify';

/** The fields of a form sent without a script. A field given twice keeps its last value. */
export type Form = ReadonlyMap<string, string>;

/** Lets the routes of one scope read forms; the desk's calls stay JSON only. */
export function readForms(http: FastifyInstance): void {
  http.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) => {
    done(null, new Map(new URLSearchParams(body.toString())));
  });
}

/** The fields of a request's form; empty when it brought none. */
export const formOf = (body: unknown): Form => (body instanceof Map ? (body as Form) : new Map());
