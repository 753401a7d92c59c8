import { describe, expect, it } from 'vitest';
import { missesOf } from '../testing/leaks/found-in.ts';
import { openSheetLeaks, openTextLeaks } from '../testing/leaks/open-document-leaks.ts';
import { aCutPicture, aPhotoWithPosition, aPhotoWithThumbnail, aPhotoWithXmp } from '../testing/leaks/pictures.ts';
import { plainLeaks } from '../testing/leaks/plain-leaks.ts';
import { aPresentation, presentationLeaks } from '../testing/leaks/presentation-leaks.ts';
import { aDocument, paragraph, wordLeaks } from '../testing/leaks/word-leaks.ts';
import type { Leak } from '../testing/leaks/leak.ts';
import { examineFile } from './examine-file.ts';

const said = { name: '', contentType: '' };
const pictureLeaks: readonly Leak[] = [
  { what: 'where it was taken', file: aPhotoWithPosition, kind: 'gps-position', page: 1, sample: /^51\.51000, -0\.12/ },
  { what: 'whose camera it was', file: aPhotoWithPosition, kind: 'camera-data', place: /artist/, sample: /Quillfeather/ },
  { what: 'a smaller picture inside', file: aPhotoWithThumbnail, kind: 'thumbnail', page: 1 },
  { what: 'where it was taken, in its XMP', file: aPhotoWithXmp, kind: 'gps-position', sample: /51,30\.6N/ },
  { what: 'what was cut away', file: aCutPicture, kind: 'embedded-object', place: /17 bytes after/ },
];

describe('what is hidden in other files', () => {
  it.each([...wordLeaks])('in Word, $what, is found', async (leak) => {
    expect(missesOf(leak, await examineFile(await leak.file(), said))).toBeNull();
  });
  it.each([...presentationLeaks])('in a presentation, $what, is found', async (leak) => {
    expect(missesOf(leak, await examineFile(await leak.file(), said))).toBeNull();
  });
  it.each([...openSheetLeaks, ...openTextLeaks])('in OpenDocument, $what, is found', async (leak) => {
    expect(missesOf(leak, await examineFile(await leak.file(), said))).toBeNull();
  });
  it.each([...pictureLeaks])('in a picture, $what, is found', async (leak) => {
    expect(missesOf(leak, await examineFile(await leak.file(), said))).toBeNull();
  });
  it.each([...plainLeaks])('in a text or web page, $what, is found', async (leak) => {
    expect(missesOf(leak, await examineFile(await leak.file(), { name: leak.name, contentType: '' }))).toBeNull();
  });
});

describe('the text of other files', () => {
  it('is what Word shows, page by page, with its header and without what was taken out', async () => {
    const body = `${paragraph('First page')}<w:p><w:r><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>Second</w:t><w:tab/><w:t>page</w:t></w:r><w:del w:author="Jo"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`;
    const file = await aDocument({ body, relations: [['rId1', 'header', 'header1.xml']], parts: { 'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph('Official')}</w:hdr>` } });
    const { kind, pages, pageCount } = await examineFile(file, said);
    expect({ kind, pageCount, texts: pages.map(({ text }) => text) }).toEqual({ kind: 'word', pageCount: 2, texts: ['First page', 'Second\tpage\n\nthe header: Official'] });
  });

  it('is a slide a page in a presentation, hidden ones marked', async () => {
    const { kind, pages } = await examineFile(await aPresentation('', { slide: 'show="0"' }), said);
    expect({ kind, pages: pages.map(({ hidden, text }) => [hidden, text]) }).toEqual({ kind: 'presentation', pages: [['no', 'First slide'], ['hidden', '']] });
  });

  it('is one page of a picture’s size, without text', async () => {
    const { kind, pages, textMissing } = await examineFile(await aPhotoWithPosition(), said);
    expect({ kind, textMissing, size: pages.map(({ width, height }) => [width, height]) }).toEqual({ kind: 'image', textMissing: true, size: [[24, 16]] });
  });

  it('is the words of a web page without what is not seen', async () => {
    const page = '<!DOCTYPE html><html><body><h1>Plan</h1><p>One<b> two</b></p><script>x</script><table><tr><td>1</td><td>2</td></tr></table></body></html>';
    expect((await examineFile(Buffer.from(page), { name: 'a.html', contentType: '' })).pages[0]?.text).toBe('Plan\nOne two\n1\t2');
  });

  it('is the words of RTF, its signs as letters', async () => {
    const { kind, pages } = await examineFile(Buffer.from("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Grant \\'a327m\\par caf\\u233?\\page Next}"), { name: 'a.rtf', contentType: '' });
    expect({ kind, texts: pages.map(({ text }) => text) }).toEqual({ kind: 'word', texts: ['Grant £27m\ncafé', 'Next'] });
  });
});
