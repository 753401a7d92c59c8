import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentReader } from '../../../documents/src/index.ts';
import { languagesRead } from '../../../documents/src/ocr/read-picture.ts';
import { withPage, withPdf } from '../../../documents/src/pdf/open-pdf.ts';
import { shapeOf } from '../../../documents/src/pdf/page-shape.ts';
import { redactPdf } from '../../../documents/src/pdf/redact-pdf.ts';
import { pictureOf, pictureSize, pixelsOf } from '../../../documents/src/pdf/render-page.ts';
import { verifyRedacted } from '../../../documents/src/pdf/verify-redacted.ts';
import { aLongPdf } from '../../../documents/src/testing/pdf/a-long-pdf.ts';
import { measure, type Contestant, type Measured } from '../measure.ts';

const [pages, width, word] = [10, 1_200, 'Kingfisher'];

/**
 * Pages a second that are drawn, examined, and redacted and verified, in a process of their own with limits, beside the engine alone that
 * draws the same pages from a file it has open; and what redacting and verifying cost by themselves.
 */
export async function measureRendering(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'openvalve-bench-'));
  const reader = new DocumentReader({ processes: 1, tasks: 100_000 });
  try {
    const bytes = await aLongPdf(pages, word);
    const file = { path: join(folder, 'plan.pdf'), name: 'plan.pdf', contentType: 'application/pdf' };
    writeFileSync(file.path, bytes);
    const examined = await reader.examine(file);
    if (!examined.ok) throw new Error(examined.words);
    const marks = examined.examined.pages.flatMap(({ number, words }) => (words ?? []).filter(({ text }) => text === word).map((box) => ({ page: number, box })));
    if (marks.length !== pages / 10) throw new Error(`${marks.length} marks: the word was not found on every tenth page.`);
    const redacted = await redactPdf(bytes, marks, { readPictures: false });
    if (!redacted.ok) throw new Error(redacted.words);
    const ocr = (await languagesRead()) !== null;
    return await measure(
      [
        { name: 'the engine alone, file open', run: (milliseconds) => untilOver(milliseconds, () => drawnByEngine(bytes)) },
        each('drawn, one page after the other', async (page) => (await reader.page(file, { page, width })).ok),
        whole('examined: words and what is hidden', async () => (await reader.examine(file)).ok),
        whole('redacted, alone', async () => (await redactPdf(bytes, marks, { readPictures: false })).ok),
        whole('verified, alone', async () => (await verifyRedacted(redacted.bytes, { painted: redacted.painted, gone: [word] })).length === 0),
        whole(`redacted, ${ocr ? 'text read back, ' : ''}verified`, async () => (await reader.safeCopy(file, marks, [word])).ok),
        whole('sanitised and verified', async () => (await reader.safeCopy(file, [], [])).ok),
      ],
      { rounds: 3, milliseconds: 500 },
    );
  } finally {
    await reader.close();
    rmSync(folder, { recursive: true });
  }
}

const drawnByEngine = (bytes: Uint8Array): Promise<number> =>
  withPdf(bytes, async (pdf) => {
    for (let page = 0; page < pages; page += 1) {
      await pictureOf(withPage(pdf, page, (open) => {
        const size = pictureSize(shapeOf(pdf, open), width);
        return pixelsOf(pdf, open, size.width, size.height);
      }));
    }
    return pages;
  });

const each = (name: string, draw: (page: number) => Promise<boolean>): Contestant => ({
  name,
  run: (milliseconds) =>
    untilOver(milliseconds, async () => {
      for (let page = 1; page <= pages; page += 1) if (!(await draw(page))) throw new Error(`Page ${page} was not drawn.`);
      return pages;
    }),
});

const whole = (name: string, work: () => Promise<boolean>): Contestant => ({
  name,
  run: (milliseconds) =>
    untilOver(milliseconds, async () => {
      if (!(await work())) throw new Error(`Not ${name}.`);
      return pages;
    }),
});

async function untilOver(milliseconds: number, work: () => Promise<number>): Promise<number> {
  let count = 0;
  for (const until = performance.now() + milliseconds; performance.now() < until; ) count += await work();
  return count;
}
