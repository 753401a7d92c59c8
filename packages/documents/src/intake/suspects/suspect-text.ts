import type { HiddenKind } from '../examined.ts';

/** A stretch of a text that a person should look at. */
export type SuspectText = { readonly kind: HiddenKind; readonly from: number; readonly to: number };
