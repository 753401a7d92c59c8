type Listed = { readonly number: number; readonly label: string | null; readonly isSheet: boolean };

/** Which page of a copy stands for a page of the original: a sheet by its name, a page by its number; null where the copy has none. */
export function pageOfCopy(page: Listed, original: readonly Listed[], copy: readonly Listed[]): number | null {
  const named = page.isSheet && page.label !== null ? copy.find(({ label }) => label === page.label) : undefined;
  if (named !== undefined) return named.number;
  if (page.isSheet && page.label !== null && copy.every(({ label }) => label !== null) && copy.length !== original.length) return null;
  return copy.find(({ number }) => number === page.number)?.number ?? null;
}
