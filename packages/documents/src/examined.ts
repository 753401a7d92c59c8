export type * from './intake/examined.ts';
