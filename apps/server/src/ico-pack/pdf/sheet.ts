import PDFDocument from 'pdfkit';
import { createRequire } from 'node:module';
import type { Glyphs } from './fonts.ts';
import { glyphsOf } from './fonts.ts';

const pathOf = createRequire(import.meta.url).resolve;
const font = (name: string): string => pathOf(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const faces = { text: font('DejaVuSans'), bold: font('DejaVuSans-Bold'), letter: font('DejaVuSerif'), mono: font('DejaVuSansMono') } as const;
type Face = keyof typeof faces;

/** The kind of PDF that says of itself that assistive technology can read it (ISO 14289). The library takes it; its types do not know it yet. */
const accessible = { subset: 'PDF/UA' } as object;

const margin = 56;
const sizes = { 1: 20, 2: 14, 3: 11 } as const;
const inks = { text: '#1b2420', quiet: '#55605a', line: '#c9cec9' } as const;

/** A tagged PDF as it is written, block after block: what a screen reader hears is what the page shows. */
export type Sheet = {
  readonly heading: (level: 1 | 2 | 3, words: string) => void;
  readonly paragraph: (words: string, how?: { readonly face?: Face; readonly size?: number; readonly quiet?: boolean }) => void;
  readonly list: (items: readonly string[]) => void;
  /** Rows of a heading and its words, or of several columns; `widths` are shares of the page. */
  readonly table: (columns: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]) => void;
  /** A letter's words as they were, its line breaks kept. */
  readonly letter: (words: string) => void;
  readonly newPage: () => void;
  readonly end: () => Promise<Buffer>;
};

/** Begins a document. `title` is what readers and tabs show; the language is British English. */
export function beginSheet({ title, made, footer }: { title: string; made: Date; footer: string }): Sheet {
  const doc = new PDFDocument({
    size: 'A4', margins: { top: margin, bottom: margin + 14, left: margin, right: margin }, bufferPages: true, pdfVersion: '1.7', tagged: true, lang: 'en-GB', displayTitle: true, ...accessible,
    info: { Title: title, Author: 'Open Valve', CreationDate: made, ModDate: made }, font: faces.text,
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => void parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  const glyphs: Record<Face, Glyphs> = { text: glyphsOf(faces.text), bold: glyphsOf(faces.bold), letter: glyphsOf(faces.letter), mono: glyphsOf(faces.mono) };
  for (const [name, path] of Object.entries(faces)) doc.registerFont(name, path);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  const bottom = (): number => doc.page.height - margin - 14;
  const room = (height: number): void => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  const set = (face: Face, size: number, ink: string = inks.text): typeof doc => doc.font(face).fontSize(size).fillColor(ink);
  const block = (type: string, draw: () => void): void => root.add(doc.struct(type, {}, draw)) as unknown as void;

  const table: Sheet['table'] = (columns, rows, widths) => {
    const share = widths.reduce((sum, each) => sum + each, 0);
    const across = widths.map((each) => (width * each) / share);
    const left = across.map((_, at) => margin + across.slice(0, at).reduce((sum, each) => sum + each, 0));
    const element = doc.struct('Table');
    root.add(element);
    const drawn = (cells: readonly string[], type: 'TH' | 'TD'): void => {
      const face: Face = type === 'TH' ? 'bold' : 'text';
      set(face, 9);
      const shown = cells.map((cell) => glyphs[face].shown(cell) || ' ');
      const heights = shown.map((cell, at) => doc.heightOfString(cell, { width: (across[at] ?? width) - 8 }));
      room(Math.min(Math.max(...heights) + 6, bottom() - margin));
      const [top, page] = [doc.y, doc.bufferedPageRange().count];
      const row = doc.struct('TR');
      element.add(row);
      for (const [at, cell] of shown.entries()) {
        row.add(doc.struct(type, {}, () => {
          doc.switchToPage(page - 1);
          set(face, 9).text(cell, left[at] ?? margin, top, { width: (across[at] ?? width) - 8 });
        }));
      }
      row.end();
      doc.switchToPage(doc.bufferedPageRange().count - 1);
      doc.x = margin;
      doc.y = top + Math.max(...heights) + 3;
      artifact(doc, () => void doc.moveTo(margin, doc.y).lineTo(margin + width, doc.y).lineWidth(0.5).strokeColor(inks.line).stroke());
      doc.y += 3;
    };
    drawn(columns, 'TH');
    for (const cells of rows) drawn(cells, 'TD');
    element.end();
    doc.y += 8;
  };

  return {
    heading: (level, words) => {
      room(level === 3 ? 60 : 90);
      if (doc.y > margin + 1) doc.y += level === 1 ? 0 : 12;
      block(`H${level}`, () => void set('bold', sizes[level]).text(glyphs.bold.shown(words), margin, doc.y, { width }));
      if (level < 3) doc.outline.addItem(words);
      doc.y += level === 1 ? 10 : 5;
    },
    paragraph: (words, { face = 'text', size = 10, quiet = false } = {}) => {
      block('P', () => void set(face, size, quiet ? inks.quiet : inks.text).text(glyphs[face].shown(words), margin, doc.y, { width, lineGap: 2 }));
      doc.y += 6;
    },
    list: (items) => {
      const element = doc.struct('L');
      root.add(element);
      for (const item of items) {
        const entry = doc.struct('LI');
        element.add(entry);
        room(14);
        const [top, page] = [doc.y, doc.bufferedPageRange().count];
        entry.add(doc.struct('Lbl', {}, () => void set('text', 10).text('•', margin + 4, top, { lineBreak: false })));
        entry.add(doc.struct('LBody', {}, () => {
          doc.switchToPage(page - 1);
          set('text', 10).text(glyphs.text.shown(item), margin + 16, top, { width: width - 16, lineGap: 2 });
        }));
        entry.end();
        doc.y += 3;
      }
      element.end();
      doc.x = margin;
      doc.y += 5;
    },
    table,
    letter: (words) => {
      for (const part of words.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
        if (part.trim() === '') continue;
        block('P', () => void set('letter', 9.5).text(glyphs.letter.shown(part), margin + 14, doc.y, { width: width - 14, lineGap: 1.5 }));
        doc.y += 5;
      }
      doc.x = margin;
      doc.y += 4;
    },
    newPage: () => void doc.addPage(),
    end: () => {
      root.end();
      numberPages(doc, glyphs.text.shown(footer), set);
      doc.end();
      return whole;
    },
  };
}

type Doc = InstanceType<typeof PDFDocument>;

/** What is drawn and not read: rules and page numbers. */
function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

function numberPages(doc: Doc, footer: string, set: (face: Face, size: number, ink?: string) => Doc): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const kept = doc.page.margins.bottom;
    doc.page.margins.bottom = 0;
    artifact(doc, () => void set('text', 8, inks.quiet).text(`${footer}   Page ${page + 1} of ${count}`, margin, doc.page.height - 40, { width: doc.page.width - 2 * margin, lineBreak: false }));
    doc.page.margins.bottom = kept;
  }
}
