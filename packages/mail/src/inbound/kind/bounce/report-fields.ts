/** One block of a delivery report: names in lower case, the first value of each. */
export type ReportBlock = ReadonlyMap<string, string>;

/** The blocks of a delivery report (RFC 3464): fields unfolded, blocks parted by empty lines. Lines that are no field are left out. */
export function reportBlocks(text: string): ReportBlock[] {
  return text
    .slice(0, 64_000)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+(?=\S)/g, ' ')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((block) => block.size > 0);
}

function fieldsOf(block: string): ReportBlock {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** The part of a typed value after its type: `rfc822; a@b.example` is `a@b.example`. */
export const afterType = (value: string): string => value.replace(/^[A-Za-z0-9-]{1,40}\s*;\s*/, '').trim();

const domain = String.raw`@[A-Za-z0-9\u00c0-\u04ff][A-Za-z0-9\u00c0-\u04ff.-]{0,250}[A-Za-z0-9\u00c0-\u04ff]`;

/** An address among words. Its name may have an apostrophe inside, and ends where Chinese or Japanese writing does: that has no spaces. */
export const addressInWords = String.raw`(?:[^\s<>()[\]{}"',;:=*|@\u2018-\u201f\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]|(?<=[A-Za-z])'(?=[A-Za-z])){1,128}${domain}`;

const inValue = new RegExp(String.raw`(?!')[^\s<>()[\]",;:]{1,128}${domain}`);

/** The first address in a value, without brackets, in the letters it came in; null where there is none. */
export const addressIn = (value: string): string | null => inValue.exec(value)?.[0] ?? null;
