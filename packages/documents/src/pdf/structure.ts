import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, HiddenKind, HiddenThing } from '../examined.ts';
import { pdfLimits } from './limits.ts';
import { withSecondEngine } from './pdfjs.ts';

/** What the second engine knows of an annotation, as far as it is used here. */
type Annotation = {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
  readonly fieldName?: string;
  readonly actions?: object | null;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly popupRef?: unknown;
  readonly file?: { readonly filename?: string };
};

/** Makes one hidden thing. */
export const hiddenThing = (kind: HiddenKind, page: number | null, place: string, sample: string | null = null, more: { count?: number; box?: Box | null } = {}): HiddenThing => {
  const line = sample?.replace(/\s+/g, ' ').trim() ?? '';
  return { kind, page, place, count: more.count ?? 1, sample: line === '' ? null : line.length > 120 ? `${line.slice(0, 119)}…` : line, box: more.box ?? null };
};

/** What stands in a PDF beside its pages: annotations, attached files, layers, scripts, forms, properties. */
export const structureOf = (bytes: Uint8Array): Promise<HiddenThing[]> =>
  withSecondEngine(bytes, async (document) => [
    ...(await properties(document)),
    ...(await attachedFiles(document)),
    ...(await scripts(document)),
    ...(await layers(document)),
    ...(await onPages(document)),
  ]);

async function properties(document: PDFDocumentProxy): Promise<HiddenThing[]> {
  const { info, metadata } = (await document.getMetadata()) as unknown as { info: Record<string, unknown>; metadata: Iterable<[string, unknown]> | null };
  const said = (values: Iterable<[string, unknown]>): string[] => [...values].filter(([, value]) => typeof value === 'string' && value !== '').map(([key, value]) => `${key}: ${String(value)}`);
  const known = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'];
  const own = info['Custom'] && typeof info['Custom'] === 'object' ? Object.entries(info['Custom']) : [];
  const lines = said([...known.map((key): [string, unknown] => [key, info[key]]), ...own]);
  const xmp = metadata ? said(metadata) : [];
  const found: HiddenThing[] = [];
  if (lines.length > 0) found.push(hiddenThing('document-properties', null, 'Info', lines.join('; '), { count: lines.length }));
  if (metadata) found.push(hiddenThing('document-properties', null, 'XMP', xmp.join('; '), { count: Math.max(1, xmp.length) }));
  if (info['IsXFAPresent'] === true) found.push(hiddenThing('form-data', null, 'XFA'));
  if (info['IsSignaturesPresent'] === true) found.push(hiddenThing('form-data', null, 'signature'));
  return found;
}

async function attachedFiles(document: PDFDocumentProxy): Promise<HiddenThing[]> {
  const files = (await document.getAttachments()) as Record<string, { filename?: string }> | null;
  return Object.entries(files ?? {}).map(([key, file]) => hiddenThing('attached-file', null, 'attached files', file.filename ?? key));
}

async function scripts(document: PDFDocumentProxy): Promise<HiddenThing[]> {
  const found = Object.entries((await document.getJSActions()) ?? {}).map(([name, code]) => hiddenThing('script', null, name, String(Array.isArray(code) ? code[0] : code)));
  const open = (await document.getOpenAction()) as { action?: string } | null;
  return open?.action === undefined || open.action === null ? found : [...found, hiddenThing('script', null, 'OpenAction', open.action)];
}

async function layers(document: PDFDocumentProxy): Promise<HiddenThing[]> {
  const config = await document.getOptionalContentConfig({ intent: 'display' });
  return [...(config as Iterable<[string, { name?: string | null; visible: boolean }]>)].map(([, { name, visible }]) =>
    hiddenThing('layer', null, visible ? 'shown' : 'not shown', name ?? 'without a name'),
  );
}

async function onPages(document: PDFDocumentProxy): Promise<HiddenThing[]> {
  const found: HiddenThing[] = [];
  for (let number = 1; number <= Math.min(document.numPages, pdfLimits.pages); number += 1) {
    const page = await document.getPage(number).catch(() => null);
    if (!page) continue;
    const viewport = page.getViewport({ scale: 1 });
    const boxOf = ({ rect }: Annotation): Box | null => {
      if (rect?.length !== 4) return null;
      const [x1, y1, x2, y2] = viewport.convertToViewportRectangle([...rect]) as [number, number, number, number];
      const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
      return [box.x, box.y, box.width, box.height].every(Number.isFinite) ? box : null;
    };
    for (const [name, code] of Object.entries((await page.getJSActions()) ?? {})) found.push(hiddenThing('script', number, name, String(Array.isArray(code) ? (code as unknown[])[0] : code)));
    const annotations = (await page.getAnnotations({ intent: 'any' }).catch(() => [])) as Annotation[];
    for (const each of annotations.slice(0, pdfLimits.namedPerPage)) found.push(...thingsOf(each, number, boxOf(each)));
    if (annotations.length > pdfLimits.namedPerPage) found.push(hiddenThing('annotation', number, 'more', null, { count: annotations.length - pdfLimits.namedPerPage }));
    page.cleanup();
  }
  return found;
}

function thingsOf(each: Annotation, page: number, box: Box | null): HiddenThing[] {
  const subtype = each.subtype ?? 'Unknown';
  const said = [each.titleObj?.str, each.contentsObj?.str].filter(Boolean).join(': ');
  const found: HiddenThing[] = [];
  if (each.actions && Object.keys(each.actions).length > 0) found.push(hiddenThing('script', page, subtype, JSON.stringify(each.actions), { box }));
  const target = each.url ?? each.unsafeUrl;
  if (subtype === 'Widget') {
    const value = Array.isArray(each.fieldValue) ? each.fieldValue.join(', ') : typeof each.fieldValue === 'string' ? each.fieldValue : '';
    found.push(hiddenThing('form-data', page, each.fieldName ?? 'field', value, { box }));
  } else if (subtype === 'FileAttachment') found.push(hiddenThing('attached-file', page, subtype, each.file?.filename ?? said, { box }));
  else if (subtype !== 'Link') found.push(hiddenThing('annotation', page, subtype, said, { box }));
  else if (target !== undefined && !/^(https?|mailto):/i.test(target)) found.push(hiddenThing('external-link', page, subtype, target, { box }));
  return found;
}
