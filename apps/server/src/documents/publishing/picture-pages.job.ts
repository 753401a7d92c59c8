import { listPublicationsToPicture } from '@openvalve/db';
import { PublicationId } from '@openvalve/domain';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { picturePages } from './picture-pages.ts';

/** Draws the pages of a document that was just published. */
export const picturePagesJob = defineJob({
  kind: 'picture-pages',
  payload: z.object({ publicationId: PublicationId }),
  run: async ({ publicationId }, deps) => {
    const { drawn, not } = await picturePages(deps, publicationId);
    if (not > 0) deps.log.warn({ publicationId, drawn, not }, 'some pages could not be drawn; they show their text');
  },
});

/** Queues what the job above gave up on, each night and at every start. */
export const resumePictures = defineJob({
  kind: 'resume-pictures',
  payload: z.object({}),
  cron: '20 4 * * *',
  run: async (_, { db }) => {
    for (const { id } of await listPublicationsToPicture(db)) await db.transaction().execute((trx) => enqueue(trx, { kind: 'picture-pages', key: id, payload: { publicationId: id } }));
  },
});
