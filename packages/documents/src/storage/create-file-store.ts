import type { FileStore } from './file-store.ts';
import { localFolder } from './local-folder.ts';
import type { S3Settings } from './s3/s3-settings.ts';
import { s3Store } from './s3/s3-store.ts';

/** The store that settings name: a bucket elsewhere, or a folder of this machine. What arrives lies in the folder either way until it is whole. */
export const createFileStore = ({ folder, s3 }: { folder: string; s3: S3Settings | null }): FileStore => (s3 === null ? localFolder(folder) : s3Store(s3, { folder }));
