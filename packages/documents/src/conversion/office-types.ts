const endings: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-word.document.macroenabled.12': 'docm',
  'application/msword': 'doc',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': 'pptm',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** How the name of an office file ends that is made into a PDF; null for files that are not. Spreadsheets are not: they are rebuilt from their values. */
export const endingOf = (contentType: string): string | null => endings[contentType.toLowerCase()] ?? null;

const newer: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'application/msword': ['doc', 'docx'],
  'application/rtf': ['rtf', 'docx'],
  'text/rtf': ['rtf', 'docx'],
  'application/vnd.ms-powerpoint': ['ppt', 'pptx'],
  'application/vnd.ms-excel': ['xls', 'xlsx'],
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': ['xlsb', 'xlsx'],
};

/** How the name of an older file ends, and that of the newer kind which can be looked into wholly; null where a file is of such a kind. */
export const newerEndings = (contentType: string): readonly [from: string, to: string] | null => newer[contentType.toLowerCase()] ?? null;
