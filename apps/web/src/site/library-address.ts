import type { LibraryFilters } from './document-views.ts';

/** Where the library stands with some choice; the address bar holds it, so that it can be sent to somebody. */
export function libraryAddress({ q, council, programme, kind, year }: LibraryFilters, { page = 1, elsewhere = false }: { page?: number; elsewhere?: boolean } = {}): string {
  const query = new URLSearchParams({
    ...(q !== '' && { q }), ...(council && { council }), ...(programme && { programme }), ...(kind && { kind }), ...(year && { year }), ...(page > 1 && { page: String(page) }), ...(elsewhere && { elsewhere: 'all' }),
  }).toString();
  return query === '' ? '/documents' : `/documents?${query}`;
}

/** Whether nothing was chosen or looked for. */
export const isEverything = ({ q, council, programme, kind, year }: LibraryFilters): boolean => q === '' && [council, programme, kind, year].every((one) => one === null);
