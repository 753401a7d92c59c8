import { DocumentReader, type DocumentWork } from '@openvalve/documents';

/** Who works on files: some processes read them and make copies, and others draw pages, so that nobody who looks at one waits for a long reading. */
export function createDocumentWork(): DocumentWork {
  const [working, drawing] = [new DocumentReader(), new DocumentReader({ processes: 2 })];
  return {
    examine: (file) => working.examine(file),
    safeCopy: (file, marks, words) => working.safeCopy(file, marks, words),
    page: (file, wanted) => drawing.page(file, wanted),
    close: async () => void (await Promise.all([working.close(), drawing.close()])),
  };
}
