/** The ending that files of a type have; several types may share one. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf', 'application/msword': 'doc', 'application/vnd.ms-excel': 'xls', 'application/vnd.ms-powerpoint': 'ppt', 'application/vnd.ms-outlook': 'msg', 'application/x-cfb': 'bin',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx', 'application/vnd.oasis.opendocument.text': 'odt', 'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp', 'application/vnd.ms-excel.sheet.macroenabled.12': 'xlsm', 'application/vnd.ms-word.document.macroenabled.12': 'docm',
  'application/rtf': 'rtf', 'text/rtf': 'rtf', 'application/zip': 'zip', 'application/gzip': 'gz', 'application/x-7z-compressed': '7z', 'application/x-tar': 'tar', 'application/vnd.rar': 'rar',
  'application/x-rar-compressed': 'rar', 'application/json': 'json', 'application/xml': 'xml', 'text/xml': 'xml', 'text/plain': 'txt', 'text/html': 'html', 'text/csv': 'csv', 'text/calendar': 'ics',
  'text/vcard': 'vcf', 'text/x-vcard': 'vcf', 'text/css': 'css', 'text/rfc822-headers': 'txt', 'message/rfc822': 'eml', 'message/delivery-status': 'txt', 'message/global-delivery-status': 'txt',
  'message/disposition-notification': 'txt', 'message/feedback-report': 'txt', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/tiff': 'tif', 'image/bmp': 'bmp',
  'image/svg+xml': 'svg', 'image/webp': 'webp', 'image/heic': 'heic', 'audio/mpeg': 'mp3', 'audio/wav': 'wav', 'audio/x-wav': 'wav', 'video/mp4': 'mp4', 'application/ms-tnef': 'dat',
  'application/vnd.ms-tnef': 'dat', 'application/pkcs7-mime': 'p7m', 'application/x-pkcs7-mime': 'p7m', 'application/pkcs7-signature': 'p7s', 'application/x-pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc', 'application/pgp-keys': 'asc', 'application/pgp-encrypted': 'txt', 'application/octet-stream': 'bin',
};

const more: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', jpg: 'image/jpeg', tiff: 'image/tiff', htm: 'text/html', txt: 'text/plain', xml: 'text/xml', rtf: 'application/rtf', bin: 'application/octet-stream', dat: 'application/octet-stream', asc: 'application/pgp-signature' };

const types: ReadonlyMap<string, string> = new Map([...Object.entries(endings).map(([type, ending]): [string, string] => [ending, type]).toReversed(), ...Object.entries(more)]);

/** Without the dot; null when files of this type have no ending of their own. */
export const extensionFor = (contentType: string): string | null => endings[contentType] ?? /^(?:image|video|audio)\/([a-z0-9]{2,5})$/.exec(contentType)?.[1] ?? null;

/** The type that a name's ending stands for; null when it stands for none that is known. */
export const typeForExtension = (extension: string): string | null => types.get(extension) ?? null;
