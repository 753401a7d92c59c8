/** Numbers between 0 and 1 that are the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces that mean something to a reader of mail. */
const pieces = [
  '\r\n', '\n', '\r', '\r\n\r\n', '\0', '--a', '--a--', '--b\r\n', '--', '=?utf-8?Q?', '?=', '=?utf-7?B?+', '=', '=\r\n', '=C3', '"', '\\', ';', '<', '>', '(', ')', ':', ',', '@', "*0*=''%", '\xff', '\xc3\x28', '\xf0\x9f',
  'begin 644 x\n', 'end\n', '`\n', 'M', 'Content-Type: multipart/mixed; boundary=a\r\n', 'Content-Type: message/rfc822\r\n\r\n', 'Content-Transfer-Encoding: base64\r\n', 'Content-Transfer-Encoding: x-uuencode\r\n', 'Content-Type: text/html\r\n\r\n',
  'Content-Disposition: attachment; filename="', 'From ', 'charset=utf-16', 'charset="x', '<!--', '<style>', '&#x110000;', '<a href="', '\x1b$B', '\x78\x9f\x3e\x22', '\xd0\xcf\x11\xe0', '\ufeff', '\u202e', 'Status: 5.1.1\r\n', 'Final-Recipient: rfc822;', 'Subject: ', ' '.repeat(300), 'A'.repeat(1_000),
].map((text) => Buffer.from(text, 'latin1'));

/** A mail broken in one to eight ways. */
export function mutated(seeds: readonly Buffer[], random: () => number): Buffer {
  const at = (length: number): number => Math.floor(random() * length);
  const some = (): Buffer => seeds[at(seeds.length)] ?? Buffer.alloc(0);
  let mail: Buffer = Buffer.from(some());
  for (let times = 1 + at(8); times > 0; times -= 1) {
    const [one, two] = [at(mail.length + 1), at(mail.length + 1)].toSorted((a, b) => a - b) as [number, number];
    const before = mail.subarray(0, one);
    const from = (place: number): Buffer => mail.subarray(place);
    switch (at(8)) {
      case 0:
        if (one < mail.length) mail[one] = at(256);
        break;
      case 1:
        if (one < mail.length) mail[one] = (mail[one] ?? 0) ^ (1 << at(8));
        break;
      case 2:
        mail = Buffer.concat([before, pieces[at(pieces.length)] ?? Buffer.alloc(0), from(one)]);
        break;
      case 3:
        mail = Buffer.concat([before, from(Math.min(two, one + at(200)))]);
        break;
      case 4:
        mail = Buffer.concat([mail.subarray(0, two), mail.subarray(one, Math.min(two, one + 2_000)), from(two)]);
        break;
      case 5:
        if (random() < 0.3) mail = Buffer.from(before);
        break;
      case 6: {
        const other = some();
        const start = at(other.length);
        mail = Buffer.concat([before, other.subarray(start, start + at(3_000)), from(one)]);
        break;
      }
      default:
        mail = withLinesSwapped(mail, at);
    }
    if (mail.length > 60_000) mail = mail.subarray(0, 60_000);
  }
  return mail;
}

function withLinesSwapped(mail: Buffer, at: (length: number) => number): Buffer {
  const lines = mail.toString('latin1').split('\n');
  const [one, two] = [at(lines.length), at(lines.length)];
  const kept = lines[one] ?? '';
  lines[one] = lines[two] ?? '';
  lines[two] = kept;
  return Buffer.from(lines.join('\n'), 'latin1');
}
