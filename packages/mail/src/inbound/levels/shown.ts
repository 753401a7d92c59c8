import type { RawFile } from '../files/raw-file.ts';

/** Marks the files that a page shows: it names them by Content-ID. */
export function withShown(files: readonly RawFile[], html: string | null): RawFile[] {
  if (html === null || !/cid:/i.test(html)) return [...files];
  const named = new Set([...html.matchAll(/cid:([^"'\s>)\\]{1,500})/gi)].map(([, id]) => unescaped(id ?? '')));
  return files.map((file) => (file.contentId !== null && named.has(file.contentId.toLowerCase()) ? { ...file, isShown: true } : file));
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id.replaceAll('&amp;', '&')).toLowerCase();
  } catch {
    return id.toLowerCase();
  }
}
