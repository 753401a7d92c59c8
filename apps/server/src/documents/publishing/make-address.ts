import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another when they are read out. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An address that says what a document is and was never used: `kent-monitoring-report-2024-25-k3f9xq`. */
export function makeAddress({ councilSlug, kind, period }: { councilSlug: string; kind: string; period: string | null }): string {
  const end = Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('');
  return [councilSlug, kind, ...(period === null ? [] : [period]), end].join('-');
}
