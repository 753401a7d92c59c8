import { ExemptionCode, exemptions } from './exemptions.ts';

const all = ExemptionCode.options;

/**
 * The codes a citation can mean: `s43` is either limb of s.43, `s36(2)(b)(ii)` is s.36, a bare `s40` is s.40(2), which is
 * what councils mean by it. Empty when it names no ground we know.
 */
export function codesCited(citation: string): ExemptionCode[] {
  const compact = citation.toLowerCase().replaceAll(/\s+/g, '').replace(/^(?:section|sec\.?|s\.?)(?=\d)/, 's.').replace(/^(?:regulation|reg\.?|r\.?)(?=\d)/, 'reg.');
  const named = /^\d/.test(compact) ? `s.${compact}` : compact;
  if (named === 's.40' || /^s\.40\((?:2|3a)\)/.test(named)) return named.includes('3b') || named.includes('4a') ? ['s.40(3B)'] : ['s.40(2)'];
  if (named.startsWith('s.40(4a)') || named.startsWith('s.40(3b)')) return ['s.40(3B)'];
  const lower = (code: ExemptionCode) => code.toLowerCase();
  const exact = all.filter((code) => lower(code) === named);
  if (exact.length > 0) return exact;
  const finer = all.filter((code) => lower(code).startsWith(`${named}(`));
  if (finer.length > 0) return finer;
  return all.filter((code) => named.startsWith(`${lower(code)}(`));
}

/** How a ground is named in a letter or a list: “section 43(2), Commercial interests”. */
export const exemptionName = (code: ExemptionCode): string =>
  `${code.replace(/^s\./, 'section ').replace(/^reg\./, 'regulation ')}, ${exemptions[code].title}`;
