import type { HiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import type { Colour } from '../sheets/colours.ts';
import { readXml, type Attributes, type XmlEnd } from '../xml/read-xml.ts';
import { lookOf, whyHidden, type RunLook } from './run-look.ts';
import { cellEnd, tidyText } from './tidy-text.ts';

/** One text of a Word file: its body, a header, the footnotes. */
export type Story = { readonly pages: readonly string[]; readonly end: XmlEnd };

type Around = { readonly looks: ReadonlyMap<string, RunLook>; readonly theme: ReadonlyMap<string, Colour>; readonly list: HiddenList; readonly where: string };
type Change = { readonly kind: string; readonly author: string; text: string };

const changes: Readonly<Record<string, string>> = { ins: 'put in', del: 'taken out', moveFrom: 'moved away', moveTo: 'moved here' };
const looks = new Set(['rPrChange', 'pPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'cellDel', 'cellIns', 'cellMerge']);

/** Reads a text as it is shown: with what was put in, without what was taken out; and notes changes, hidden words and links to other files. */
export function readStory(part: Uint8Array, { looks: styles, theme, list, where }: Around): Story {
  const pages: string[] = [];
  let pieces: string[] = [];
  let length = 0;
  let pageHasText = false;
  const open: Change[] = [];
  const done: Change[] = [];
  let paragraph: RunLook = {};
  let run: RunLook = {};
  let cell: RunLook = {};
  let row: RunLook = {};
  let inRun = 0;
  let inChange = 0;
  let fallback = 0;
  let texts: 'shown' | 'gone' | 'field' | null = null;
  let field = '';
  let fallbackText = '';
  let hidden: { why: string; text: string } | null = null;

  const page = (): string | null => (where === '' ? null : where);
  const add = (text: string): void => {
    if (length > limits.text) return;
    pieces.push(text);
    length += text.length;
    if (text.trim() !== '') pageHasText = true;
  };
  const endHidden = (): void => {
    if (hidden) list.add('hidden-text', { page: where === '' ? pages.length + 1 : null, place: `${hidden.why}${page() === null ? '' : ` in ${where}`}`, sample: hidden.text });
    hidden = null;
  };
  const endPage = (): void => {
    if (!pageHasText || pages.length >= limits.pages) return;
    pages.push(pieces.join(''));
    pieces = [];
    pageHasText = false;
  };
  const shown = (text: string): void => {
    const why = whyHidden({ ...cell, ...row, ...paragraph, ...run });
    add(text);
    if (why === null) return text.trim() === '' ? undefined : endHidden();
    if (hidden?.why !== why) endHidden();
    hidden = { why, text: `${hidden?.text ?? ''}${text}`.slice(0, 2_000) };
  };

  const opened = (name: string, attributes: Attributes): void => {
    if (name === 'Fallback' || fallback > 0) fallback += 1;
    else if (changes[name] !== undefined) open.push({ kind: changes[name] ?? name, author: attributes['author'] ?? '', text: '' });
    else if (looks.has(name)) {
      inChange += 1;
      done.push({ kind: 'changed in looks', author: attributes['author'] ?? '', text: '' });
    } else if (inChange > 0) return;
    else if (name === 'p') {
      paragraph = {};
      run = {};
    } else if (name === 'pStyle') paragraph = { ...paragraph, ...styles.get(attributes['val'] ?? '') };
    else if (name === 'r') {
      inRun += 1;
      run = {};
    } else if (name === 'rStyle') run = { ...run, ...styles.get(attributes['val'] ?? '') };
    else if (name === 'tc') cell = {};
    else if (name === 'hidden' && inRun === 0) row = { vanish: attributes['val'] !== '0' };
    else if (name === 't') texts = 'shown';
    else if (name === 'delText') texts = 'gone';
    else if (name === 'instrText') texts = 'field';
    else if (name === 'tab') add('\t');
    else if (name === 'lastRenderedPageBreak' || (name === 'br' && attributes['type'] === 'page')) endPage();
    else if (name === 'br' || name === 'cr') add('\n');
    else if (name === 'shd' && inRun === 0) cell = { ...cell, ...lookOf(name, attributes, theme) };
    else if (inRun > 0) run = { ...run, ...lookOf(name, attributes, theme) };
    if (name === 'OLEObject') list.add('embedded-object', { place: `object ${attributes['ProgID'] ?? ''}` });
    if (name === 'docPr' && attributes['descr']) list.add('hidden-text', { place: 'description of a picture', sample: attributes['descr'] });
  };
  const closed = (name: string): void => {
    if (fallback > 0) fallback -= 1;
    else if (changes[name] !== undefined) {
      const change = open.pop();
      if (change) done.push(change);
    } else if (looks.has(name)) inChange -= 1;
    else if (name === 't' || name === 'delText' || name === 'instrText') texts = null;
    else if (name === 'r') {
      inRun = Math.max(0, inRun - 1);
      run = {};
    } else if (name === 'p') {
      endHidden();
      add('\n');
      if (field !== '') notedField(field, list);
      field = '';
    } else if (name === 'tc') {
      cell = {};
      add(cellEnd);
    } else if (name === 'tr') {
      row = {};
      add('\n');
    }
  };
  const end = readXml(part, {
    open: opened,
    close: closed,
    text(text) {
      if (fallback > 0) fallbackText += fallbackText.length < 20_000 && text.trim() !== '' ? `${text} ` : '';
      else if (texts === 'field') field += text;
      else if (texts !== null) {
        for (const change of open) if (change.text.length < 2_000) change.text += text;
        const isGone = texts === 'gone' || open.some(({ kind }) => kind === 'taken out' || kind === 'moved away');
        if (!isGone) shown(text);
      }
    },
  });
  endHidden();
  if (pieces.length > 0 || pages.length === 0) pages.push(pieces.join(''));
  notedChanges(done, where, list);
  notedFallback(fallbackText, pages, list);
  return { pages: pages.map(tidyText), end };
}

/** What neighbouring changes of one person say is one change. */
function notedChanges(done: readonly Change[], where: string, list: HiddenList): void {
  const merged: (Change & { count: number })[] = [];
  for (const change of done) {
    const last = merged.at(-1);
    if (last && last.kind === change.kind && last.author === change.author && (change.kind === 'changed in looks' || last.text.length < 200)) {
      last.text += ` ${change.text}`;
      last.count += 1;
    } else merged.push({ ...change, count: 1 });
  }
  for (const { kind, author, text, count } of merged) {
    const by = author === '' ? '' : ` by ${author}`;
    list.add('tracked-change', { place: `${kind}${by}${where === '' ? '' : ` in ${where}`}`, sample: text, count });
  }
}

/** Older programs show another text in place of a drawing's: words that only they show are hidden from everybody else. */
function notedFallback(text: string, pages: readonly string[], list: HiddenList): void {
  const seen = new Set(pages.flatMap((page) => page.split(/\s+/)));
  const lost = text.split(/\s+/).filter((word) => word.length > 2 && !seen.has(word));
  if (lost.length > 0) list.add('hidden-text', { place: 'words that only older programs show', sample: lost.join(' ') });
}

function notedField(field: string, list: HiddenList): void {
  const to = /\b(?:INCLUDETEXT|INCLUDEPICTURE|LINK|DDEAUTO|DDE|DATABASE|IMPORT)\b(.{0,300})/i.exec(field);
  if (to) list.add('external-link', { place: 'a field', sample: to[0] });
  const asks = /\b(?:DOCPROPERTY|AUTHOR|LASTSAVEDBY|FILENAME|USERNAME)\b/i.exec(field);
  if (asks) list.add('document-properties', { place: 'a field', sample: field });
}
