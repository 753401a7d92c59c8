import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { discardUnnamed } from '../discard-unnamed.ts';

/** Removes the bytes of what was taken down, unless something else names the same bytes. What is gone already stays gone. */
export const discardFiles = defineJob({
  kind: 'discard-files',
  payload: z.object({ sha256s: z.array(z.string().regex(/^[0-9a-f]{64}$/)) }),
  run: async ({ sha256s }, deps) => {
    for (const sha256 of sha256s) await discardUnnamed(deps, sha256);
  },
});
