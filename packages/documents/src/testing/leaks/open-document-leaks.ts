import { secret, type Leak } from './leak.ts';
import { zipOf } from './zip-of.ts';

const said = new RegExp(secret);
const spaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f" xmlns:dc="d" xmlns:xlink="l" xmlns:meta="m" xmlns:manifest="n" xmlns:loext="e"';

/** Builds an OpenDocument file by hand. */
export const anOpenDocument = (kind: 'spreadsheet' | 'text', body: string, styles = '', parts: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...parts,
  });

const cell = (text: string, attributes = ''): string => `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const table = (rows: string, attributes = '', columns = ''): string => `<table:table table:name="Plans" ${attributes}>${columns}${rows}</table:table>`;
const line = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const sheet = (body: string, styles = '', parts: Readonly<Record<string, string>> = {}) => (): Promise<Buffer> => anOpenDocument('spreadsheet', body, styles, parts);

/** What an OpenDocument spreadsheet can hide. */
export const openSheetLeaks: readonly Leak[] = [
  { what: 'a hidden table', file: sheet(table(line(cell('x'))) + table(line(cell(secret)), 'table:style-name="ta2"'), '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'), kind: 'hidden-sheet', page: 2, sample: said },
  { what: 'a collapsed row', file: sheet(table(line(cell('x')) + line(cell(secret), 'table:visibility="collapse"'))), kind: 'hidden-row', place: /row 2/, sample: said },
  { what: 'a filtered row', file: sheet(table(line(cell(secret), 'table:visibility="filter"'))), kind: 'hidden-row', place: /filter/, sample: said },
  { what: 'a collapsed column', file: sheet(table(line(cell('x') + cell(secret)), '', '<table:table-column/><table:table-column table:visibility="collapse"/>')), kind: 'hidden-column', place: /column B/, sample: said },
  { what: 'a column of no width', file: sheet(table(line(cell(secret)), '', '<table:table-column table:style-name="co1"/>'), '<style:style style:name="co1"><style:table-column-properties style:column-width="0cm"/></style:style>'), kind: 'zero-size-cells', sample: said },
  { what: 'white cells', file: sheet(table(line(cell(secret, 'table:style-name="ce1"'))), '<style:style style:name="ce1"><style:text-properties fo:color="#ffffff"/></style:style>'), kind: 'unseen-text', place: /A1: white on white/, sample: said },
  { what: 'a covered cell', file: sheet(table(line(`${cell('x')}<table:covered-table-cell><text:p>${secret}</text:p></table:covered-table-cell>`))), kind: 'unseen-text', place: /merged/, sample: said },
  { what: 'a value that is not shown', file: sheet(table(line('<table:table-cell office:value-type="float" office:value="48213"/>'))), kind: 'unseen-text', sample: /48213/ },
  { what: 'a remark in a cell', file: sheet(table(line(`<table:table-cell><office:annotation><dc:creator>Jo</dc:creator><dc:date>2024-01-02T00:00:00</dc:date><text:p>${secret}</text:p></office:annotation><text:p>x</text:p></table:table-cell>`))), kind: 'comment', page: 1, sample: new RegExp(`^Jo: ${secret}`) },
  { what: 'who first wrote it', file: sheet(table(line(cell('x'))), '', { 'meta.xml': `<office:document-meta ${spaces}><office:meta><meta:initial-creator>${secret}</meta:initial-creator></office:meta></office:document-meta>` }), kind: 'document-properties', sample: said },
  { what: 'macros of an OpenDocument file', file: sheet(table(line(cell('x'))), '', { 'Basic/Standard/Module1.xml': '<x/>' }), kind: 'macro' },
  { what: 'a table from elsewhere', file: sheet(table(`<table:table-source xlink:href="../pupils.ods"/>${line(cell('x'))}`)), kind: 'external-link', sample: /pupils\.ods/ },
];

const text = (body: string, styles = '') => (): Promise<Buffer> => anOpenDocument('text', body, styles);

/** What an OpenDocument text can hide. */
export const openTextLeaks: readonly Leak[] = [
  { what: 'a section that is not shown', file: text(`<text:section text:name="s" text:display="none"><text:p>${secret}</text:p></text:section><text:p>x</text:p>`), kind: 'hidden-text', sample: said },
  { what: 'words taken out of an OpenDocument text', file: text(`<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Jo</dc:creator></office:change-info><text:p>${secret}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>x</text:p>`), kind: 'tracked-change', sample: new RegExp(`^Jo: ${secret}`) },
  { what: 'a remark in an OpenDocument text', file: text(`<text:p>x<office:annotation><dc:creator>Jo</dc:creator><text:p>${secret}</text:p></office:annotation></text:p>`), kind: 'comment', sample: said },
  { what: 'hidden words of an OpenDocument text', file: text(`<text:p>x<text:span text:style-name="T1">${secret}</text:span></text:p>`, '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'), kind: 'hidden-text', sample: said },
  { what: 'a hidden paragraph', file: text(`<text:p>x<text:hidden-text text:string-value="${secret}"/></text:p>`), kind: 'hidden-text', sample: said },
];
