import type { HiddenList } from '../hidden-list.ts';
import type { Attributes } from '../xml/read-xml.ts';
import { rangeOf, type CellRange } from '../cell-names.ts';
import type { Cell } from './workbook.ts';
import type { XlsxStyles } from './xlsx-styles.ts';

/** Cells that a conditional format keeps from being seen, where its condition holds. */
export type HidingCondition = { readonly ranges: readonly CellRange[]; readonly why: string; readonly which: (cell: Cell) => boolean };

type Rule = { readonly why: string; readonly type: string; readonly operator: string; readonly sums: string[] };
type Around = { readonly styles: XlsxStyles; readonly page: number; readonly list: HiddenList };

const headers = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);

/** A header without what only says how it looks, and where the page’s number or the sheet’s name stands. */
const withoutCodes = (text: string): string => text.replace(/&"[^"]*"|&K[0-9A-Fa-f]{6}|&\d{1,3}|&[A-Za-z]/g, ' ').replace(/\b(?:page|of)\b/gi, (word) => (/&[PN]/i.test(text) ? ' ' : word)).replaceAll('&&', '&').replace(/\s+/g, ' ').trim();

/** Notes what a sheet says outside its cells: conditional formats, lists of choices, scenarios, headers for printing, objects. */
export function besideCells({ styles, page, list }: Around) {
  let cells = '';
  let text = '';
  let scenario = '';
  let rule: Rule | null = null;
  const conditions: HidingCondition[] = [];
  return {
    open(name: string, attributes: Attributes): void {
      text = '';
      if (name === 'conditionalFormatting' || name === 'dataValidation') cells = attributes['sqref'] ?? '';
      else if (name === 'cfRule') {
        const why = styles.conditional(attributes['dxfId']);
        if (why !== null) {
          list.add('unseen-text', { page, place: `${cells}: ${why}` });
          rule = { why, type: attributes['type'] ?? '', operator: attributes['operator'] ?? '', sums: [] };
        }
      } else if (name === 'scenario') scenario = attributes['name'] ?? '';
      else if (name === 'inputCells') list.add('hidden-text', { page, place: `scenario ${scenario}, ${attributes['r'] ?? ''}`, sample: attributes['val'] ?? '' });
      else if (name === 'oleObject') list.add('embedded-object', { page, place: `object ${attributes['progId'] ?? ''}`, sample: attributes['link'] ?? null });
      else if (name === 'hyperlink' && attributes['location']?.includes('[')) list.add('external-link', { page, place: attributes['ref'] ?? '', sample: attributes['location'] });
    },
    text(piece: string): void {
      if (text.length < 4_000) text += piece;
    },
    close(name: string): void {
      if (name === 'sqref') cells = text;
      else if (name === 'formula' && rule) rule.sums.push(text.trim());
      else if (name === 'cfRule' && rule) {
        const ranges = cells.split(/\s+/).flatMap((range) => rangeOf(range) ?? []);
        conditions.push({ ranges, why: rule.why, which: holds(rule) });
        rule = null;
      }
      else if (name === 'formula1' && text.trim().startsWith('"')) list.add('hidden-text', { page, place: `list of choices at ${cells}`, sample: text.trim().slice(1, -1) });
      else if (headers.has(name) && /[\p{L}\p{N}]/u.test(withoutCodes(text))) list.add('hidden-text', { page, place: 'header or footer for printing', sample: withoutCodes(text) });
      text = '';
    },
    conditions: (): readonly HidingCondition[] => conditions,
  };
}

/** A comparison with a number is carried out; any other condition is taken to hold, because nobody here can say that it does not. */
function holds({ type, operator, sums }: Rule): (cell: Cell) => boolean {
  const [least = Number.NaN, most = Number.NaN] = sums.map((sum) => (sum === '' ? Number.NaN : Number(sum)));
  const compare: Readonly<Record<string, (value: number) => boolean>> = {
    lessThan: (value) => value < least,
    lessThanOrEqual: (value) => value <= least,
    greaterThan: (value) => value > least,
    greaterThanOrEqual: (value) => value >= least,
    equal: (value) => value === least,
    notEqual: (value) => value !== least,
    between: (value) => value >= least && value <= most,
    notBetween: (value) => value < least || value > most,
  };
  const test = compare[operator];
  if (type !== 'cellIs' || !test || Number.isNaN(least)) return () => true;
  return ({ value }) => typeof value === 'number' && test(value);
}
