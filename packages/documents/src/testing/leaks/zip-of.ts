import { ZipFile } from 'yazl';

/** A ZIP of these parts, in their order, as Office writes one. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime: new Date(2024, 0, 2) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relations of a part: id, the last word of the type, target; external where it has an address. */
export const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"${/^(?:[a-z]+:|\\\\)/i.test(target) ? ' TargetMode="External"' : ''}/>`)
    .join('')}</Relationships>`;

/** The list of types every Office file begins with. */
export const contentTypes = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';
