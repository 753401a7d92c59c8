import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { readFile } from './read-file.ts';

/** Reads one file a council sent and puts on record what it holds. A file that was read is left as it is. */
export const readFileJob = defineJob({
  kind: 'read-file',
  payload: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  run: ({ sha256 }, deps) => readFile(deps, sha256),
});
