import type { AppRouter } from '../../router.ts';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** How a call ended, as whoever made it can tell. `unknown`: no answer, or one that says nothing about what was done. */
export type Ending<T> = { readonly was: 'done'; readonly value: T } | { readonly was: 'declined'; readonly code: string } | { readonly was: 'unknown' };

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** What the desk asks of the server, over the real HTTP, as one person. */
export type Desk = {
  ask<S extends keyof Outputs, P extends keyof Outputs[S] & keyof Inputs[S]>(subject: S, procedure: P, input?: Inputs[S][P]): Promise<Ending<Outputs[S][P]>>;
  tell<S extends keyof Outputs, P extends keyof Outputs[S] & keyof Inputs[S]>(subject: S, procedure: P, input: Inputs[S][P]): Promise<Ending<Outputs[S][P]>>;
  /** Puts an answer on file, with its files, as the upload route takes it. */
  upload(requestId: string, fields: Readonly<Record<string, string>>, files: readonly { name: string; bytes: Uint8Array }[]): Promise<Ending<{ messageId: string }>>;
};

/** How long a person waits for an answer, in milliseconds. */
const patience = 15_000;

/** Joins by an invitation's link; gives the session's cookie. Throws when the invitation is not accepted. */
export async function join(address: string, link: string, { realName, email, from }: { realName: string; email: string; from: string }): Promise<string> {
  const joined = await fetch(`${address}/invitation`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'x-forwarded-for': from },
    body: new URLSearchParams({ token: /token=([\w.~-]+)/.exec(link)?.[1] ?? '', realName, email, consentToFollowUps: 'yes' }),
  });
  if (joined.status !== 303) throw new Error(`${realName} could not join: ${joined.status} ${(await joined.text()).slice(0, 500)}`);
  return joined.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/** The desk of whoever has this cookie. `from` stands for where they sit: too many calls from one place are refused. */
export function deskOverHttp(address: string, { cookie, from }: { cookie: string; from: string }): Desk {
  const headers = { cookie, origin: address, 'x-forwarded-for': from };
  return {
    ask: (subject, procedure, input) => call(`${address}/api/trpc/${subject}.${String(procedure)}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, { headers }, resultOf),
    tell: (subject, procedure, input) =>
      call(`${address}/api/trpc/${subject}.${String(procedure)}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) }, resultOf),
    upload: (requestId, fields, files) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name);
      return call(`${address}/api/requests/${requestId}/messages`, { method: 'POST', headers, body: form }, (body) => body as never);
    },
  };
}

const resultOf = (body: unknown): never => (body as { result: { data: unknown } }).result.data as never;

async function call<T>(url: string, init: RequestInit, read: (body: unknown) => T): Promise<Ending<T>> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
    const body: unknown = await answer.json();
    if (answer.ok) return { was: 'done', value: read(body) };
    // What broke on the server's side may have been done before it broke.
    return answer.status >= 500 ? { was: 'unknown' } : { was: 'declined', code: codeOf(body, answer.status) };
  } catch {
    return { was: 'unknown' };
  }
}

function codeOf(body: unknown, status: number): string {
  const { problem, error } = body as { problem?: { code: string } | null; error?: { message?: string; data?: { code?: string; problem?: { code: string } | null } } };
  return problem?.code ?? error?.data?.problem?.code ?? `${error?.data?.code ?? ''} ${status}`.trim();
}
