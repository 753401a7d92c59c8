import { z } from 'zod';

/** Which law a request is made under: the Act, or the Environmental Information Regulations. English councils only. */
export const Regime = z.enum(['FOIA', 'EIR']);
export type Regime = z.infer<typeof Regime>;
