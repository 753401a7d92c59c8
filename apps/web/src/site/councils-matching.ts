/** The words of a name that are looked at: case, accents, dots and what every council is called do not matter. */
const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !everyCouncil.has(word));

const everyCouncil = new Set(['council', 'county', 'city', 'borough', 'metropolitan', 'royal', 'london', 'district', 'unitary', 'authority', 'of', 'the']);

/** The councils whose name holds every word typed, each at the beginning of one of its words. Nothing typed finds all. */
export function councilsMatching<T extends { readonly name: string }>(councils: readonly T[], typed: string): T[] {
  const wanted = words(typed);
  if (wanted.length > 0) return councils.filter(({ name }) => wanted.every((word) => words(name).some((own) => own.startsWith(word))));
  // Words that every council shares (“london”, “city”) still have to be in the name as it is written.
  const plain = typed.trim().toLowerCase();
  return councils.filter(({ name }) => name.toLowerCase().includes(plain));
}

/** Whether somebody typed a postcode, whole or its first half. */
export const looksLikePostcode = (typed: string): boolean => /^[a-z]{1,2}\d[a-z\d]?(\s*\d[a-z]{2})?$/i.test(typed.trim());
