import type { NotDone } from '../examined.ts';
import { forgetEngine, pdfium, type Engine } from './pdfium.ts';

/** A PDF that is open in the engine that renders. */
export type OpenPdf = { readonly engine: Engine; readonly document: number; /** What draws its form fields. */ readonly form: number; readonly pageCount: number };

/** A PDF could not be worked on. It never leaves this folder: at its doors it becomes a `NotDone`. */
export class PdfProblem extends Error {
  override readonly name = 'PdfProblem';
  readonly why: NotDone['why'];

  constructor(why: NotDone['why'], words: string) {
    super(words);
    this.why = why;
  }
}

const passwordWanted = 4;
const otherSecurity = 5;

/** A PDF that stays open until it is closed. */
export type OpenedPdf = { readonly pdf: OpenPdf; readonly close: () => void };

/** Opens a PDF. Whoever does has to close it, unless the engine broke off over it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  if (bytes.byteLength === 0) throw new PdfProblem('unreadable', 'The file is empty.');
  const engine = await pdfium();
  const at = engine.pdfium.wasmExports.malloc(bytes.byteLength);
  if (at === 0) throw new PdfProblem('too_large', 'The file is too large to be opened.');
  let document = 0;
  let form = 0;
  let formInfo = 0;
  const close = (): void => {
    if (form !== 0) engine.PDFiumExt_ExitFormFillEnvironment(form);
    if (formInfo !== 0) engine.PDFiumExt_CloseFormFillInfo(formInfo);
    if (document !== 0) engine.FPDF_CloseDocument(document);
    engine.pdfium.wasmExports.free(at);
  };
  return orForget(() => {
    try {
      engine.pdfium.HEAPU8.set(bytes, at);
      document = engine.FPDF_LoadMemDocument(at, bytes.byteLength, '');
      if (document === 0) throw whyNot(engine.FPDF_GetLastError());
      formInfo = engine.PDFiumExt_OpenFormFillInfo();
      form = engine.PDFiumExt_InitFormFillEnvironment(document, formInfo);
      if (form !== 0) engine.FPDF_SetFormFieldHighlightAlpha(form, 0);
      return { pdf: { engine, document, form, pageCount: engine.FPDF_GetPageCount(document) }, close };
    } catch (error) {
      if (!brokeOff(error)) close();
      throw error;
    }
  });
}

/** Opens a PDF for as long as `work` takes. */
export async function withPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => Promise<T> | T): Promise<T> {
  const { pdf, close } = await openPdf(bytes);
  let broken = false;
  try {
    return await orForget(() => work(pdf));
  } catch (error) {
    broken = error instanceof EngineBroke;
    throw error;
  } finally {
    if (!broken) close();
  }
}

/** The engine broke off in the middle: nothing of it may be touched again, not even to close. */
export class EngineBroke extends PdfProblem {
  constructor() {
    super('unreadable', 'The file stopped the program that reads it.');
  }
}

const brokeOff = (error: unknown): boolean => error instanceof Error && error.name === 'RuntimeError';

/** Does a piece of work with the engine; where that breaks off, the next use takes a fresh one. */
export async function orForget<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!brokeOff(error)) throw error;
    forgetEngine();
    throw new EngineBroke();
  }
}

const whyNot = (error: number): PdfProblem =>
  error === passwordWanted || error === otherSecurity
    ? new PdfProblem('encrypted', 'The file wants a password. Ask the council for a copy without one.')
    : new PdfProblem('unreadable', 'The file is damaged, or is not a PDF.');

/** One page, counted from 0, for as long as `work` takes. */
export function withPage<T>({ engine, document, form, pageCount }: OpenPdf, index: number, work: (page: number) => T): T {
  if (!Number.isInteger(index) || index < 0 || index >= pageCount) throw new PdfProblem('no_such_page', `There is no page ${index + 1}: the file has ${pageCount}.`);
  const page = engine.FPDF_LoadPage(document, index);
  if (page === 0) throw new PdfProblem('unreadable', `Page ${index + 1} cannot be read.`);
  if (form !== 0) engine.FORM_OnAfterLoadPage(page, form);
  try {
    return work(page);
  } finally {
    if (form !== 0) engine.FORM_OnBeforeClosePage(page, form);
    engine.FPDF_ClosePage(page);
  }
}

/** What a failure is to whoever wanted the work done. */
export function asNotDone(error: unknown): NotDone {
  if (error instanceof PdfProblem) return { ok: false, why: error.why, words: error.message };
  return { ok: false, why: 'unreadable', words: `It could not be read: ${error instanceof Error ? error.message : String(error)}` };
}

