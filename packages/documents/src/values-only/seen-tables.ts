import { readXml } from '../intake/xml/read-xml.ts';

/** The names of the tables of an OpenDocument spreadsheet that can be seen, and of those kept on purpose, by number from 1. */
export function seenTables(content: Uint8Array, withHidden: readonly number[]): string[] {
  const hiddenStyles = new Set<string>();
  const names: string[] = [];
  let [style, depth, number] = ['', 0, 0];
  readXml(content, {
    open(name, attributes) {
      if (name === 'style') style = attributes['style:name'] ?? attributes['name'] ?? '';
      else if (name === 'table-properties' && attributes['display'] === 'false') hiddenStyles.add(style);
      else if (name === 'table') {
        depth += 1;
        if (depth > 1) return;
        number += 1;
        if (!hiddenStyles.has(attributes['style-name'] ?? '') || withHidden.includes(number)) names.push(attributes['table:name'] ?? attributes['name'] ?? '');
      }
    },
    close(name) {
      if (name === 'table') depth -= 1;
    },
  });
  return names;
}
