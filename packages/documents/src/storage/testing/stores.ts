import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from 's3rver';
import type { FileStore } from '../file-store.ts';
import { localFolder } from '../local-folder.ts';
import type { S3Settings } from '../s3/s3-settings.ts';
import { s3Store } from '../s3/s3-store.ts';

/** A store with nothing in it, and what a test does to it behind its back. */
export type StoreOnTrial = {
  readonly files: FileStore;
  /** The names of all that lies in the store, also of what is only arriving. */
  everyFile(): Promise<string[]>;
  /** Where on this machine’s disk a stored file is. */
  placeOf(sha256: string): string;
  /** Dates a file as if it had lain for so many hours. */
  age(sha256: string, hours: number): Promise<void>;
  /** Something somebody put where files are kept, some hours ago; gives its name. */
  lying(path: string, hours?: number): Promise<string>;
  /** Where uploads are while they arrive. */
  readonly folder: string;
  end(): Promise<void>;
};

export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name);

async function put(place: string, content: string, hours: number): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, content);
  await utimes(place, hoursAgo(hours), hoursAgo(hours));
}

async function aFolder(): Promise<StoreOnTrial> {
  const folder = await mkdtemp(join(tmpdir(), 'openvalve-files-'));
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    files: localFolder(folder),
    folder,
    placeOf,
    everyFile: async () => (await filesIn(folder)).toSorted(),
    age: (sha256, hours) => utimes(placeOf(sha256), hoursAgo(hours), hoursAgo(hours)),
    lying: async (path, hours = 48) => {
      await put(join(folder, path), path, hours);
      return path.split('/').at(-1)!;
    },
    end: () => rm(folder, { recursive: true }),
  };
}

const suffix = '._S3rver_object';

/** A bucket of a real server of its own. */
export async function aBucket(): Promise<StoreOnTrial & { readonly settings: S3Settings; stopAnswering(): Promise<void> }> {
  const room = await mkdtemp(join(tmpdir(), 'openvalve-bucket-'));
  const [directory, folder] = [join(room, 's3'), join(room, 'folder')];
  await mkdir(directory);
  const server = new S3rver({ port: 0, address: '127.0.0.1', directory, silent: true, configureBuckets: [{ name: 'files', configs: [] }] });
  const { port } = await server.run();
  let answering = true;
  const stopAnswering = async (): Promise<void> => {
    if (answering) await server.close();
    answering = false;
  };
  const settings: S3Settings = { endpoint: `http://127.0.0.1:${port}`, bucket: 'files', prefix: 'desk/', region: 'us-east-1', keyId: 'S3RVER', secret: 'S3RVER' };
  const placeOf = (sha256: string): string => join(directory, 'files', 'desk', 'files', `${sha256}${suffix}`);
  return {
    files: s3Store(settings, { folder }),
    settings,
    folder,
    placeOf,
    everyFile: async () => [...(await filesIn(directory)).filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length)), ...(await filesIn(folder))].toSorted(),
    age: (sha256, hours) => utimes(placeOf(sha256), hoursAgo(hours), hoursAgo(hours)),
    lying: async (path, hours = 48) => {
      await put(path.startsWith('arriving/') ? join(folder, path) : join(directory, 'files', 'desk', 'files', `${path}${suffix}`), path, hours);
      return path.split('/').at(-1)!;
    },
    stopAnswering,
    end: async () => {
      await stopAnswering();
      await rm(room, { recursive: true });
    },
  };
}

/** Every kind of store there is: what is said of one has to be true of all. */
export const everyStore: readonly (readonly [string, () => Promise<StoreOnTrial>])[] = [
  ['a folder of this machine', aFolder],
  ['a bucket of an S3 store', aBucket],
];
