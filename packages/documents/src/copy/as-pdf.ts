import { toPdf } from '../conversion/to-pdf.ts';
import type { Converted } from '../conversion/convert.ts';
import type { FileBytes } from './file-bytes.ts';
import { lastFew } from './last-few.ts';

const kept = lastFew(3);

/** An office file as the PDF it is looked at, marked and copied as. */
export const asPdf = ({ bytes }: FileBytes, contentType: string): Promise<Converted> => kept(bytes, contentType, () => toPdf(bytes, contentType));
