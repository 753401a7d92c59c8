import type { Measured } from './measure.ts';
import { withProgram } from './running-program.ts';

/**
 * The public home of the real program with the real register, against a bare Fastify route that returns the same bytes.
 * Each runs in a process of its own. Needs an empty database at `databaseUrl`.
 */
export const measureHome = (databaseUrl: string): Promise<{ measured: Measured[]; bytes: number }> =>
  withProgram(databaseUrl, (program) => program.againstBareRoute('the public home', '/'));
