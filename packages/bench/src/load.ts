import { Agent, get } from 'node:http';

/** What goes with each request: a session's cookie, for one. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Gets an address over as many connections as told, each asking again as soon as it is answered. Anything but 200 throws. Each
 * request says that it comes from another place: from one place, so many would be refused.
 */
export const load = (url: string, { connections = 16, headers = {} }: { connections?: number; headers?: Headers } = {}) => async (milliseconds: number): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + milliseconds;
  let count = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      await fetched(url, { agent, headers: { ...headers, 'x-forwarded-for': `10.${count % 250}.${Math.floor(count / 250) % 250}.7` } });
      count += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, one));
  } finally {
    agent.destroy();
  }
  return count;
};

/** The bytes at an address. */
export const fetched = (url: string, { agent, headers = {} }: { agent?: Agent; headers?: Headers } = {}): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => (response.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${url} answered ${response.statusCode}`))));
      response.on('error', reject);
    }).on('error', reject);
  });
