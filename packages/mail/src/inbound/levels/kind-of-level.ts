import { joinedText } from '../bodies/bodies.ts';
import { readAddresses } from '../headers/addresses.ts';
import { returnPathOf } from '../headers/delivery.ts';
import { kindOf } from '../kind/kind-of.ts';
import type { BounceReport, MailAddress, MailKind } from '../parsed-mail.ts';
import type { Level } from './level.ts';

/** What kind of mail one is, the outermost or one inside another. Of two From headers the first that is an address counts. */
export function kindOfLevel({ headers, words, reportParts }: Pick<Level, 'headers' | 'words' | 'reportParts'>): { kind: MailKind; bounce: BounceReport | null; from: MailAddress | null; text: string } {
  const from = headers.all('from').map((each) => readAddresses(each)[0]).find((each) => each !== undefined) ?? null;
  const text = joinedText(words);
  const found = kindOf({ headers: headers.decoded(), contentType: headers.readable('content-type'), reportParts, subject: headers.readable('subject'), from, returnPath: returnPathOf(headers), text });
  return { ...found, from, text };
}
