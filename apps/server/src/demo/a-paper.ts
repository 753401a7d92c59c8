/** What is written on a page: its lines, from the top. The first of the first page is its title. */
export type PaperPage = readonly string[];

/** A small PDF of pages with lines, as a council’s word processor might make it, byte for byte the same each time. */
export function aPaper(pages: readonly PaperPage[]): Buffer {
  const firstPage = 4;
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const words = drawn(lines, at === 0);
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + at * 2 + 1} 0 R >>`, `<< /Length ${Buffer.byteLength(words, 'latin1')} >>\nstream\n${words}\nendstream`];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

const drawn = (lines: PaperPage, titled: boolean): string =>
  `BT /F1 11 Tf 15 TL 60 770 Td\n${lines.map((line, at) => `${titled && at === 0 ? '/F1 18 Tf 26 TL' : '/F1 11 Tf 18 TL'} (${escaped(line)}) Tj T*`).join('\n')}\nET`;

/** As the characters of a western Windows machine, which is what the font is told to take. */
const escaped = (words: string): string =>
  words.replaceAll('’', '\u0092').replaceAll('–', '\u0096').replaceAll('£', '\u00a3').replaceAll(/[\\()]/g, '\\$&');
