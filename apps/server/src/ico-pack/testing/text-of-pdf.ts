import { extractText, getDocumentProxy } from 'unpdf';

/** What another program reads in a PDF: all its pages, blanks made one. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
