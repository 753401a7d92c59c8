import { createHash } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { LeakyWorld } from './leaky-world.ts';
import { secretNames, secrets, secretsIn, walkers, type SecretName, type Walker } from './secrets.ts';
import { whatIsIn } from './what-is-in.ts';

export type Asked = { readonly url: string; readonly method?: 'GET' | 'HEAD'; readonly headers?: Readonly<Record<string, string>> };
export type Answer = { readonly who: Walker; readonly asked: Asked; readonly response: LightMyRequestResponse; readonly holds: readonly SecretName[] };

const looked = new Map<string, Promise<SecretName[]>>();

/** The secrets in an answer’s content. The same content is looked through once: most answers are the same for many. */
function secretsOf(content: Buffer): Promise<SecretName[]> {
  const name = createHash('sha256').update(content).digest('hex');
  const found = looked.get(name) ?? whatIsIn(content).then(secretsIn);
  looked.set(name, found);
  return found;
}

const cookies = new Map<string, string>();

/** The cookie of somebody who walks, made once: also for a world that is broken by then. */
export async function cookieOf({ world, people }: LeakyWorld, who: Exclude<Walker, 'visitor'>): Promise<string> {
  const cookie = cookies.get(people[who].id) ?? (await world.cookieOf(people[who]));
  cookies.set(people[who].id, cookie);
  return cookie;
}

/** Asks for one thing as each of some people, and looks for secrets in all of what comes back: status, headings and content. */
export async function walk(leaky: LeakyWorld, who: Walker, list: readonly Asked[], look: (answer: Answer) => void | Promise<void>): Promise<void> {
  const cookie = who === 'visitor' ? null : await cookieOf(leaky, who);
  let next = 0;
  const asker = async (): Promise<void> => {
    for (let at = next++; at < list.length; at = next++) {
      const asked = list[at] ?? { url: '/' };
      // From many places, or the guard against machines would answer.
      const remoteAddress = asked.url === '/metrics' ? '127.0.0.1' : `10.${walkers.indexOf(who)}.${at >> 8}.${at & 255}`;
      const response = await leaky.world.http.inject({ url: asked.url, method: asked.method ?? 'GET', remoteAddress, headers: { ...asked.headers, ...(cookie === null ? {} : { cookie }) } });
      const heading = `${response.statusCode} ${response.statusMessage} ${JSON.stringify(response.headers)}`.toLowerCase();
      const inside = await secretsOf(response.rawPayload);
      await look({ who, asked, response, holds: [...new Set([...secretsIn(heading), ...inside])] });
    }
  };
  await Promise.all(Array.from({ length: 8 }, asker));
}

/** What was seen by whom, and where first. */
export class Seen {
  readonly #seen = new Map<string, string>();

  note({ who, asked, holds }: Answer): void {
    for (const name of holds) if (!this.#seen.has(`${name} ${who}`)) this.#seen.set(`${name} ${who}`, `${asked.method ?? 'GET'} ${asked.url} ${JSON.stringify(asked.headers ?? {})}`);
  }

  /** Secrets that somebody saw who may not, and where. */
  leaks(): string[] {
    return [...this.#seen].flatMap(([key, where]) => {
      const [name, who] = key.split(' ') as [SecretName, Walker];
      return (secrets[name].seenBy).includes(who) ? [] : [`${who} saw ${name} at ${where}`];
    });
  }

  /** Secrets that somebody may see and did not: then the walk proves nothing of them. */
  missed(): string[] {
    return secretNames.flatMap((name) => (secrets[name].seenBy).filter((who) => !this.#seen.has(`${name} ${who}`)).map((who) => `${who} did not see ${name}`));
  }
}
