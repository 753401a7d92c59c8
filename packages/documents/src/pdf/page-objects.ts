import type { OpenPdf } from './open-pdf.ts';

/** What a page is drawn with, in the order of drawing: also what stands inside other objects. */
export type PageObject = { readonly at: number; readonly kind: 'text' | 'path' | 'image' | 'shading' | 'other' };

const kinds = ['other', 'text', 'path', 'image', 'shading'] as const;
const group = 5;
const deepest = 12;

/** The objects of an open page. */
export function objectsOf({ engine }: OpenPdf, page: number): PageObject[] {
  const found: PageObject[] = [];
  const visit = (object: number, depth: number): void => {
    const type = engine.FPDFPageObj_GetType(object);
    if (type !== group || depth > deepest) {
      found.push({ at: object, kind: kinds[type] ?? 'other' });
      return;
    }
    const inside = engine.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < inside; index += 1) visit(engine.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const count = engine.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(engine.FPDFPage_GetObject(page, index), 0);
  return found;
}

/** Leaves objects out of what is drawn, for as long as `work` takes. */
export function without<T>({ engine }: OpenPdf, objects: readonly number[], work: () => T): T {
  for (const object of objects) engine.FPDFPageObj_SetIsActive(object, false);
  try {
    return work();
  } finally {
    for (const object of objects) engine.FPDFPageObj_SetIsActive(object, true);
  }
}
