/** The type of bytes that are text, or null when they are not. What a text says is not looked at: it is only text. */
export function textType(head: Uint8Array, ending: string): string | null {
  const text = decoded(head);
  if (text === null) return null;
  const start = text.trimStart().slice(0, 1_000);
  if (start.startsWith('{\\rtf')) return 'application/rtf';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  if (/^<\?xml\b[^>]*>\s*(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE svg\b[^>]*>\s*)?<svg\b/i.test(start) || /^<svg\b/i.test(start)) return 'image/svg+xml';
  if (/^(?:<\?xml\b[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe)\b/i.test(start)) return 'text/html';
  if (start.startsWith('<?xml')) return 'text/xml';
  if (looksLikeMail(start)) return 'message/rfc822';
  return ending === 'csv' || looksLikeCsv(text) ? 'text/csv' : 'text/plain';
}

/** UTF-8 or UTF-16 with its mark, or an eight-bit text of no more than ordinary characters; null for anything else. */
function decoded(head: Uint8Array): string | null {
  if (head.length === 0) return null;
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  // Tab, line feed, form feed, carriage return and escape are all that text has below the space.
  if (head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte))) return null;
  try {
    // The end may be cut in the middle of a character, which is no fault of the text.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    const high = head.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
    return high * 10 <= head.length ? new TextDecoder('windows-1252').decode(head) : null;
  }
}

const mailHeaders = /^(?:return-path|received|from|to|subject|date|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature|reply-to|content-type):/i;

function looksLikeMail(start: string): boolean {
  const lines = start.split(/\r?\n/).slice(0, 8).filter((line) => line !== '' && !/^\s/.test(line));
  return lines.length >= 3 && lines.every((line, at) => mailHeaders.test(line) || at === lines.length - 1) && /^(?:received|message-id|return-path|mime-version|date):/im.test(start);
}

/** Two lines or more, each with the same number of commas outside quotation marks, and no line without one. */
function looksLikeCsv(text: string): boolean {
  const lines = text.split(/\r?\n/).slice(0, 20).filter((line) => line !== '');
  const counts = lines.slice(0, Math.max(lines.length - 1, 2)).map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length - 1);
  return counts.length >= 2 && counts[0] !== undefined && counts[0] >= 2 && counts.every((count) => count === counts[0]);
}
