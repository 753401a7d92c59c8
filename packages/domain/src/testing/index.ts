export * from './people-and-places.ts';
export * from './events.ts';
export * from './case-files.ts';
export * from './given.ts';
export * from './any-case-file.ts';
