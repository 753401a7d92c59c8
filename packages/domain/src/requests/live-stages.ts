import type { Stage } from './foi-request.ts';

/** With the council, or on its way there: of such requests one campaign has at most one at each council. */
export const liveStages = ['sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee'] as const satisfies readonly Stage[];

/** Whether a request at this stage is with the council, or on its way there. */
export const isLive = (stage: Stage): boolean => (liveStages as readonly Stage[]).includes(stage);
