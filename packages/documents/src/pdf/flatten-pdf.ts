import { PdfProblem, withPage, withPdf, type OpenPdf } from './open-pdf.ts';

const changed = 1;
const nothingToDo = 2;

/** Draws what forms and annotations show into the pages, and takes the forms and annotations away. */
export const flattened = (bytes: Uint8Array): Promise<Uint8Array> =>
  withPdf(bytes, (pdf) => {
    for (let index = 0; index < pdf.pageCount; index += 1) {
      withPage(pdf, index, (page) => {
        const result = pdf.engine.FPDFPage_Flatten(page, 0);
        if (result !== changed && result !== nothingToDo) throw new PdfProblem('unreadable', `Page ${index + 1} cannot be copied.`);
      });
    }
    return saved(pdf);
  });

function saved({ engine, document }: OpenPdf): Uint8Array {
  const writer = engine.PDFiumExt_OpenFileWriter();
  try {
    engine.PDFiumExt_SaveAsCopy(document, writer);
    const size = engine.PDFiumExt_GetFileWriterSize(writer);
    const at = engine.pdfium.wasmExports.malloc(size);
    try {
      engine.PDFiumExt_GetFileWriterData(writer, at, size);
      return engine.pdfium.HEAPU8.slice(at, at + size);
    } finally {
      engine.pdfium.wasmExports.free(at);
    }
  } finally {
    engine.PDFiumExt_CloseFileWriter(writer);
  }
}
