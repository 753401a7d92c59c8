import { Agent, get } from 'node:http';

/** Gets an address over as many connections as told, each asking again as soon as it is answered. Anything but 200 throws. */
export const load = (url: string, connections = 16) => async (milliseconds: number): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + milliseconds;
  let count = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      await fetched(url, agent);
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
export const fetched = (url: string, agent?: Agent): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, agent ? { agent } : {}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => (response.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${url} answered ${response.statusCode}`))));
      response.on('error', reject);
    }).on('error', reject);
  });
