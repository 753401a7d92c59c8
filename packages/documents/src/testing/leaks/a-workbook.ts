import { contentTypes, relations, zipOf } from './zip-of.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A sheet to be built: its `sheetData` rows in short, or XML of its own around them. */
export type LeakSheet = {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Before the cells: `cols` and what else stands there. */
  readonly before?: string;
  /** The rows, as XML; `row(…)` writes one. */
  readonly rows?: string;
  readonly after?: string;
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
};

/** A whole workbook to be built. */
export type LeakWorkbook = {
  readonly sheets?: readonly LeakSheet[];
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly theme?: string;
  /** Inside `workbook`, behind the sheets. */
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

/** A cell with text of its own. */
export const textCell = (at: string, text: string, style = 0): string => `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A cell with a number. */
export const numberCell = (at: string, value: number, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

/** A row of cells; attributes as they are written. */
export const row = (number: number, cells: string, attributes = ''): string => `<row r="${number}" ${attributes}>${cells}</row>`;

/** Styles with these fonts, fills, formats and conditional formats; `xfs` are pairs of font, fill and format. */
export const stylesOf = ({ fonts = '', fills = '', formats = '', xfs = '', dxfs = '' }: { fonts?: string; fills?: string; formats?: string; xfs?: string; dxfs?: string }): string =>
  `<styleSheet ${main}><numFmts>${formats}</numFmts><fonts><font/>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${xfs}</cellXfs><dxfs>${dxfs}</dxfs></styleSheet>`;

/** Builds a workbook by hand, so that it can hide what no program would. */
export async function aWorkbook({ sheets = [{}], strings = [], styles = stylesOf({}), theme, workbook = '', parts = {} }: LeakWorkbook): Promise<Buffer> {
  const listed = sheets.map((sheet, at) => `<sheet name="${sheet.name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" ${sheet.state ? `state="${sheet.state}"` : ''} r:id="rId${at + 1}"/>`).join('');
  const built = sheets.flatMap((sheet, at): [string, string][] => [
    [`xl/worksheets/sheet${at + 1}.xml`, `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}>${sheet.before ?? ''}<sheetData>${sheet.rows ?? row(1, textCell('A1', 'Plans'))}</sheetData>${sheet.after ?? ''}</worksheet>`],
    ...(sheet.relations ? [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(...sheet.relations)] as [string, string]] : []),
  ]);
  return zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook ${main}><sheets>${listed}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rId901', 'styles', 'styles.xml'],
      ['rId902', 'sharedStrings', 'sharedStrings.xml'],
      ['rId903', 'theme', 'theme/theme1.xml'],
    ),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t>${text}</t></si>`)).join('')}</sst>`,
    ...(theme === undefined ? {} : { 'xl/theme/theme1.xml': theme }),
    ...Object.fromEntries(built),
    ...parts,
  });
}
