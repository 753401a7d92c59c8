import { join } from 'node:path';

/** Whether a name is one a file has: a SHA-256 in small letters. */
export const isFileName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** Where a store keeps a file: `ab/cd/abcd…`. Whatever asks, only the name of a hash becomes a path; null for anything else. */
export const placeOf = (root: string, sha256: string): string | null =>
  isFileName(sha256) ? join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256) : null;

/** Where files are while they arrive, under names of their own. */
export const arrivingIn = (root: string): string => join(root, 'arriving');

/** Where the list of what was destroyed is kept: beside the files, and not in the database. */
export const destroyedIn = (root: string): string => join(root, 'destroyed');

/** Whether a name is one an arriving file is given. */
export const isUploadName = (name: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
