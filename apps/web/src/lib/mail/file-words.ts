const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.ms-excel': 'Excel workbook, old kind',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'Excel workbook with macros',
  'application/vnd.oasis.opendocument.spreadsheet': 'Spreadsheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/msword': 'Word document, old kind',
  'application/vnd.oasis.opendocument.text': 'Text document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'Slides',
  'application/rtf': 'Text document',
  'text/csv': 'Table (CSV)',
  'text/html': 'Web page',
  'text/calendar': 'Calendar entry',
  'application/zip': 'ZIP of files',
  'message/rfc822': 'Mail',
  'application/vnd.ms-outlook': 'Outlook mail',
};

/** What a file is, in words, from its type: what it says nothing about is a file. */
export function fileKind(contentType: string): string {
  const type = contentType.toLowerCase().replace(/;.*$/, '').trim();
  const known = kinds[type];
  if (known !== undefined) return known;
  const [family] = type.split('/');
  return family === 'image' ? 'Picture' : family === 'text' ? 'Text' : family === 'audio' ? 'Sound' : family === 'video' ? 'Video' : 'File';
}
