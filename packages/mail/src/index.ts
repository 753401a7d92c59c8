export * from './outbound/addresses.ts';
export * from './outbound/compose-letter.ts';
export * from './outbound/read-composed.ts';
export * from './transports/hand-over.ts';
export * from './transports/smtp.ts';
export * from './transports/catcher.ts';
