import { conversionLimits, convert, type Converted } from './convert.ts';
import { endingOf } from './office-types.ts';
import { mayHaveChanges, withoutChanges } from './without-changes.ts';

/** Makes an office file into a PDF of what it says now: not of what was taken out of it while changes were recorded. */
export async function toPdf(bytes: Uint8Array, contentType: string, limits: { readonly milliseconds: number } = conversionLimits): Promise<Converted> {
  const ending = endingOf(contentType);
  if (ending === null) return { ok: false, why: 'unreadable', words: 'This type of file cannot be made into a PDF.' };
  const settled = mayHaveChanges(ending) ? await withoutChanges(bytes, ending, limits) : null;
  if (settled !== null && !settled.ok) return settled;
  return settled === null ? convert(bytes, ending, 'pdf', limits) : convert(settled.bytes, settled.ending, 'pdf', limits);
}
