import { officeTypeInOle } from './office.ts';
import { bytesToSniff, sniffType, type SniffedType } from './sniff-type.ts';

/** What a file is by all its bytes: an older office file may name its parts only at its end. */
export async function wholeType(bytes: Uint8Array, name: string): Promise<SniffedType> {
  const sniffed = await sniffType(bytes.subarray(0, bytesToSniff), name);
  if (sniffed.contentType !== 'application/x-cfb') return sniffed;
  return { ...sniffed, contentType: officeTypeInOle(bytes) ?? sniffed.contentType };
}
