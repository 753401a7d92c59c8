import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A PDF with so many pages of ordinary text; `word` stands on every tenth. */
export async function aLongPdf(pages: number, word: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.drawText(`Page ${number} of the management plan`, { x: 60, y: 780, size: 16, font });
    for (let line = 0; line < 42; line += 1) page.drawText(`${line + 1}. The deficit of the high needs block is forecast to be £${(number * 137 + line * 11) % 999} million by March.`, { x: 60, y: 740 - line * 16, size: 11, font });
    if (number % 10 === 0) page.drawText(word, { x: 60, y: 50, size: 11, font });
  }
  return document.save({ addDefaultPage: false });
}
