import type { Pool, PoolClient } from 'pg';

type Callback = Parameters<Pool['connect']>[0];

/**
 * The same pool, for the queue's library: where a connection breaks while the library stops listening on it, it gives the connection
 * back twice. The second time counts for nothing here; elsewhere it throws, and with nobody to catch it the program would end.
 */
export function givenBackOnce(pool: Pool): Pool {
  const connect = (callback?: Callback): Promise<PoolClient> | void => {
    if (callback === undefined) return pool.connect().then(once);
    return pool.connect((error, client, done) => (client ? callback(error, once(client), (broken?: boolean | Error) => client.release(broken)) : callback(error, client, done)));
  };
  return new Proxy(pool, {
    get: (target, name) => {
      if (name === 'connect') return connect;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function once(client: PoolClient): PoolClient {
  const release = client.release.bind(client);
  let given = false;
  client.release = (error) => {
    if (given) return;
    given = true;
    release(error);
  };
  return client;
}
