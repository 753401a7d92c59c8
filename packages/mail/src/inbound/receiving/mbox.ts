const newline = 0x0a;
const from = Buffer.from('From ');

/** Whether a file is an mbox: mails one after the other, each below a line that begins with `From `. */
export const isMbox = (start: Uint8Array): boolean => Buffer.from(start.buffer, start.byteOffset, start.byteLength).subarray(0, 5).equals(from);

/**
 * The mails of an mbox as they come, each as its own bytes. Lines that were marked with `>` so as not to begin a mail are as
 * they were (mboxrd). A mail above `largest` bytes is cut there: what follows of it is left out.
 */
export async function* mailsOfMbox(content: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<Buffer> {
  let mail: Buffer[] | null = null;
  let size = 0;
  let blank = true;
  for await (const line of linesOf(content)) {
    if (blank && line.subarray(0, 5).equals(from)) {
      if (mail) yield finished(mail);
      mail = [];
      size = 0;
    } else if (mail && size + line.length <= largest) {
      const marked = /^>+From /.test(line.subarray(0, 200).toString('latin1'));
      mail.push(marked ? line.subarray(1) : line);
      size += line.length;
    }
    blank = line.length === 1 || (line.length === 2 && line[0] === 0x0d);
  }
  if (mail) yield finished(mail);
}

/** Without the blank line that stands between two mails. */
function finished(lines: readonly Buffer[]): Buffer {
  const last = lines.at(-1);
  const isBlank = last !== undefined && (last.equals(Buffer.from('\n')) || last.equals(Buffer.from('\r\n')));
  return Buffer.concat(isBlank ? lines.slice(0, -1) : lines);
}

/** A line is given in pieces where it is longer than any line of a mail. */
const longestLine = 1024 * 1024;

async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let waiting = 0;
  for await (const chunk of content) {
    let piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline)) {
      yield Buffer.concat([...rest, piece.subarray(0, at + 1)]);
      [rest, waiting, piece] = [[], 0, piece.subarray(at + 1)];
    }
    if (piece.length > 0) rest.push(Buffer.from(piece));
    waiting += piece.length;
    if (waiting > longestLine) {
      yield Buffer.concat(rest);
      [rest, waiting] = [[], 0];
    }
  }
  if (waiting > 0) yield Buffer.concat(rest);
}
