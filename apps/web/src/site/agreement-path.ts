import type { Programme } from '@openvalve/domain';

/** Where one council’s part in a programme stands. */
export const agreementPath = (programme: Programme, councilSlug: string): string => `/agreements/${programme}/${encodeURIComponent(councilSlug)}`;
