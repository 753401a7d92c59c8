/*
 * Office files are a ZIP or an OLE container with known names inside. The names are looked for in the first bytes, where
 * the programs that write them put them; a container without one keeps its container's type.
 */

const zipParts: readonly (readonly [part: string, type: string])[] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'application/vnd.oasis.opendocument.presentation'],
  ['xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroenabled.12'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

const oleStreams: readonly (readonly [stream: string, type: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['__nameid_version1.0', 'application/vnd.ms-outlook'],
];

/** The Office or OpenDocument type of a ZIP, or null for any other ZIP. */
export function officeTypeInZip(head: Uint8Array): string | null {
  const names = entryNames(head);
  const office = names.some((name) => name === '[Content_Types].xml' || name.startsWith('_rels/'));
  const opened = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 200)).toString('latin1');
  const found = zipParts.find(([part]) =>
    part.startsWith('mimetype') ? opened.includes(part) : office && names.some((name) => name.startsWith(part)),
  );
  return found?.[1] ?? null;
}

/** The names in the local file headers of a ZIP's first bytes. */
function entryNames(head: Uint8Array): string[] {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const names: string[] = [];
  for (let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')) {
    const length = bytes.readUInt16LE(at + 26);
    if (length > 0 && at + 30 + length <= bytes.length) names.push(bytes.toString('utf8', at + 30, at + 30 + length));
  }
  return names;
}

/** The Office type of an OLE container, or null when none of the first bytes names a stream of one. */
export function officeTypeInOle(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return oleStreams.find(([stream]) => bytes.includes(Buffer.from(stream, 'utf16le')))?.[1] ?? null;
}
