/** The first Message-ID of a header, with brackets; null where there is none. One without brackets gets them. */
export const readMessageId = (header: string | null): string | null => readMessageIds(header === null ? [] : [header])[0] ?? null;

/** All Message-IDs of headers, each once, the words around them left out. */
export function readMessageIds(headers: readonly string[]): string[] {
  const found = headers.flatMap((header) => {
    const text = header.slice(0, 100_000);
    const bracketed = [...text.matchAll(/<([^<>]{1,500})>/g)].map(([, id]) => (id ?? '').replace(/\s+/g, '')).filter((id) => id !== '');
    return bracketed.length > 0 ? bracketed : text.split(/[\s,]+/).filter((word) => /^[^\s<>@]{1,250}@[^\s<>@]{1,250}$/.test(word));
  });
  return [...new Set(found)].slice(0, 1_000).map((id) => `<${id}>`);
}
