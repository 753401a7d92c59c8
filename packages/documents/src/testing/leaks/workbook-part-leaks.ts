import { aWorkbook, row, textCell } from './a-workbook.ts';
import { secret, type Leak } from './leak.ts';
import { aPhotoWithPosition } from './pictures.ts';
import { relations } from './zip-of.ts';

const said = new RegExp(secret);
const withParts = (parts: Readonly<Record<string, string | Uint8Array>>, more: Parameters<typeof aWorkbook>[0] = {}) => async (): Promise<Buffer> => aWorkbook({ ...more, parts });
const ofSheet = (type: string, name: string, content: string, parts: Readonly<Record<string, string>> = {}, rows?: string) => async (): Promise<Buffer> =>
  aWorkbook({ sheets: [{ ...(rows === undefined ? {} : { rows }), relations: [['rId1', type, `../${name}`]] }], parts: { [`xl/${name}`]: content, ...parts } });

const pivot = (sheet: string): Readonly<Record<string, string>> => ({
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="${sheet}"/></cacheSource><cacheFields><cacheField name="Pupil"><sharedItems><s v="${secret}"/></sharedItems></cacheField><cacheField name="Cost"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
  'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords><r><x v="0"/><n v="88123"/></r><r><x v="0"/><n v="7"/></r></pivotCacheRecords>',
});
const drawing = (shape: string): string => `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:to>${shape}</xdr:twoCellAnchor></xdr:wsDr>`;

