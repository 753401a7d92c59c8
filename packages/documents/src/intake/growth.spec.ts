import { describe, expect, it } from 'vitest';
import { growsTooFast } from '../testing/grows-too-fast.ts';
import { every, xmlTree } from './xml/xml-tree.ts';
import { hiddenList } from './hidden-list.ts';
import { freshBudget, sheetBuilder } from './sheets/sheet-builder.ts';
import { readXlsxSheet } from './sheets/xlsx-sheet.ts';
import { xlsxStyles } from './sheets/xlsx-styles.ts';
import { notedShapes } from './slides/shapes.ts';
import { readStory } from './word/read-story.ts';

const story = (xml: string) => readStory(Buffer.from(xml), { looks: new Map(), theme: new Map(), list: hiddenList(), where: '' });
const sheet = (xml: string) => {
  const list = hiddenList();
  const builder = sheetBuilder({ name: 'x', hidden: 'no', page: 1 }, freshBudget(), list);
  readXlsxSheet(Buffer.from(xml), builder, { strings: [], styles: xlsxStyles(null, null), date1904: false, page: 1, list });
  return builder.done();
};

describe('a file made to be slow', () => {
  it('is read in time that grows with its size', () => {
    const works: Record<string, (size: number) => unknown> = {
      'changes in Word': (size) => story(`<w:body>${'<w:ins w:author="a"><w:t>word </w:t></w:ins>'.repeat(size)}</w:body>`),
      'hidden words': (size) => story(`<w:body>${'<w:r><w:vanish/><w:t>word </w:t></w:r>'.repeat(size)}</w:body>`),
      'words for older programs': (size) => story(`<w:body>${'<Fallback><w:t>other</w:t></Fallback><w:t>word </w:t>'.repeat(size)}</w:body>`),
      'tables in Word': (size) => story(`<w:body>${'<w:tc><w:p><w:t>a</w:t></w:p></w:tc>'.repeat(size)}</w:body>`),
      'rows that are hidden': (size) => sheet(`<sheetData>${'<row hidden="1"><c t="str"><v>x</v></c></row><row/>'.repeat(size)}</sheetData>`),
      'a tree': (size) => every(xmlTree(Buffer.from('<a><b/>text</a>'.repeat(size))), 'b'),
    };
    const slow = Object.entries(works).filter(([, work]) => growsTooFast(work, 20_000));
    expect(slow.map(([name]) => name)).toEqual([]);
  }, 120_000);

  it('may have many shapes on a slide', () => {
    const shape = '<sp><nvSpPr><cNvPr name="a"/></nvSpPr><spPr><xfrm><off x="1" y="1"/><ext cx="2" cy="2"/></xfrm></spPr><p><t>a</t></p></sp>';
    const list = hiddenList();
    notedShapes(xmlTree(Buffer.from(`<spTree>${shape.repeat(3_000)}</spTree>`)), { width: 10, height: 10 }, 1, list);
    expect(list.all()).toEqual([]);
  });
});
