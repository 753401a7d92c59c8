import { AFRelationship, degrees, PDFDocument, PDFName, PDFString, rgb, StandardFonts, TextRenderingMode, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { pushGraphicsState, popGraphicsState, setTextRenderingMode } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { HiddenKind } from '../../examined.ts';

/** What a leaky PDF must not give away. */
export const secret = 'Kingfisher';

/** One way in which a PDF can hold what nobody sees. */
export type Leak = { readonly what: string; readonly kind: HiddenKind; readonly sample: RegExp; readonly make: () => Promise<Uint8Array> };

type Draw = (page: PDFPage, font: PDFFont, document: PDFDocument) => unknown;

/** A letter of one page, with something added. */
export async function aLetter(draw: Draw = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  page.drawText('The agreement was signed in March.', { x: 60, y: 760, size: 12, font });
  await draw(page, font, document);
  return document.save({ addDefaultPage: false });
}

const annotation = (page: PDFPage, entries: Record<string, unknown>): void => {
  const { context } = page.doc;
  page.node.addAnnot(context.register(context.obj({ Type: 'Annot', ...(entries as Record<string, string>) })));
};

const hiddenName: Draw = (page, font) => page.drawText(`Pupil: ${secret}`, { x: 60, y: 500, size: 14, font });
const bar = { x: 55, y: 495, width: 200, height: 20, color: rgb(0, 0, 0) };

/** Every way that this corpus knows. */
export const leaks: readonly Leak[] = [
  { what: 'a name under a black box', kind: 'text-under-box', sample: /Kingfisher/, make: () => aLetter((page, font, document) => { void hiddenName(page, font, document); page.drawRectangle(bar); }) },
  { what: 'a name under a white box', kind: 'text-under-box', sample: /Kingfisher/, make: () => aLetter((page, font, document) => { void hiddenName(page, font, document); page.drawRectangle({ ...bar, color: rgb(1, 1, 1) }); }) },
  {
    what: 'a name under a box with a label on it',
    kind: 'text-under-box',
    sample: /Kingfisher/,
    make: () => aLetter((page, font, document) => {
      void hiddenName(page, font, document);
      page.drawRectangle(bar);
      page.drawText('redacted under s.40', { x: 62, y: 500, size: 14, font, color: rgb(1, 1, 1) });
    }),
  },
  {
    what: 'a name under a square that is an annotation',
    kind: 'text-under-box',
    sample: /Kingfisher/,
    make: () => aLetter((page, font, document) => {
      void hiddenName(page, font, document);
      const { context } = document;
      const look = context.register(context.stream('0 g 0 0 200 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 20] }));
      annotation(page, { Subtype: 'Square', Rect: [55, 495, 255, 515], F: 4, IC: [0, 0, 0], AP: { N: look } });
    }),
  },
  { what: 'a name in white', kind: 'unseen-text', sample: /Kingfisher/, make: () => aLetter((page, font) => page.drawText(secret, { x: 60, y: 500, size: 14, font, color: rgb(1, 1, 1) })) },
  { what: 'a name that is drawn with no ink', kind: 'unseen-text', sample: /Kingfisher/, make: () => aLetter((page, font) => { page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible)); page.drawText(secret, { x: 60, y: 500, size: 14, font }); page.pushOperators(popGraphicsState()); }) },
  { what: 'a name too small to be read', kind: 'unseen-text', sample: /Kingfisher/, make: () => aLetter((page, font) => page.drawText(secret, { x: 60, y: 500, size: 0.8, font })) },
  { what: 'a name beside the page', kind: 'text-off-page', sample: /Kingfisher/, make: () => aLetter((page, font) => page.drawText(secret, { x: 700, y: 500, size: 14, font })) },
  { what: 'a name outside the part that is shown', kind: 'text-off-page', sample: /Kingfisher/, make: () => aLetter((page, font) => { page.drawText(secret, { x: 60, y: 100, size: 14, font }); page.setCropBox(0, 400, 595, 442); page.setRotation(degrees(90)); }) },
  { what: 'a note', kind: 'annotation', sample: /Kingfisher/, make: () => aLetter((page) => annotation(page, { Subtype: 'Text', Rect: [60, 500, 80, 520], Contents: PDFString.of(`Ask about ${secret}`) })) },
  { what: 'an attached file', kind: 'attached-file', sample: /Kingfisher/, make: () => aLetter((_, __, document) => document.attach(Buffer.from('name'), `${secret}.csv`, { mimeType: 'text/csv', afRelationship: AFRelationship.Data })) },
  { what: 'a script', kind: 'script', sample: /alert/, make: () => aLetter((_, __, document) => document.addJavaScript('main', `app.alert("${secret}")`)) },
  { what: 'a program that is started', kind: 'script', sample: /program/, make: () => aLetter((_, __, document) => document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'Launch', F: PDFString.of(`${secret}.exe`) }))) },
  {
    what: 'a form',
    kind: 'form-data',
    sample: /Kingfisher/,
    make: () => aLetter((page, _, document) => {
      const field = document.getForm().createTextField('pupil');
      field.setText(secret);
      field.addToPage(page, { x: 60, y: 480, width: 200, height: 24 });
    }),
  },
  {
    what: 'a layer that is not shown',
    kind: 'layer',
    sample: /Names/,
    make: () => aLetter((page, font, document) => {
      const { context } = document;
      const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Names of pupils') }));
      document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [layer] } }));
      const words = context.register(context.stream(`BT /F1 14 Tf 60 500 Td (${secret}) Tj ET`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842], OC: layer, Resources: { Font: { F1: font.ref } } }));
      page.node.setXObject(PDFName.of('Off'), words);
      page.pushOperators();
      page.drawText(' ', { x: 0, y: 0, font });
      page.node.set(PDFName.of('Contents'), context.obj([...(page.node.Contents()?.toString().match(/\d+ 0 R/g) ?? []).map((ref) => refOf(document, ref)), context.register(context.stream('q /Off Do Q'))]));
    }),
  },
  { what: 'a name to be read aloud in the place of another', kind: 'hidden-text', sample: /kingfisher/i, make: () => byHand(`/Span << /ActualText (${secret}) >> BDC ${drawn('Pupil A')} EMC`) },
  { what: 'a name in a bookmark', kind: 'hidden-text', sample: /Kingfisher/, make: () => aLetter((_, __, { context, catalog }) => { const list = context.nextRef(); context.assign(list, context.obj({ Type: 'Outlines', Count: 1, First: context.register(context.obj({ Title: PDFString.of(`Case of ${secret}`), Parent: list })) })); catalog.set(PDFName.of('Outlines'), list); }) },
  { what: 'a name drawn as hairlines', kind: 'unseen-text', sample: /Kingfisher/, make: () => byHand(`0.1 Tz ${drawn(secret)}`) },
  { what: 'a name that was marked to be taken out and was not', kind: 'text-under-box', sample: /Kingfisher/, make: () => byHand(drawn(secret), '/Annots [<< /Type /Annot /Subtype /Redact /Rect [55 495 255 515] >>]') },
  { what: 'where a picture was taken', kind: 'gps-position', sample: /51\.275/, make: () => aLetter(async (page, _, document) => page.drawImage(await document.embedJpg(await aPlace()), { x: 60, y: 300, width: 90, height: 90 })) },
  { what: 'who wrote it', kind: 'document-properties', sample: /Kingfisher/, make: () => aLetter((_, __, document) => document.setAuthor(secret)) },
  { what: 'what it said before', kind: 'earlier-revision', sample: /Kingfisher/, make: () => savedTwice() },
];

