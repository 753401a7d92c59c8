import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';

/** A binary workbook with a sheet that is seen and one that is not, a hidden row and a hidden column. */
export function anOldWorkbook(bookType: BookType): Buffer {
  const plans = utils.aoa_to_sheet([['Ward', 'Plans', 'Name'], ['Hill', 0.125, 'Quillfeather'], ['Dale', 45_000, 'x']]);
  plans['!cols'] = [{}, {}, { hidden: true }];
  plans['!rows'] = [{}, {}, { hidden: true }];
  Object.assign(plans['B2'] as object, { z: '0.0%' });
  Object.assign(plans['B3'] as object, { z: 'dd/mm/yyyy' });
  const book: WorkBook = utils.book_new();
  utils.book_append_sheet(book, plans, 'Plans');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['kept away']]), 'Secret');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }], Names: [{ Name: 'gone', Ref: 'Plans!#REF!' }] };
  book.Props = { Author: 'Jo Bloggs' };
  return write(book, { type: 'buffer', bookType }) as Buffer;
}