/** What a workbook can carry beside its sheets. */
export const workbookPartLeaks: readonly Leak[] = [
  { what: 'a pivot’s records', file: withParts(pivot('Sheet1')), kind: 'pivot-cache', place: /from Sheet1 A1:B3$/, sample: new RegExp(`${secret}.*88123`) },
  { what: 'a pivot whose source was deleted', file: withParts(pivot('Gone')), kind: 'pivot-cache', place: /Gone.*not in the file/, sample: said },
  { what: 'another workbook’s values', file: withParts({ 'xl/externalLinks/externalLink1.xml': `<externalLink><externalBook><sheetNames><sheetName val="Pupils"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${secret}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`, 'xl/externalLinks/_rels/externalLink1.xml.rels': relations(['rId1', 'externalLinkPath', 'file:///S:/SEN/pupils.xlsx']) }), kind: 'external-link', place: /pupils\.xlsx/, sample: said },
  { what: 'a link in a cell', file: async () => aWorkbook({ sheets: [{ relations: [['rId7', 'hyperlink', `mailto:${secret.replace(' ', '.')}@council.example`]] }] }), kind: 'external-link', page: 1, sample: /Quillfeather@council/ },
  { what: 'a comment', file: ofSheet('comments', 'comments1.xml', `<comments><authors><author>Jo Bloggs</author></authors><commentList><comment ref="C7" authorId="0"><text><r><t>${secret}</t></r></text></comment></commentList></comments>`), kind: 'comment', page: 1, place: /^C7$/, sample: new RegExp(`^Jo Bloggs: ${secret}`) },
  { what: 'a thread of comments', file: ofSheet('threadedComment', 'threadedComments/threadedComment1.xml', `<ThreadedComments><threadedComment ref="B2" personId="{1}"><text>ask ${secret}</text></threadedComment></ThreadedComments>`, { 'xl/persons/person.xml': '<personList><person displayName="Jo Bloggs" id="{1}"/></personList>' }), kind: 'comment', place: /^B2$/, sample: new RegExp(`Jo Bloggs: ask ${secret}`) },
  { what: 'who commented', file: withParts({ 'xl/persons/person.xml': `<personList><person displayName="${secret}" id="{1}"/></personList>` }), kind: 'document-properties', sample: said },
  { what: 'a hidden name', file: withParts({}, { workbook: `<definedNames><definedName name="keep" hidden="1">Sheet1!$A$1</definedName></definedNames>` }), kind: 'defined-name', place: /keep \(hidden\)/ },
  { what: 'a name that holds data', file: withParts({}, { workbook: `<definedNames><definedName name="keep">{"${secret}",2}</definedName></definedNames>` }), kind: 'defined-name', place: /value of its own/, sample: said },
  { what: 'a name of what was deleted', file: withParts({}, { workbook: '<definedNames><definedName name="Pupils2023">#REF!</definedName></definedNames>' }), kind: 'defined-name', place: /Pupils2023 \(what it named was deleted\)/ },
  { what: 'a file inside a workbook', file: withParts({ 'xl/embeddings/oleObject1.bin': 'abc' }), kind: 'embedded-object', place: /oleObject1\.bin, 3 bytes/ },
  { what: 'a data model', file: withParts({ 'xl/model/item.data': 'abc' }), kind: 'data-model' },
  { what: 'a connection', file: withParts({ 'xl/connections.xml': `<connections><connection name="SEN" description="for ${secret}"><dbPr connection="Provider=SQL;Data Source=srv01"/></connection></connections>` }), kind: 'data-model', place: /connection SEN/, sample: said },
  { what: 'a query of another program', file: withParts({ 'customXml/item1.xml': '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>' }), kind: 'data-model' },
  { what: 'data of another program', file: withParts({ 'customXml/item1.xml': `<p><owner>${secret}</owner></p>` }), kind: 'document-properties', place: /another program/, sample: said },
  { what: 'macros in a workbook', file: withParts({ 'xl/vbaProject.bin': 'abc' }), kind: 'macro' },
  { what: 'who made it', file: withParts({ 'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${secret}</dc:creator></cp:coreProperties>` }), kind: 'document-properties', place: /creator/, sample: said },
  { what: 'who saved it last', file: withParts({ 'docProps/core.xml': `<cp:coreProperties xmlns:cp="c"><cp:lastModifiedBy>${secret}</cp:lastModifiedBy></cp:coreProperties>` }), kind: 'document-properties', place: /lastModifiedBy/, sample: said },
  { what: 'a property of its own', file: withParts({ 'docProps/custom.xml': `<Properties xmlns:vt="v"><property name="Case"><vt:lpwstr>${secret}</vt:lpwstr></property></Properties>` }), kind: 'document-properties', place: /^Case$/, sample: said },
  { what: 'the folder it was kept in', file: withParts({}, { workbook: '<x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\zquillfeather\\Desktop\\"/>' }), kind: 'document-properties', place: /folder/, sample: /zquillfeather/ },
  { what: 'past changes of a shared workbook', file: withParts({ 'xl/revisions/revisionLog1.xml': `<revisions><rcc><oc r="A1" t="inlineStr"><is><t>${secret}</t></is></oc><nc r="A1"><v>1</v></nc></rcc></revisions>` }), kind: 'tracked-change', sample: said },
  { what: 'values that a chart keeps', file: withParts({ 'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="c"><c:strCache><c:pt idx="0"><c:v>${secret}</c:v></c:pt></c:strCache></c:chartSpace>` }), kind: 'embedded-object', place: /chart1/, sample: said },
  { what: 'cells under a drawn box', file: ofSheet('drawing', 'drawings/drawing1.xml', drawing('<xdr:sp><xdr:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></xdr:spPr></xdr:sp>'), {}, row(2, textCell('B2', secret))), kind: 'text-under-box', page: 1, place: /A1:C5/, sample: said },
  { what: 'words in a hidden drawing', file: ofSheet('drawing', 'drawings/drawing1.xml', drawing(`<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Box" hidden="1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>${secret}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`)), kind: 'hidden-text', page: 1, place: /hidden drawing Box/, sample: said },
  { what: 'settings of somebody’s printer', file: ofSheet('printerSettings', 'printerSettings/printerSettings1.bin', 'abc'), kind: 'document-properties', page: 1, place: /printer settings/ },
  { what: 'a control', file: withParts({ 'xl/ctrlProps/ctrlProp1.xml': '<x/>' }), kind: 'embedded-object', place: /ctrlProp1/ },
  { what: 'what a slicer filters by', file: withParts({ 'xl/slicerCaches/slicerCache1.xml': '<slicerCacheDefinition sourceName="Pupil"/>' }), kind: 'pivot-cache', sample: /^Pupil$/ },
  { what: 'an old macro sheet', file: withParts({ 'xl/macrosheets/sheet1.xml': '<x/>' }), kind: 'macro' },
  { what: 'a picture of the first sheet', file: withParts({ 'docProps/thumbnail.wmf': 'abc' }), kind: 'thumbnail' },
  { what: 'a photo with a position inside', file: async () => aWorkbook({ parts: { 'xl/media/image1.jpeg': await aPhotoWithPosition() } }), kind: 'gps-position', place: /image1\.jpeg/, sample: /^51\.5/ },
];
