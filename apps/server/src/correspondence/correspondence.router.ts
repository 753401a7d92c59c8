import { Classification, MessageId, RequestId } from '@openvalve/domain';
import { z } from 'zod';
import { router, valueOf, volunteerProcedure } from '../trpc.ts';
import { classify } from './classify.ts';

const CouncilReference = z.string().trim().min(1).max(200);

/** What came in. Bytes arrive through `POST /api/requests/:id/messages`; here a person says what a message is. */
export const correspondenceRouter = router({
  classify: volunteerProcedure
    .input(z.object({ requestId: RequestId, messageId: MessageId, classification: Classification, councilReference: CouncilReference.optional() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await classify(deps, { person, ...input }))),
});
