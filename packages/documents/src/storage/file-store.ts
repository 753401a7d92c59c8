import type { Readable } from 'node:stream';
import type { DestroyedFile } from './destroyed-names.ts';

export type { DestroyedFile };

/** What a stored file is known by: its content. */
export type StoredFile = {
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
};

/** A file that has lain in the store, and the moment it was last written or came again, by the clock of the disk. */
export type LyingFile = { readonly sha256: string; readonly since: Date };

/** Files by their SHA-256, written once. Names given by people never reach it. */
export type FileStore = {
  /**
   * Streams into place and returns what the bytes are known by. The same bytes twice are one file, which is young again.
   * More than `limit` bytes throw `FileTooLarge`, none at all `FileEmpty`, a full disk `StoreFull`, a store elsewhere that does
   * not answer `StoreUnreachable`; then, and when the stream breaks, nothing is kept.
   */
  write(content: Readable, limit: number): Promise<StoredFile>;
  /** The bytes, checked on the way: a file that is no longer what its name says ends in `FileDamaged` instead of an end. */
  read(sha256: string): Promise<Readable>;
  /** The same at once, where they are needed whole; throws `FileDamaged`. */
  bytes(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The first `count` bytes, or all of a shorter file: to tell the type by. */
  head(sha256: string, count: number): Promise<Uint8Array>;
  /** Whether a file of this name is there; its bytes are not looked at. */
  holds(sha256: string): Promise<boolean>;
  /** Every file that nobody wrote since a moment. */
  untouchedSince(moment: Date): AsyncIterable<LyingFile>;
  /** Throws a file away, or only if nobody wrote it since a moment. Tells whether it did. */
  discard(sha256: string, only?: { untouchedSince: Date }): Promise<boolean>;
  /** Throws away what is left of uploads to which nothing was added since a moment; tells of how many. */
  discardArriving(untouchedSince: Date): Promise<number>;
  /** Notes beside the files, and safely there when this returns, that bytes were destroyed. Twice is once. */
  noteDestroyed(sha256: string, at: Date): Promise<void>;
  /** Every file that was ever destroyed, with the moment. */
  destroyed(): Promise<readonly DestroyedFile[]>;
  /** Whether the store answers and takes files: throws what `write` would. */
  ask(): Promise<void>;
};

/** Thrown when more bytes arrive than one file may have; nothing is kept. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  readonly limit: number;

  constructor(limit: number) {
    super(`A file may have ${limit} bytes and this one has more. Nothing was kept.`);
    this.limit = limit;
  }
}

/** Thrown when a file has no bytes at all; nothing is kept. */
export class FileEmpty extends Error {
  override readonly name = 'FileEmpty';

  constructor() {
    super('The file is empty. Nothing was kept.');
  }
}

/** Thrown when there is no room left where files are kept; nothing is kept. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';

  constructor(cause: unknown) {
    super('There is no room left where files are kept. Nothing was kept. Make room, or move DATA_DIR to a larger disk.', { cause });
  }
}

/** Thrown when files are kept elsewhere and that store does not answer, or does not let us in. It never says with what key. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';

  constructor(words: string, cause?: unknown) {
    super(words, { cause });
  }
}

/** Thrown when the store does not hold a file it is asked for. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';

  constructor(sha256: string) {
    super(`File ${sha256} is not in the store. Restore it from a backup.`);
  }
}

/** Thrown when stored bytes are not those they are known by: the disk, or somebody, changed them. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';

  constructor(sha256: string) {
    super(`The bytes stored as ${sha256} are no longer those bytes. Restore the file from a backup.`);
  }
}
