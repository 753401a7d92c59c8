import { wholeType } from '../types/whole-type.ts';

/** A file that is worked on. */
export type FileBytes = { readonly bytes: Uint8Array; readonly name: string; readonly contentType: string };

/** What a file is by its bytes; what it is said to be decides nothing. */
export const typeOf = async ({ bytes, name }: FileBytes): Promise<string> => (await wholeType(bytes, name)).contentType;
