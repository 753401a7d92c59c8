const space = 1;
const letter = 2;
const pad = 3;

/** What each byte is in base64: nothing, white space, a letter, or the sign that ends it. */
const kinds = new Uint8Array(256);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/') kinds[sign.charCodeAt(0)] = letter;
for (const sign of ' \t\r\n\f\0') kinds[sign.charCodeAt(0)] = space;
kinds['='.charCodeAt(0)] = pad;

/** The bytes of base64 text. Cut off, with letters that do not belong, several pieces in a row, words added below: what can be read is. */
export function decodeBase64(bytes: Uint8Array, warn: (what: string) => void): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isClean(bytes) ? Buffer.from(text.toString('latin1'), 'base64') : decodeDamaged(text.toString('latin1'), warn);
}

/** Only letters and white space, and nothing but white space after the sign that ends it. */
function isClean(bytes: Uint8Array): boolean {
  let ended = false;
  for (const byte of bytes) {
    const kind = kinds[byte];
    if (kind === 0 || (kind === letter && ended)) return false;
    if (kind === pad) ended = true;
  }
  return true;
}

function decodeDamaged(text: string, warn: (what: string) => void): Uint8Array {
  const pieces: Buffer[] = [];
  let piece: string[] = [];
  const end = (): void => {
    if (piece.length > 0) pieces.push(Buffer.from(piece.join(''), 'base64'));
    piece = [];
  };
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') continue;
    const letters = words.replace(/[^A-Za-z0-9+/=]/g, '');
    // A list's footer, or anything else that somebody added in plain words.
    if (letters.length < words.length * 0.9 || (/\s\S+\s/.test(words) && !words.endsWith('='))) continue;
    for (const [at, run] of letters.split(/=+/).entries()) {
      if (at > 0) end();
      if (run !== '') piece.push(run);
    }
  }
  end();
  warn('A part in base64 is damaged: what could be read of it was kept.');
  return Buffer.concat(pieces);
}
