import { operatorMissing } from '../env.ts';
import { publicProcedure, router } from '../trpc.ts';
import type { OperatorView } from './views.ts';

/** Who answers for this installation: public, because everyone whose data is here may ask. */
export const privacyRouter = router({
  operator: publicProcedure.query(({ ctx: { deps } }): OperatorView => ({ name: deps.env.operatorName, contact: deps.env.operatorContact, missing: [...operatorMissing(deps.env)] })),
});
