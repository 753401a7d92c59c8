import { Parser } from 'htmlparser2';
import type { HiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';

const blocks = new Set(['p', 'div', 'br', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'section', 'article', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'blockquote', 'header', 'footer', 'hr', 'title']);
const never = new Set(['script', 'style', 'template', 'noscript', 'object', 'iframe', 'svg']);
const single = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Pages made by hand or program are not nested more deeply than this. */
const deepest = 1_000;
const piece = 16_384;

/** The words of a web page that a reader would see, and whether it was read to its end. Hidden elements, remarks, scripts and forms’ hidden fields are noted. */
export function htmlText(html: string, list: HiddenList): { readonly text: string; readonly whole: boolean } {
  const pieces: string[] = [];
  let length = 0;
  let depth = 0;
  /** Inside something that is not seen: how deep, and what it says. */
  let unseen: { kind: 'script' | 'hidden-text' | null; depth: number; place: string; text: string } | null = null;
  const add = (text: string): void => {
    if (length > limits.text) return;
    pieces.push(text);
    length += text.length;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on[a-z]+$/.test(attribute) || /^\s*javascript:/i.test(value)) list.add('script', { page: 1, place: `${name} ${attribute}`, sample: value });
      }
      if (unseen) {
        if (!single.has(name)) unseen.depth += 1;
        return;
      }
      if (name === 'input' && attributes['type'] === 'hidden') list.add('form-data', { page: 1, place: attributes['name'] ?? 'a hidden field', sample: attributes['value'] ?? '' });
      if (name === 'meta' && attributes['name'] && attributes['content']) list.add('document-properties', { page: 1, place: attributes['name'], sample: attributes['content'] });
      if (blocks.has(name)) add('\n');
      else if (name === 'td' || name === 'th') add('\t');
      if (single.has(name)) return;
      if (never.has(name)) unseen = { kind: name === 'script' || name === 'iframe' || name === 'object' ? 'script' : name === 'style' || name === 'svg' ? null : 'hidden-text', depth: 0, place: name, text: attributes['src'] ?? attributes['data'] ?? '' };
      else if ('hidden' in attributes || isUnseen(attributes['style'] ?? '')) unseen = { kind: 'hidden-text', depth: 0, place: `a hidden ${name}`, text: '' };
    },
    ontext(text) {
      if (!unseen) add(text);
      else if (unseen.text.length < 2_000) unseen.text += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (!unseen || single.has(name)) return;
      if (unseen.depth > 0) {
        unseen.depth -= 1;
        return;
      }
      if (unseen.kind !== null) list.add(unseen.kind, { page: 1, place: unseen.place, sample: unseen.text });
      unseen = null;
    },
    oncomment(text) {
      if (text.trim() !== '') list.add('comment', { page: 1, place: 'a remark in the page’s code', sample: text });
    },
  });
  let at = 0;
  for (; at < html.length && depth < deepest; at += piece) parser.write(html.slice(at, at + piece));
  parser.end();
  const text = pieces.join('').split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
  return { text, whole: at >= html.length };
}

const isUnseen = (style: string): boolean => /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?|white)\s*(?:;|$)/i.test(style.slice(0, 2_000));
