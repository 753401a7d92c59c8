import { describe, expect, it } from 'vitest';
import { fileFacts, pageName, readingRemarks } from './reading-words.ts';

const reading = { state: 'read' as const, kind: 'pdf', pageCount: 2, encrypted: false, textMissing: false, readFromPictures: false, infected: null, warnings: [], whyNot: null };
const page = { number: 1, label: null, hidden: 'no' as const, width: 595, height: 842, isSheet: false };
const file = { contentType: 'application/pdf', size: 640_000, reading, pages: [page, { ...page, number: 2 }] };
const says = (more: Partial<typeof file.reading> | object) => readingRemarks({ ...file, reading: { ...reading, ...more } }).map(({ key }) => key);

describe('a file and how far it was read', () => {
  it('says what it is in one line', () => {
    expect(fileFacts(file)).toBe('PDF, 640 kB, 2 pages');
    expect(fileFacts({ ...file, reading: { ...reading, state: 'waiting' as const } })).toBe('PDF, 640 kB');
  });

  it('says nothing where there is nothing to say', () => {
    expect(says({})).toEqual([]);
  });

  it('says the gravest thing alone, with what to do', () => {
    expect(says({ infected: 'Eicar', textMissing: true })).toEqual(['infected']);
    expect(says({ encrypted: true })).toEqual(['encrypted']);
    expect(says({ state: 'waiting' })).toEqual(['waiting']);
    expect(readingRemarks({ ...file, reading: { ...reading, state: 'failed' as const, whyNot: 'It stops half-way' } })[0]).toMatchObject({ happened: 'It could not be read: It stops half-way.', todo: expect.stringContaining('another format') as string });
  });

  it('warns of scans, of words a machine read, of pages left out and of what went wrong', () => {
    expect(says({ textMissing: true, readFromPictures: true, pageCount: 2_500, warnings: ['Page 9 is broken.'] })).toEqual(['scan', 'pictures', 'cut', 'warning-0']);
  });

  it('has sheets called by their names, and hidden ones said so', () => {
    const workbook = { reading: { ...reading, kind: 'spreadsheet' } };
    expect(pageName(workbook, { number: 2, label: 'Costs', hidden: 'very-hidden', isSheet: true })).toBe('Costs, hidden so that its menu does not offer it');
    expect(pageName(file, page)).toBe('Page 1');
    expect(pageName(file, { ...page, number: 3, label: 'iii' })).toBe('Page 3 (iii)');
  });
});
