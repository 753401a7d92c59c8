import { codesCited } from '../../exemptions/cited.ts';
import type { ExemptionCode } from '../../exemptions/exemptions.ts';
import { hasCue } from './cue.ts';
import { refused } from './outcome-cues.ts';
import type { Sentence } from './sentences.ts';

/** A ground that a message relies on, and the sentence that names it. */
export type CitedGround = { readonly code: ExemptionCode; readonly rests: Sentence };

const limbs = String.raw`(?:\s?\([0-9]{0,2}[A-Za-z]{0,3}\))*`;
const number = String.raw`\d{1,2}[A-Z]?${limbs}`;
const cited = new RegExp(String.raw`\b(sections?|ss?\.?|sec\.?|regulations?|regs?\.?|exceptions?) ?(${number}(?:(?:, | and | or | & |, and )(?:s\.?|section )?(?:${number}|\([0-9a-z]+\)(?:\([ivx]+\))?))*)`, 'gi');

const noGround = /^(?:s\.)?(?:1|2|8|9|1[0136-9]|45|50|57|77)(?:\(|$)/;

/** Grounds relied on: named where something is refused, in a list that such a sentence opens, or as the heading of a reason. */
export function groundsRelied(sentences: readonly Sentence[], { whileWeighing = false } = {}): CitedGround[] {
  const found = new Map<ExemptionCode, Sentence>();
  let opened = false;
  for (const each of sentences) {
    const isRelied = reliesOn(each.words, whileWeighing);
    const isItem = /^\s*(?:[-*•·–]\s*|\(?[a-z\d]{1,2}[.)]\s+)?(?:section|s\.?|regulation)\s?\d/i.test(each.words) && each.words.length < 400;
    if (isRelied || (opened && isItem)) for (const code of codesIn(each.words)) if (!found.has(code)) found.set(code, each);
    opened = (isRelied && /[:;]$/.test(each.words)) || (opened && (isItem || !/[.?!]$/.test(each.words))) || (isRelied && /reasons?\.$|:$/.test(each.words));
  }
  return [...found].map(([code, rests]) => ({ code, rests }));
}

function reliesOn(words: string, whileWeighing: boolean): boolean {
  if (hasCue(words, refused)) return true;
  const turned = refused.unless?.[0]?.test(words) ?? false;
  if (turned) return false;
  if (whileWeighing) return /\b(?:section|s\.?|regulation)s? ?\d/i.test(words) && /\b(?:exempt|engaged?|engages|public interest|apply|applying)\b/i.test(words) && !/\bsection 10\(3\)[^.]*$/i.test(words.replace(cited, ''));
  return /\b(?:correctly|properly|rightly) (?:applied|withheld|relied)|\bright to rely on\b|\bdecided not to disclose\b|\b(?:treated|handled) as exempt\b|\bredact|\bremoved as\b/i.test(words);
}

/** The codes in a sentence: lists go apart, `and (c)` belongs to the number before it, and sections that are no ground are left out. */
export function codesIn(words: string): ExemptionCode[] {
  const codes: ExemptionCode[] = [];
  for (const [, kind = '', list = ''] of words.matchAll(cited)) {
    const prefix = /^(?:reg|exc)/i.test(kind) ? 'reg.' : 's.';
    for (const item of list.split(/, and |, | and | or | & /)) {
      const bare = item.replace(/^(?:section |s\.?)/i, '').replaceAll(' ', '');
      if (bare.startsWith('(') || (prefix === 's.' && noGround.test(bare))) continue;
      codes.push(...preferred(codesCited(prefix + bare)));
    }
  }
  return [...new Set(codes)];
}

/** A bare number that could be either limb is the one councils use: s.43 is s.43(2), s.14 is s.14(1). */
const preferred = (codes: readonly ExemptionCode[]): readonly ExemptionCode[] => {
  if (codes.includes('s.43(2)')) return ['s.43(2)'];
  if (codes.includes('s.14(1)')) return ['s.14(1)'];
  return codes.length > 2 ? [] : codes.slice(0, 1);
};
