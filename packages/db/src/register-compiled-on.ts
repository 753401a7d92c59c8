import { on } from '@openvalve/domain';

/** The day on which the register's sources were read: what it says was seen then. */
export const registerCompiledOn = on('2026-11-21');