const drawn = (words: string): string => `BT /F1 14 Tf 60 500 Td (${words}) Tj ET`;
const byHand = (contents: string, page = ''): Promise<Uint8Array> => Promise.resolve(new Uint8Array(Buffer.from(handMade(contents, page), 'latin1')));

/** A picture that says where it was taken. */
const aPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 90, height: 90, channels: 3, background: '#c03' } }).jpeg().withExif({ IFD0: { Artist: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 16/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '0/1 31/1 0/1' } }).toBuffer();

const refOf = (document: PDFDocument, text: string) => document.context.enumerateIndirectObjects().map(([ref]) => ref).find((ref) => ref.toString() === text) ?? PDFName.of('Missing');

/** A file that was saved on top of itself, the name gone from what is shown. */
export async function savedTwice(): Promise<Uint8Array> {
  const first = Buffer.from(handMade(`BT /F1 14 Tf 60 500 Td (Pupil ${secret}) Tj ET`), 'latin1');
  const at = /startxref\n(\d+)/.exec(first.toString('latin1'))?.[1] ?? '0';
  const contents = 'BT /F1 14 Tf 60 500 Td (Pupil withheld) Tj ET';
  const object = `4 0 obj\n<< /Length ${contents.length} >>\nstream\n${contents}\nendstream\nendobj\n`;
  const table = first.length + object.length;
  const end = `xref\n4 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${at} >>\nstartxref\n${table}\n%%EOF\n`;
  return Promise.resolve(new Uint8Array(Buffer.concat([first, Buffer.from(object + end, 'latin1')])));
}

/** A PDF written by hand, so that anything can be in it. */
export function handMade(contents: string, page = ''): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  return `${text}xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** A small PDF that draws itself inside itself, twenty times at each of ten steps: drawn whole, it would never end. */
export function endless(): Uint8Array {
  const group = (contents: string, inside: string): string => `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] ${inside} /Length ${contents.length} >>\nstream\n${contents}\nendstream`;
  const groups = Array.from({ length: 10 }, (_, step) => group('/X Do '.repeat(20), `/Resources << /XObject << /X ${step + 6} 0 R >> >>`));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    '<< /Length 5 >>\nstream\n/X Do\nendstream',
    ...groups,
    group('0 0 10 10 re f', ''),
  ];
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, 'latin1'));
}
