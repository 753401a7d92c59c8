import { aWorkbook, numberCell, row, stylesOf, textCell, type LeakSheet } from './a-workbook.ts';
import { secret, type Leak } from './leak.ts';

const said = new RegExp(secret);
const oneSheet = (sheet: LeakSheet, more: Parameters<typeof aWorkbook>[0] = {}) => async (): Promise<Buffer> => aWorkbook({ sheets: [sheet], ...more });
const shown = textCell('A1', 'Plans');
const styled = (styles: Parameters<typeof stylesOf>[0], cell: string, more: Parameters<typeof aWorkbook>[0] = {}) => oneSheet({ rows: row(1, cell) }, { styles: stylesOf(styles), ...more });
const solid = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
const whiteTheme = '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';

/** What sheets, rows, columns and cells can hide. */
export const sheetLeaks: readonly Leak[] = [
  { what: 'a hidden sheet', file: () => aWorkbook({ sheets: [{}, { name: 'Names', state: 'hidden', rows: row(1, textCell('A1', secret)) }] }), kind: 'hidden-sheet', page: 2, place: /^Names$/, sample: said },
  { what: 'a very hidden sheet', file: () => aWorkbook({ sheets: [{}, { name: 'Names', state: 'veryHidden', rows: row(1, textCell('A1', secret)) }] }), kind: 'very-hidden-sheet', page: 2, sample: said },
  { what: 'a sheet that the workbook does not list', file: () => aWorkbook({ parts: { 'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${row(1, textCell('A1', secret))}</sheetData></worksheet>` } }), kind: 'very-hidden-sheet', page: 2, place: /not listed/, sample: said },
  { what: 'hidden rows', file: oneSheet({ rows: `${row(1, shown)}${row(2, textCell('A2', secret), 'hidden="1"')}${row(3, textCell('A3', 'too'), 'hidden="true"')}` }), kind: 'hidden-row', page: 1, place: /^rows 2 to 3$/, sample: said },
  { what: 'a row that is folded away', file: oneSheet({ rows: row(2, textCell('A2', secret), 'hidden="1" outlineLevel="1"') }), kind: 'hidden-row', place: /row 2 \(folded away/, sample: said },
  { what: 'a row that a filter leaves out', file: oneSheet({ rows: row(2, textCell('A2', secret), 'hidden="1"'), after: '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>' }), kind: 'hidden-row', place: /filter/, sample: said },
  { what: 'rows that are hidden unless they say otherwise', file: oneSheet({ before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', rows: row(2, textCell('A2', secret)) }), kind: 'hidden-row', sample: said },
  { what: 'hidden columns', file: oneSheet({ before: '<cols><col min="2" max="4" hidden="1"/></cols>', rows: row(1, `${shown}${textCell('C1', secret)}`) }), kind: 'hidden-column', place: /^column C$/, sample: said },
  { what: 'a column that is folded away', file: oneSheet({ before: '<cols><col min="3" max="3" hidden="1" outlineLevel="2"/></cols>', rows: row(1, textCell('C1', secret)) }), kind: 'hidden-column', place: /folded away/, sample: said },
  { what: 'a column without width', file: oneSheet({ before: '<cols><col min="3" max="3" width="0" customWidth="1"/></cols>', rows: row(1, textCell('C1', secret)) }), kind: 'zero-size-cells', place: /column C \(no width\)/, sample: said },
  { what: 'a row without height', file: oneSheet({ rows: row(4, textCell('A4', secret), 'ht="0" customHeight="1"') }), kind: 'zero-size-cells', place: /row 4 \(no height\)/, sample: said },
  { what: 'white letters on no fill', file: styled({ fonts: '<font><color rgb="FFFFFFFF"/></font>', xfs: '<xf fontId="1" fillId="0"/>' }, textCell('C7', secret, 1)), kind: 'unseen-text', page: 1, place: /^C7: white on white$/, sample: said },
  { what: 'white letters by a theme', file: styled({ fonts: '<font><color theme="0"/></font>', xfs: '<xf fontId="1" fillId="0"/>' }, textCell('A1', secret, 1), { theme: whiteTheme }), kind: 'unseen-text', place: /white on white/, sample: said },
  { what: 'white letters by a number', file: styled({ fonts: '<font><color indexed="9"/></font>', xfs: '<xf fontId="1" fillId="0"/>' }, textCell('A1', secret, 1)), kind: 'unseen-text', place: /white on white/, sample: said },
  { what: 'letters in the colour of their fill', file: styled({ fonts: '<font><color rgb="FF203040"/></font>', fills: solid('rgb="FF203040"'), xfs: '<xf fontId="1" fillId="2"/>' }, textCell('A1', secret, 1)), kind: 'unseen-text', place: /colour of its background/, sample: said },
  { what: 'a cell blacked out with its fill', file: styled({ fills: solid('rgb="FF000000"'), xfs: '<xf fontId="0" fillId="2"/>' }, textCell('A1', secret, 1)), kind: 'unseen-text', place: /black on black/, sample: said },
  { what: 'white letters in a part of a text', file: styled({}, '<c r="A1" t="s"><v>0</v></c>', { strings: [`<r><t>Plans </t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>${secret}</t></r>`] }), kind: 'unseen-text', place: /white on white/, sample: said },
  { what: 'letters of one point', file: styled({ fonts: '<font><sz val="1"/></font>', xfs: '<xf fontId="1" fillId="0"/>' }, textCell('A1', secret, 1)), kind: 'unseen-text', place: /too small/, sample: said },
  { what: 'a format that shows nothing', file: styled({ formats: '<numFmt numFmtId="170" formatCode=";;;"/>', xfs: '<xf numFmtId="170"/>' }, numberCell('B2', 48_213, 1)), kind: 'unseen-text', place: /^B2: its format shows nothing/, sample: /48213/ },
  { what: 'a format that shows words instead of a number', file: styled({ formats: '<numFmt numFmtId="170" formatCode="[&lt;5]&quot;&lt;5&quot;;0"/>', xfs: '<xf numFmtId="170"/>' }, numberCell('B2', 3, 1)), kind: 'unseen-text', place: /shows <5 instead/, sample: /^3$/ },
  { what: 'a conditional format with white letters', file: oneSheet({ after: '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting>' }, { styles: stylesOf({ dxfs: '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>' }) }), kind: 'unseen-text', place: /^B2:B9: a conditional format/ },
  { what: 'a value under a merged cell', file: oneSheet({ rows: row(1, `${shown}${textCell('B1', secret)}`), after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }), kind: 'unseen-text', place: /^B1: under a merged cell/, sample: said },
  { what: 'a list of choices', file: oneSheet({ after: `<dataValidations><dataValidation type="list" sqref="B2"><formula1>"Yes,${secret}"</formula1></dataValidation></dataValidations>` }), kind: 'hidden-text', place: /list of choices at B2/, sample: said },
  { what: 'a header for printing', file: oneSheet({ after: `<headerFooter><oddHeader>&amp;L${secret}</oddHeader></headerFooter>` }), kind: 'hidden-text', place: /header or footer/, sample: said },
  { what: 'a scenario', file: oneSheet({ after: `<scenarios><scenario name="Low"><inputCells r="B2" val="${secret}"/></scenario></scenarios>` }), kind: 'hidden-text', place: /scenario Low, B2/, sample: said },
  { what: 'a count under five beside a word for pupils', file: oneSheet({ rows: `${row(1, `${textCell('A1', 'Ward')}${textCell('B1', 'Children with an EHCP')}`)}${row(2, `${textCell('A2', 'Hill')}${numberCell('B2', 3)}`)}` }), kind: 'small-number', page: 1, place: /^B2$/, sample: /^3 \(Hill, Children/ },
  { what: 'a count under five in a row that speaks of pupils', file: oneSheet({ rows: row(3, `${textCell('A3', 'SEMH cohort')}${numberCell('C3', 2)}`) }), kind: 'small-number', place: /^C3$/ },
];
