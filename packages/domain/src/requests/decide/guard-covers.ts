import type { FoiRequest } from '../foi-request.ts';
import type { Hold } from '../guard.ts';

/** Whether a coordinator's pass covers a hold. A request received by the same body since then holds for longer and needs its own. */
export const guardCovers = (pass: FoiRequest['guardPass'], hold: Hold): boolean => pass !== null && pass.freesOn >= hold.freesOn;
