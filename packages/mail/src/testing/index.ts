export * from './a-mail-server.ts';
export * from './verify-dkim.ts';
