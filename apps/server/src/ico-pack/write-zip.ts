import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { IcoPack } from './pack.ts';

const readme = (pack: IcoPack): string => `What is in here

complaint.pdf     the complaint: what happened, how the days were counted, every letter, proof of sending
correspondence/   each letter as text, and each file that came with one, byte for byte as it came
SHA256SUMS.txt    a checksum for each file; "sha256sum -c SHA256SUMS.txt" checks them all

Files from the council are as it sent them and were not opened or checked here. Look for personal data before you pass
them on to anybody but the ICO.

${pack.request.council.officialName}${pack.request.councilReference ? `, reference ${pack.request.councilReference}` : ''}
`;

/**
 * The pack as a ZIP that is written as it is read: the PDF, every letter and original, and a list of checksums. A file the
 * store no longer gives, or gives damaged, ends the download in an error instead of a shorter ZIP.
 */
export function writeZip(pack: IcoPack, pdf: Buffer): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (error: Error): void => void out.destroy(error);
  zip.on('error', fail);
  const mtime = pack.made;
  zip.addBuffer(pdf, 'complaint.pdf', { mtime });
  zip.addBuffer(Buffer.from(readme(pack), 'utf8'), 'README.txt', { mtime });
  zip.addBuffer(Buffer.from(checksums(pack, pdf), 'utf8'), 'SHA256SUMS.txt', { mtime });
  for (const file of pack.files) {
    zip.addReadStreamLazy(file.path, { mtime, compress: true }, (give) => {
      file.open().then(
        (stream) => {
          stream.on('error', fail);
          give(null, stream);
        },
        (error: unknown) => give(error, null as unknown as Readable),
      );
    });
  }
  zip.end();
  return out;
}

/** In the form `sha256sum -c` reads. */
export const checksums = ({ files }: Pick<IcoPack, 'files'>, pdf: Buffer): string =>
  [`${createHash('sha256').update(pdf).digest('hex')}  complaint.pdf`, ...files.map(({ sha256, path }) => `${sha256}  ${path}`), ''].join('\n');
