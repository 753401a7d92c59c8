import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { finishDestruction } from './finish-destruction.ts';

/** Removes the bytes of one file that was destroyed. A destruction that is done is left as it is, unless bytes of it came `again`. */
export const destroyFiles = defineJob({
  kind: 'destroy-files',
  payload: z.object({ id: z.uuid(), again: z.boolean().default(false) }),
  run: ({ id, again }, deps) => finishDestruction(deps, id, { again }),
});
