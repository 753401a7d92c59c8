/** What an older workbook is said to keep from us. */
export const oldWorkbookWords =
  'This older kind of workbook cannot be looked into wholly: letters in the colour of their background, pivot data, other workbooks’ values and files inside are not found. Ask the council for an .xlsx copy, or look with care.';
/** The same of an older text or presentation. */
export const oldTextWords = 'Its text can be read only where LibreOffice is installed.';
/** The same of rich text. */
export const rtfWords = 'Only its words were read. It can be shown as pages only where LibreOffice is installed.';

/** Warnings that do not hold where LibreOffice opened the file. */
export const onlyWithConverter: readonly string[] = [oldWorkbookWords, oldTextWords, rtfWords];
