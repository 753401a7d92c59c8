import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A Dockerfile's instructions, in order, comments and continued lines joined. `flags` are those of `--name=value`. */
export const instructions = (text) =>
  text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [word, ...words] = line.split(/\s+/);
      const flags = {};
      while (word !== 'RUN' && words[0]?.startsWith('--')) {
        const [name, value = ''] = words.shift().slice(2).split(/=(.*)/s);
        flags[name] = value;
      }
      return { word, rest: words.join(' '), flags };
    });

/** Whether one path is let through: the last line that speaks of it, or of a folder above it, decides. */
export function letsThrough(path, ignore) {
  const parts = path.split('/');
  const above = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  let through = true;
  for (const line of ignore.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [out, pattern] = line.startsWith('!') ? [false, line.slice(1)] : [true, line];
    const regex = new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('**/', '\0').replaceAll('*', '[^/]*').replaceAll('\0', '(.*/)?')}$`);
    if (above.some((each) => regex.test(each))) through = !out;
  }
  return through;
}

/** The files of a folder that a build may copy in. */
export function context(folder, ignore) {
  const found = new Set();
  const walk = (inside) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (!letsThrough(path, ignore)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.add(path);
    }
  };
  walk('');
  return found;
}
