import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeSafeCopy } from '../copy/make-safe-copy.ts';
import { aLetter, handMade } from '../testing/pdf/leaky-pdfs.ts';
import { lookIntoPdf } from './examine-pdf.ts';
import { redactPdf } from './redact-pdf.ts';
import { renderPage } from './render-page.ts';
import { sanitisePdf } from './sanitise-pdf.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

async function locked(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await aLetter());
  document.encrypt({ userPassword: 'open sesame', ownerPassword: 'sesame' });
  return document.save();
}

const mark = { page: 1, box: { x: 10, y: 10, width: 10, height: 10 } };

describe('a PDF that wants a password', () => {
  it('is said to, and nothing is made of it', async () => {
    const bytes = await locked();
    expect(await lookIntoPdf(bytes)).toMatchObject({ encrypted: true, pages: [], warnings: ['The file wants a password. Ask the council for a copy without one.'] });
    expect(await renderPage(bytes, 1, 300)).toMatchObject({ ok: false, why: 'encrypted' });
    expect(await redactPdf(bytes, [mark])).toMatchObject({ ok: false, why: 'encrypted' });
    expect(await sanitisePdf(bytes)).toMatchObject({ ok: false, why: 'encrypted' });
  });
});

describe('a PDF that is damaged', () => {
  it.each([
    ['nothing at all', new Uint8Array()],
    ['a first line only', bytesOf('%PDF-1.7\n')],
    ['something else', bytesOf('<html><script>alert(1)</script></html>')],
    ['bytes without sense', new Uint8Array(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256))],
    ['no page', bytesOf(handMade('').replace('/Count 1 /Kids [3 0 R]', '/Count 0 /Kids []'))],
  ])('is said to be unreadable, and has no copy: %s', async (_, bytes) => {
    expect((await lookIntoPdf(bytes)).pages).toEqual([]);
    expect(await renderPage(bytes, 1, 300)).toMatchObject({ ok: false });
    expect(await redactPdf(bytes, [mark])).toMatchObject({ ok: false });
    expect(await sanitisePdf(bytes)).toMatchObject({ ok: false });
  });

  it('is read as far as it goes when its end is missing, or is not read at all', async () => {
    const whole = await aLetter();
    for (const part of [0.3, 0.6, 0.9, 0.99]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * part));
      const { pages, warnings } = await lookIntoPdf(bytes);
      expect(pages.length > 0 || warnings.length > 0).toBe(true);
      const copy = await makeSafeCopy({ bytes, name: 'a.pdf', contentType: 'application/pdf' }, [], []);
      if (copy.ok) expect(copy.copy.pages).toHaveLength(pages.length);
    }
  });

  it('is itself and another file at once: only the pages count, and the copy has nothing of the other', async () => {
    const bytes = new Uint8Array(Buffer.concat([await aLetter(), Buffer.from('PK\u0003\u0004 Kingfisher.html <script>alert("Kingfisher")</script>')]));
    const copy = await makeSafeCopy({ bytes, name: 'a.pdf', contentType: 'application/pdf' }, [], []);
    if (!copy.ok) throw new Error(copy.words);
    expect(Buffer.from(copy.copy.bytes).includes('Kingfisher')).toBe(false);
  });
});

describe('a PDF that is too much', () => {
  it('is read up to two thousand pages, and not copied beyond', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 2_001; page += 1) document.addPage([30, 30]);
    const bytes = await document.save();
    const examined = await lookIntoPdf(bytes);
    expect(examined).toMatchObject({ pageCount: 2_001, warnings: ['Only the first 2,000 of 2,001 pages were read.'] });
    expect(examined.pages).toHaveLength(2_000);
    expect(await redactPdf(bytes, [mark])).toMatchObject({ ok: false, why: 'too_large' });
    expect(await sanitisePdf(bytes)).toMatchObject({ ok: false, why: 'too_large' });
  }, 60_000);

  it('has a page as large as a field, and its picture is as large as any other', async () => {
    const bytes = bytesOf(handMade('0 0 100 100 re f', '/MediaBox [0 0 14400 14400] /UserUnit 50').replace('/MediaBox [0 0 595 842] ', ''));
    const picture = await renderPage(bytes, 1, 99_999);
    if (!picture.ok) throw new Error(picture.words);
    expect([picture.picture.width, picture.picture.height]).toEqual([2_400, 2_400]);
    const made = await redactPdf(bytes, [mark], { readPictures: false });
    if (!made.ok) throw new Error(made.words);
    expect((made.painted[0]?.across ?? 0) * (made.painted[0]?.down ?? 0)).toBeLessThanOrEqual(8_010_000);
  });

  it('unpacks to far more than it is, and is still answered', async () => {
    const packed = deflateSync(Buffer.alloc(40_000_000, ' '));
    const head = handMade('').split('4 0 obj')[0] as string;
    const bytes = new Uint8Array(Buffer.concat([Buffer.from(`${head}4 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n', 'latin1')]));
    expect((await lookIntoPdf(bytes)).pageCount).toBe(1);
  }, 60_000);
});

describe('a mark', () => {
  it.each([
    ['on a page that is not there', { page: 2, box: mark.box }],
    ['on no page', { page: 0, box: mark.box }],
    ['beside the page', { page: 1, box: { x: 900, y: 10, width: 10, height: 10 } }],
    ['without a place', { page: 1, box: { x: Number.NaN, y: 10, width: 10, height: 10 } }],
    ['of cells', { page: 1, range: 'A1:B2' }],
  ])('that cannot be painted stops the copy: %s', async (_, wrong) => {
    expect(await redactPdf(await aLetter(), [mark, wrong], { readPictures: false })).toMatchObject({ ok: false, why: 'no_such_page' });
  });

  it('drawn from right to left is painted all the same', async () => {
    const made = await redactPdf(await aLetter(), [{ page: 1, box: { x: 100, y: 100, width: -50, height: -20 } }], { readPictures: false });
    expect(made).toMatchObject({ ok: true, painted: [{ boxes: [{ left: 133, top: 216 }] }] });
  });

  it('leaves a word that may be nowhere, and the copy is not safe', async () => {
    const bytes = await aLetter((page, font) => page.drawText('Kingfisher', { x: 60, y: 400, size: 20, font }));
    const document = await PDFDocument.load(bytes);
    document.catalog.delete(PDFName.of('Names'));
    const copy = await makeSafeCopy({ bytes: await document.save(), name: 'a.pdf', contentType: 'application/pdf' }, [mark], ['Kingfisher']);
    // Where nothing reads pictures there is no text to find it in.
    if (copy.ok) expect(copy.copy.hasText).toBe(false);
    else expect(copy).toMatchObject({ why: 'not_safe' });
  });
});
