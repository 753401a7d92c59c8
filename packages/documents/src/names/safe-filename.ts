/** The longest name a file is offered under, in UTF-8 bytes: common file systems stop at 255. */
const longestName = 180;

/** Written right to left, or not seen at all: they make `report-fdp.exe` look like `report-exe.pdf`. */
const invisible = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\uffff]/gu;

const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * A name a file can be shown and offered under, made from what its sender called it: no folders, no control or invisible
 * characters, nothing a file system treats specially. Never used as a path: stored files are known by their content.
 */
export function safeFilename(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(invisible, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'file';
  const { stem, extension } = parts(plain);
  return shortened(reserved.test(stem) ? `${stem}_` : stem, extension);
}

/** `Content-Disposition` for a download under this name: always an attachment, in both spellings of RFC 6266. */
export function attachmentDisposition(given: string): string {
  const name = safeFilename(given);
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The end of a name after its last dot, in lower case; empty when there is none. */
export const extensionOf = (name: string): string => parts(name).extension.slice(1).toLowerCase();

function parts(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0 || name.length - dot > 12 ? { stem: name, extension: '' } : { stem: name.slice(0, dot), extension: name.slice(dot) };
}

function shortened(stem: string, extension: string): string {
  const room = longestName - Buffer.byteLength(extension);
  let kept = '';
  let used = 0;
  for (const letter of stem) {
    used += Buffer.byteLength(letter);
    if (used > room) break;
    kept += letter;
  }
  return `${kept}${extension}`;
}
