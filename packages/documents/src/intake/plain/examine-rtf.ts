import type { Examined } from '../examined.ts';
import { hiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { rtfWords } from '../only-with-converter.ts';
import { examinedAs, pageOfText } from '../pages.ts';
import { suspectsIn } from '../suspects/suspects.ts';

const oldLetters = new TextDecoder('windows-1252');

type Group = { readonly hidden: boolean; readonly gone: boolean; readonly into: string };

const aside = new Set(['fonttbl', 'colortbl', 'stylesheet', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'xmlnstbl', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'pict', 'objdata', 'fldinst', 'mmathPr', 'revtbl', 'filetbl', 'nonshppict', 'shpinst', 'bkmkstart', 'bkmkend']);
const said: Readonly<Record<string, string>> = { author: 'author', operator: 'last saved by', title: 'title', subject: 'subject', company: 'company', manager: 'manager', keywords: 'keywords', doccomm: 'comments', userprops: 'properties' };

/** A text in RTF, read as words; what in it is hidden, struck out, remarked or embedded is noted. Nothing in it is carried out. */
export function examineRtf(bytes: Uint8Array): Examined {
  const list = hiddenList();
  const parts = new Map<string, string[]>();
  const groups: Group[] = [];
  let now: Group = { hidden: false, gone: false, into: 'text' };
  let skip = 0;
  let tooDeep = false;
  const add = (text: string): void => {
    const into = now.gone ? 'gone' : now.hidden && now.into === 'text' ? 'hidden' : now.into;
    const pieces = parts.get(into) ?? [];
    parts.set(into, pieces);
    pieces.push(text);
  };
  const control = (word: string, number: number | null): void => {
    if (word === 'par' || word === 'line' || word === 'row') add('\n');
    else if (word === 'tab' || word === 'cell') add('\t');
    else if (word === 'page') add('\f');
    else if (word === 'u' && number !== null) {
      add(String.fromCharCode(number < 0 ? number + 65_536 : number));
      skip = 1;
    } else if (word === 'v') now = { ...now, hidden: number !== 0 };
    else if (word === 'deleted') now = { ...now, gone: number !== 0 };
    else if (word === 'plain') now = { ...now, hidden: false, gone: false };
    else if (word === 'object' || word === 'objdata') now = { ...now, into: 'object' };
    else if (word === 'annotation' || word === 'atnauthor') now = { ...now, into: word };
    else if (said[word] !== undefined && now.into === 'info') now = { ...now, into: `info ${said[word]}` };
    else if (word === 'info') now = { ...now, into: 'info' };
    else if (aside.has(word)) now = { ...now, into: word };
  };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, limits.text * 4)).toString('latin1');
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, word, number, byte, sign, brace, words] = match;
    if (brace === '{') {
      if (groups.length < limits.depth) groups.push(now);
      else tooDeep = true;
    } else if (brace === '}') now = groups.pop() ?? now;
    else if (word !== undefined) control(word, number === undefined ? null : Number(number));
    else if (byte !== undefined) {
      if (skip > 0) skip -= 1;
      else add(oldLetters.decode(Uint8Array.of(Number.parseInt(byte, 16))));
    } else if (sign === '*') now = { ...now, into: 'another program’s' };
    else if (sign !== undefined) add(sign === '~' ? ' ' : /[\\{}]/.test(sign) ? sign : '');
    else if (words !== undefined) {
      add(words.slice(skip));
      skip = 0;
    }
    if (tooDeep) break;
  }
  const part = (name: string): string => (parts.get(name) ?? []).join('');
  if (part('hidden').trim() !== '') list.add('hidden-text', { place: 'hidden words', sample: part('hidden') });
  if (part('gone').trim() !== '') list.add('tracked-change', { place: 'taken out', sample: part('gone') });
  if (part('annotation').trim() !== '') list.add('comment', { place: part('atnauthor').trim() || 'somebody', sample: part('annotation') });
  if (parts.has('object')) list.add('embedded-object', { place: 'a file inside' });
  for (const name of Object.values(said)) if (part(`info ${name}`).trim() !== '') list.add('document-properties', { place: name, sample: part(`info ${name}`) });
  const pages = part('text').split('\f').slice(0, limits.pages).map((page, at) => pageOfText(at + 1, page.trim()));
  return examinedAs('word', { pages, hidden: [...list.all(), ...suspectsIn(pages)], warnings: [rtfWords, ...(tooDeep ? ['It could not be read to its end.'] : [])] });
}
