import { secret, type Leak } from './leak.ts';
import { contentTypes, relations, zipOf } from './zip-of.ts';

const said = new RegExp(secret);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What a Word file is built from. */
export type LeakDocument = {
  readonly body: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
};

/** Builds a Word file by hand. */
export const aDocument = ({ body, parts = {}, relations: more = [] }: LeakDocument): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(...more),
    ...parts,
  });

/** A paragraph with one run; properties as they are written. */
export const paragraph = (text: string, properties = ''): string => `<w:p><w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`;

const shown = paragraph('The plan');
const hiding = (properties: string) => (): Promise<Buffer> => aDocument({ body: `${shown}${paragraph(secret, properties)}` });
const styles = `<w:styles ${word}><w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Note"><w:basedOn w:val="Base"/></w:style></w:styles>`;

/** What a Word file can hide. */
export const wordLeaks: readonly Leak[] = [
  { what: 'words that were taken out', file: () => aDocument({ body: `<w:p><w:r><w:t>Cost </w:t></w:r><w:del w:author="Jo Bloggs"><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p>` }), kind: 'tracked-change', place: /^taken out by Jo Bloggs$/, sample: said },
  { what: 'words that were put in', file: () => aDocument({ body: `<w:p><w:ins w:author="Jo Bloggs"><w:r><w:t>${secret}</w:t></w:r></w:ins></w:p>` }), kind: 'tracked-change', place: /^put in by Jo Bloggs$/, sample: said },
  { what: 'words that were moved', file: () => aDocument({ body: `<w:p><w:moveFrom w:author="Jo"><w:r><w:t>${secret}</w:t></w:r></w:moveFrom></w:p>` }), kind: 'tracked-change', place: /moved away/, sample: said },
  { what: 'a comment in a document', file: () => aDocument({ body: shown, relations: [['rId1', 'comments', 'comments.xml']], parts: { 'word/comments.xml': `<w:comments ${word}><w:comment w:author="Jo Bloggs"><w:p><w:r><w:t>ask ${secret}</w:t></w:r></w:p></w:comment></w:comments>` } }), kind: 'comment', place: /^Jo Bloggs$/, sample: said },
  { what: 'hidden words', file: hiding('<w:vanish/>'), kind: 'hidden-text', page: 1, place: /hidden words/, sample: said },
  { what: 'words hidden by a style', file: () => aDocument({ body: `<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t>${secret}</w:t></w:r></w:p>`, relations: [['rId1', 'styles', 'styles.xml']], parts: { 'word/styles.xml': styles } }), kind: 'hidden-text', sample: said },
  { what: 'a hidden row of a table', file: () => aDocument({ body: `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(secret)}</w:tc></w:tr></w:tbl>` }), kind: 'hidden-text', sample: said },
  { what: 'white words', file: hiding('<w:color w:val="FFFFFF"/>'), kind: 'hidden-text', place: /white on white/, sample: said },
  { what: 'words in the background’s theme colour', file: hiding('<w:color w:val="FFFFFF" w:themeColor="background1"/>'), kind: 'hidden-text', place: /white on white/, sample: said },
  { what: 'black words on black', file: hiding('<w:highlight w:val="black"/>'), kind: 'hidden-text', place: /black on black/, sample: said },
  { what: 'words of one point', file: hiding('<w:sz w:val="2"/>'), kind: 'hidden-text', place: /too small/, sample: said },
  { what: 'words that only older programs show', file: () => aDocument({ body: `${shown}<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>x</w:t></mc:Choice><mc:Fallback><w:t>${secret}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>` }), kind: 'hidden-text', place: /older programs/, sample: said },
  { what: 'a picture’s description', file: () => aDocument({ body: `<w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" descr="${secret}"/></w:drawing></w:r></w:p>` }), kind: 'hidden-text', place: /description/, sample: said },
  { what: 'a template in somebody’s folder', file: () => aDocument({ body: shown, relations: [['rId1', 'settings', 'settings.xml']], parts: { 'word/settings.xml': '<s/>', 'word/_rels/settings.xml.rels': relations(['rId1', 'attachedTemplate', 'file:///C:/Users/zquillfeather/a.dotx']) } }), kind: 'external-link', place: /template/, sample: /zquillfeather/ },
  { what: 'a text taken from another file', file: () => aDocument({ body: '<w:p><w:r><w:instrText> INCLUDETEXT "S:\\SEN\\pupils.docx" </w:instrText></w:r></w:p>' }), kind: 'external-link', sample: /pupils\.docx/ },
  { what: 'a file inside a document', file: () => aDocument({ body: shown, parts: { 'word/embeddings/Microsoft_Excel_Sheet.xlsx': 'abcd' } }), kind: 'embedded-object', place: /Sheet\.xlsx, 4 bytes/ },
  { what: 'macros in a document', file: () => aDocument({ body: shown, parts: { 'word/vbaProject.bin': 'abc' } }), kind: 'macro' },
  { what: 'who wrote the document', file: () => aDocument({ body: shown, parts: { 'docProps/core.xml': `<c><dc:creator xmlns:dc="d">${secret}</dc:creator></c>` } }), kind: 'document-properties', sample: said },
  { what: 'whose company wrote the document', file: () => aDocument({ body: shown, parts: { 'docProps/app.xml': `<Properties><Company>${secret}</Company><Pages>2</Pages></Properties>` } }), kind: 'document-properties', place: /^Company$/, sample: said },
  { what: 'a variable', file: () => aDocument({ body: shown, relations: [['rId1', 'settings', 'settings.xml']], parts: { 'word/settings.xml': `<s><w:docVar xmlns:w="w" w:name="case" w:val="${secret}"/></s>` } }), kind: 'document-properties', place: /variable case/, sample: said },
];
