import { TRPCClientError } from '@trpc/client';

/**
 * Why something asked of the server did not happen, in the kinds a page treats differently. `declined` carries the
 * subject's problem, which that subject's `problem-text.ts` words.
 */
export type Failure =
  | { kind: 'declined'; problem: { code: string } }
  | { kind: 'offline' }
  | { kind: 'down' }
  | { kind: 'signed_out' }
  | { kind: 'not_allowed' }
  | { kind: 'not_found' }
  | { kind: 'malformed' }
  | { kind: 'too_often' }
  | { kind: 'broken' };

type Data = { code?: string; httpStatus?: number; down?: boolean; problem?: { code: string } | null };

/** Reads an error of the tRPC client, or of a plain fetch, into the kind the page has words for. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return error instanceof TypeError ? { kind: 'offline' } : { kind: 'broken' };
  const data = error.data as Data | null | undefined;
  if (!data) return { kind: 'offline' };
  if (data.problem) return { kind: 'declined', problem: data.problem };
  if (data.down === true || data.httpStatus === 503) return { kind: 'down' };
  switch (data.code) {
    case 'UNAUTHORIZED':
      return { kind: 'signed_out' };
    case 'FORBIDDEN':
      return { kind: 'not_allowed' };
    case 'NOT_FOUND':
      return { kind: 'not_found' };
    case 'BAD_REQUEST':
      return { kind: 'malformed' };
    case 'TOO_MANY_REQUESTS':
      return { kind: 'too_often' };
    default:
      return { kind: 'broken' };
  }
}

/** Whether waiting and asking again may help, without anybody changing anything. */
export const mayPass = (failure: Failure): boolean => failure.kind === 'offline' || failure.kind === 'down';

/** What happened, then what to do, for every kind that is not a subject's own problem. */
export function failureText(failure: Exclude<Failure, { kind: 'declined' }>): string {
  switch (failure.kind) {
    case 'offline':
      return 'The server cannot be reached. Nothing was lost: what you typed is kept here. It is worth trying again in a moment.';
    case 'down':
      return 'The database is not answering. Nothing was lost: what you typed is kept here. The server comes back by itself; try again in a moment.';
    case 'signed_out':
      return 'You are signed out. Sign in again in another tab, then come back and try again: what you typed stays here.';
    case 'not_allowed':
      return 'Your role does not open this. A coordinator can do it, or can give you the role.';
    case 'not_found':
      return 'There is nothing at this address. It may have been removed, or the link may be incomplete.';
    case 'malformed':
      return 'The server could not read what was sent. Check what is filled in, then try again.';
    case 'too_often':
      return 'That was asked too often in a short time. Wait a minute, then try again.';
    case 'broken':
      return 'Something went wrong on the server, and it has noted it. Try again; if it happens twice, tell whoever runs this desk.';
  }
}
