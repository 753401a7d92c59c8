/** A file that stood in a text, encoded. */
export type UuFile = { readonly name: string; readonly content: Uint8Array; readonly damaged: boolean };

const begins = /^begin(?:-base64)? ([0-7]{3,4}) (\S.*?)\s*$/;

/** The files that are uuencoded in a text, and the text without them. A damaged one is kept as far as it can be read. */
export function uuFilesIn(text: string): { text: string; files: readonly UuFile[] } {
  if (!/^begin(?:-base64)? [0-7]{3,4} \S/m.test(text)) return { text, files: [] };
  const lines = text.split('\n');
  const files: UuFile[] = [];
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const begin = begins.exec(line);
    const found = begin ? (line.startsWith('begin-base64') ? decodeBase64Lines(lines, at + 1) : decodeUuLines(lines, at + 1)) : null;
    if (!begin || !found || (found.content.length === 0 && !found.ended)) {
      kept.push(line);
      continue;
    }
    files.push({ name: begin[2] ?? '', content: found.content, damaged: found.damaged || !found.ended });
    at = found.next - 1;
  }
  return { text: files.length > 0 ? kept.join('\n') : text, files };
}

/** Decodes the lines after `begin`, up to and with `end`, or to the first that cannot belong to the file. */
export function decodeUuLines(lines: readonly string[], from: number): { content: Uint8Array; next: number; ended: boolean; damaged: boolean } {
  const pieces: Buffer[] = [];
  let damaged = false;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/[\r\n]+$/, '');
    const words = line.trimEnd();
    if (words === 'end') return { content: Buffer.concat(pieces), next: at + 1, ended: true, damaged };
    if (words === '' || words === '`') {
      // The line of no bytes comes before `end`; without it, a blank line ends what cannot be trusted.
      if (/^(?:`|end|\s*)\s*$/.test(lines[at + 1] ?? '') || looksLikeUu(lines[at + 1] ?? '')) continue;
      break;
    }
    if (!looksLikeUu(line)) {
      if (!looksLikeUu(lines[at + 1] ?? '') && (lines[at + 1] ?? '').trim() !== 'end') break;
      damaged = true;
      continue;
    }
    pieces.push(decodeLine(line));
  }
  return { content: Buffer.concat(pieces), next: at, ended: false, damaged: true };
}

/** As many signs as its first one says: three bytes in four. Blanks at its end may have been lost on the way, and a few signs added. */
function looksLikeUu(line: string): boolean {
  const words = line.replace(/[\r\n]+$/, '');
  if (words === '' || /[^ -`]/.test(words)) return false;
  const bytes = (words.charCodeAt(0) - 32) & 63;
  if (bytes === 0) return words.trimEnd() === '`';
  const needed = Math.ceil(bytes / 3) * 4;
  const signs = words.length - 1;
  return bytes <= 45 && (signs === needed || signs === needed + 1 || signs === Math.ceil((bytes * 8) / 6) || (signs < needed && signs >= needed - 4));
}

function decodeLine(line: string): Buffer {
  const count = (line.charCodeAt(0) - 32) & 63;
  const out = Buffer.alloc(count);
  const sign = (at: number): number => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0);
  for (let byte = 0, at = 1; byte < count; at += 4) {
    const four = (sign(at) << 18) | (sign(at + 1) << 12) | (sign(at + 2) << 6) | sign(at + 3);
    for (let shift = 16; shift >= 0 && byte < count; shift -= 8) out[byte++] = (four >> shift) & 0xff;
  }
  return out;
}

function decodeBase64Lines(lines: readonly string[], from: number): { content: Uint8Array; next: number; ended: boolean; damaged: boolean } {
  let at = from;
  while (at < lines.length && /^[A-Za-z0-9+/]+={0,2}\s*$/.test(lines[at] ?? '')) at += 1;
  const ended = (lines[at] ?? '').trim() === '====';
  return { content: Buffer.from(lines.slice(from, at).join(''), 'base64'), next: ended ? at + 1 : at, ended, damaged: !ended };
}
