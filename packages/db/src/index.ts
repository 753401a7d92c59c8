export { createDatabase, createPool, type Db, type PoolOptions, type Trx } from './database.ts';
export { migrateToLatest, pendingMigrations } from './migrate.ts';
export type { Schema } from './schema.ts';
export { loadRegister, type FirstCampaign, type RegisterLoad } from './seeds/load-register.ts';
export { registerCompiledOn } from './register-compiled-on.ts';
export { emptyDatabase } from './empty-database.ts';
export { foundFrom, foundUntil } from './search-words.ts';
export { isDatabaseDown, isUniqueViolation, type UniqueRule } from './violations.ts';
export * from './queries/index.ts';
