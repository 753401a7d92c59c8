import { VersionId } from '@openvalve/domain';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { makeCopy } from './make-copy.ts';

/** Makes one copy that somebody asked for. A copy that was made or could not be is left as it is. */
export const makeCopyJob = defineJob({
  kind: 'make-copy',
  payload: z.object({ versionId: VersionId }),
  run: ({ versionId }, deps) => makeCopy(deps, versionId),
});
