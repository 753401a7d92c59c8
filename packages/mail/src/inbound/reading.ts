/*
 * What reads mail, without what sends and receives it: `@openvalve/mail/reading`, for programs that should start quickly.
 */
export * from './apart/read-apart.ts';
export * from './limits.ts';
export * from './parsed-mail.ts';
export * from './read-mail.ts';
