/** Firms that wrote for councils or for DfE in these programmes, and words under which others keep their rights. More can be added; none decides anything. */
const marks: readonly RegExp[] = [
  /\bNewton(?:\s+Europe)?(?:'s|’s)?\s+(?:Europe|Consulting|Limited|Ltd|team|programme|diagnostic)\b/i,
  /\b(?:Impower|IMPOWER|Peopletoo|Mutual Ventures|ISOS Partnership|PwC|PricewaterhouseCoopers|Deloitte|KPMG|Ernst & Young|Grant Thornton|CIPFA|C\.Co|Inner Circle Consulting|Boston Consulting)\b/,
  /(?:©|\(c\)|copyright)\s*(?:19|20)?\d{0,2}[^\n.]{0,60}\b(?:Ltd|Limited|LLP|plc|Inc|Consulting|Associates|Partners)\b/i,
  /\bprepared (?:by|for you by)\s[^\n.]{2,60}\b(?:Ltd|Limited|LLP|plc|Consulting|Associates|Partners)\b/i,
  /\b(?:confidential and proprietary|proprietary and confidential|commercial in confidence|all rights reserved)\b/i,
];

/** Where a document seems to be the work of somebody other than the council. */
export type ThirdPartySign = { readonly page: number; readonly passage: string };

/** How much of a page is looked at, in characters, and how much is shown around what is found. */
const [longest, around] = [50_000, 60];

/**
 * The first words in a document by which it may be the work of consultants or others: then its copyright is theirs, and a reviewer
 * chooses the terms under which it is shown. Null where nothing says so. Pages from 1, with their text.
 */
export function thirdPartySign(pages: readonly { readonly number: number; readonly text: string }[]): ThirdPartySign | null {
  for (const { number, text } of pages) {
    const looked = text.slice(0, longest);
    const found = marks.map((mark) => mark.exec(looked)).filter((each) => each !== null).toSorted((one, other) => one.index - other.index)[0];
    if (found !== undefined) return { page: number, passage: looked.slice(Math.max(0, found.index - around), found.index + found[0].length + around).replace(/\s+/g, ' ').trim() };
  }
  return null;
}
