import { deflateSync } from 'node:zlib';
import type { PlacedWord } from '../examined.ts';
import { fontObject, textOf } from './invisible-text.ts';

/** A picture as it lies in a PDF. */
export type PageImage = { readonly width: number; readonly height: number; readonly colours: 'DeviceGray' | 'DeviceRGB'; readonly bits: 4 | 8; readonly filter: 'FlateDecode' | 'DCTDecode'; readonly data: Uint8Array };

/** One page to be written: a picture, and words that can be searched and not seen. */
export type PageToWrite = { readonly width: number; readonly height: number; readonly image: PageImage; readonly words: readonly PlacedWord[] };

/** Who made the file, in every file of ours. */
export const producer = 'Open Valve';

/**
 * Writes a PDF of pictures, and nothing else that a PDF can hold: catalogue, pages, pictures, what draws them, one font that is not
 * drawn. It is written here, and not by a library, so that every byte of it is known.
 */
export class PdfWriter {
  readonly #parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  readonly #offsets: number[] = [];
  readonly #pages: number[] = [];
  #length = this.#parts[0]?.length ?? 0;
  #hasWords = false;

  /** Numbers 1 to 4 are kept for catalogue, pages, font and properties. */
  #next = 5;

  add(page: PageToWrite): void {
    const [number, image, contents] = [this.#next, this.#next + 1, this.#next + 2];
    this.#next += 3;
    const [width, height] = [short(page.width), short(page.height)];
    const drawn = `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n${textOf(page.words, page.height)}`;
    this.#hasWords ||= page.words.length > 0;
    this.#pages.push(number);
    this.#object(number, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P ${image} 0 R >> /Font << /F 3 0 R >> >> /Contents ${contents} 0 R >>`);
    const { image: picture } = page;
    this.#object(
      image,
      `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /${picture.colours} /BitsPerComponent ${picture.bits} /Filter /${picture.filter} /Length ${picture.data.byteLength} >>`,
      picture.data,
    );
    const packed = deflateSync(Buffer.from(drawn, 'latin1'));
    this.#object(contents, `<< /Filter /FlateDecode /Length ${packed.byteLength} >>`, packed);
  }

  /** The whole file. It has no dates and no identity, so that the same pages make the same bytes. */
  finish({ title }: { readonly title: string | null }): { bytes: Uint8Array; hasWords: boolean } {
    this.#object(1, '<< /Type /Catalog /Pages 2 0 R >>');
    this.#object(2, `<< /Type /Pages /Count ${this.#pages.length} /Kids [${this.#pages.map((page) => `${page} 0 R`).join(' ')}] >>`);
    this.#object(3, fontObject);
    this.#object(4, `<< ${title === null ? '' : `/Title ${textString(title)} `}/Producer (${producer}) >>`);
    const table = this.#length;
    const lines = Array.from({ length: this.#next - 1 }, (_, index) => `${String(this.#offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`);
    this.#push(Buffer.from(`xref\n0 ${this.#next}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${this.#next} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1'));
    return { bytes: Buffer.concat(this.#parts), hasWords: this.#hasWords };
  }

  #object(number: number, dictionary: string, data?: Uint8Array): void {
    this.#offsets[number] = this.#length;
    this.#push(Buffer.from(`${number} 0 obj\n${dictionary}\n`, 'latin1'));
    if (data) {
      this.#push(Buffer.from('stream\n', 'latin1'));
      this.#push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      this.#push(Buffer.from('\nendstream\n', 'latin1'));
    }
    this.#push(Buffer.from('endobj\n', 'latin1'));
  }

  #push(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

const short = (value: number): string => String(Math.round(value * 1_000) / 1_000);

/** Text of any language, as PDF writes it outside its pages. */
const textString = (text: string): string => `<FEFF${Buffer.from(text.slice(0, 500), 'utf16le').swap16().toString('hex').toUpperCase()}>`;
