type FileType = { readonly name: string; readonly extension: string };

const types: Readonly<Record<string, FileType>> = {
  'application/pdf': { name: 'PDF', extension: 'pdf' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { name: 'Excel', extension: 'xlsx' },
  'text/csv': { name: 'CSV', extension: 'csv' },
  'text/plain': { name: 'text', extension: 'txt' },
  'image/png': { name: 'PNG picture', extension: 'png' },
  'image/webp': { name: 'WebP picture', extension: 'webp' },
  'image/jpeg': { name: 'JPEG picture', extension: 'jpg' },
};

/** What a published file is called, and how its name ends. What we do not make ourselves has no name here. */
export const typeOf = (contentType: string): FileType => types[contentType.split(';', 1)[0] ?? ''] ?? { name: 'file', extension: 'bin' };
