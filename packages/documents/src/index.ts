export * from './names/safe-filename.ts';
export * from './storage/file-store.ts';
export * from './storage/local-folder.ts';
export * from './types/sniff-type.ts';
