import { createServer } from 'node:http';
import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { hasConverter } from './convert.ts';
import { lookIntoPdf } from '../pdf/examine-pdf.ts';
import { toPdf } from './to-pdf.ts';

const file = (text: string): Uint8Array => new TextEncoder().encode(text);
const flatText = (body: string): string =>
  `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;
const foldersLeft = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('openvalve-office-'));
const rtf = 'application/rtf';

describe('an office file', () => {
  it('is made into a PDF where LibreOffice is installed, and otherwise says that it is not', async () => {
    const made = await toPdf(file('{\\rtf1 Hello}'), rtf);
    if (!(await hasConverter())) return expect(made).toMatchObject({ ok: false, why: 'no_converter' });
    if (!made.ok) throw new Error(made.words);
    expect(Buffer.from(made.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  }, 60_000);

  it.each([
    ['in rich text', '{\\rtf1 The {\\deleted Kingfisher }plan}', rtf],
    ['in OpenDocument', flatText('<text:tracked-changes><text:changed-region text:id="a"><text:deletion><office:change-info/><text:p>Kingfisher</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>The <text:change text:change-id="a"/>plan</text:p>'), 'application/vnd.oasis.opendocument.text'],
  ])('is made into pages without what was taken out while changes were recorded: %s', async (_, text, type) => {
    const made = await toPdf(file(text), type);
    if (!(await hasConverter())) return expect(made.ok).toBe(false);
    if (!made.ok) throw new Error(made.words);
    expect((await lookIntoPdf(made.bytes)).pages[0]?.text).toBe('The plan');
  }, 60_000);

  it('fetches nothing while it is made into one', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/seen.png`;
    const linked = flatText(`<text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${address}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>Hello</text:p>`);
    const made = await toPdf(file(linked), 'application/vnd.oasis.opendocument.text');
    expect(made.ok).toBe(await hasConverter());
    server.close();
    expect(asked).toBe(0);
  }, 60_000);

  it('is given up when it takes too long, and nothing of it is left', async () => {
    const before = await foldersLeft();
    const made = await toPdf(file('{\\rtf1 Hello}'), rtf, { milliseconds: 50 });
    expect(made).toMatchObject({ ok: false, why: (await hasConverter()) ? 'too_slow' : 'no_converter' });
    expect((await foldersLeft()).filter((name) => !before.includes(name))).toEqual([]);
  }, 60_000);

  it('is of another type, and is not tried', async () => {
    expect(await toPdf(file('x'), 'application/octet-stream')).toMatchObject({ ok: false, why: 'unreadable' });
  });
});
