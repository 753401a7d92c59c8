/** A file for a `winmail.dat`; with `properties`, as MAPI gives them, such as its long name. */
export type TnefFile = { readonly title: string; readonly content: Uint8Array; readonly properties?: readonly Buffer[] };

/** A MAPI string property in Unicode, as `winmail.dat` has it. */
export function unicodeProperty(tag: number, value: string): Buffer {
  return variable(0x001f, tag, Buffer.from(`${value}\0`, 'utf16le'));
}

/** A MAPI property of bytes. */
export const binaryProperty = (tag: number, value: Uint8Array): Buffer => variable(0x0102, tag, Buffer.from(value));

/** A MAPI object, such as a mail in the file: sixteen bytes say what it is. */
export const objectProperty = (tag: number, value: Uint8Array): Buffer => variable(0x000d, tag, Buffer.concat([Buffer.alloc(16), value]));

function variable(type: number, tag: number, value: Buffer): Buffer {
  const start = Buffer.alloc(12);
  start.writeUInt16LE(type, 0);
  start.writeUInt16LE(tag, 2);
  start.writeUInt32LE(1, 4);
  start.writeUInt32LE(value.length, 8);
  return Buffer.concat([start, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

/** A `winmail.dat` with files, and words of the message if any are given. */
export function winmail(files: readonly TnefFile[], own: readonly Buffer[] = []): Buffer {
  const start = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]);
  return Buffer.concat([
    start,
    ...(own.length > 0 ? [attribute(1, 0x9003, 6, propertyList(own))] : []),
    ...files.flatMap(({ title, content, properties = [] }) => [
      attribute(2, 0x9002, 6, Buffer.alloc(14)),
      attribute(2, 0x8010, 1, Buffer.from(`${title}\0`, 'latin1')),
      attribute(2, 0x800f, 6, Buffer.from(content)),
      ...(properties.length > 0 ? [attribute(2, 0x9005, 6, propertyList(properties))] : []),
    ]),
  ]);
}

function propertyList(properties: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(properties.length);
  return Buffer.concat([count, ...properties]);
}

function attribute(level: number, id: number, type: number, content: Buffer): Buffer {
  const start = Buffer.alloc(9);
  start.writeUInt8(level, 0);
  start.writeUInt16LE(id, 1);
  start.writeUInt16LE(type, 3);
  start.writeUInt32LE(content.length, 5);
  const end = Buffer.alloc(2);
  end.writeUInt16LE(content.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
  return Buffer.concat([start, content, end]);
}
