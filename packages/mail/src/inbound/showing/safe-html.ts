import { tellPage, type Telling } from '../bodies/tags.ts';
import type { ParsedFile } from '../parsed-mail.ts';

/** Elements that are kept. What is not here goes; its words stay, unless it is one whose words are not for reading. */
const kept = new Set(
  'a abbr address article aside b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr'.split(' '),
);
const void_ = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const wordless = new Set(['script', 'style', 'title', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'svg', 'math', 'textarea', 'select', 'xmp', 'plaintext']);

/** Attributes that say how something looks, and cannot fetch or run anything. */
const looks = new Set('align valign bgcolor color width height colspan rowspan cellpadding cellspacing border alt title dir lang start face size'.split(' '));
const wanted: ReadonlySet<string> = new Set([...looks, 'href', 'src', 'style']);

/** Pictures that browsers draw without running anything in them. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

/** As much of pictures as is put into one page, in bytes. */
const mostPictures = 12 * 1_048_576;

/**
 * A mail's HTML as a page that can be looked at: written anew from a list of harmless elements, so that nothing of it runs, sends
 * or fetches. Pictures that came with the mail are put in; those from elsewhere are not loaded. Links open in a window of their own.
 */
export function safeHtml(html: string, files: readonly ParsedFile[]): string {
  const page = new Page(files);
  tellPage(html, page, wanted);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A message</title></head><body>\n${page.done()}\n</body></html>\n`;
}

class Page implements Telling {
  readonly #out: string[] = [];
  readonly #open: string[] = [];
  readonly #files: readonly ParsedFile[];
  #wordless = '';
  #pictures = 0;

  constructor(files: readonly ParsedFile[]) {
    this.#files = files;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#wordless !== '') return;
    if (wordless.has(name)) return void (this.#wordless = name);
    if (!kept.has(name)) return;
    if (name === 'img') return this.#picture(attributes);
    this.#out.push(`<${name}${looksOf(attributes)}${name === 'a' ? linkOf(attributes.get('href') ?? '') : ''}>`);
    // A page of a million open tags is a page of words: they are not nested deeper than anybody lays a letter out.
    if (!void_.has(name)) this.#open.push(name);
    if (this.#open.length > 400) this.#out.push(`</${this.#open.pop()}>`);
  }

  close(name: string): void {
    if (name === this.#wordless) return void (this.#wordless = '');
    if (this.#wordless !== '' || !kept.has(name) || void_.has(name)) return;
    const at = this.#open.lastIndexOf(name);
    if (at !== -1) for (const each of this.#open.splice(at).toReversed()) this.#out.push(`</${each}>`);
  }

  text(words: string): void {
    if (this.#wordless === '') this.#out.push(escaped(words));
  }

  done(): string {
    return [...this.#out, ...this.#open.splice(0).toReversed().map((name) => `</${name}>`)].join('');
  }

  #picture(attributes: ReadonlyMap<string, string>): void {
    const source = attributes.get('src') ?? '';
    const file = /^cid:/i.test(source) ? this.#files.find(({ contentId }) => contentId !== null && contentId === idIn(source)) : undefined;
    if (file && pictures.has(file.contentType) && this.#pictures + file.size <= mostPictures) {
      this.#pictures += file.size;
      this.#out.push(`<img${looksOf(attributes)} src="data:${file.contentType};base64,${Buffer.from(file.content).toString('base64')}">`);
    } else {
      const said = (attributes.get('alt') ?? '').trim();
      this.#out.push(`<span>[${escaped(said === '' ? 'picture' : said)}]</span>`);
    }
  }
}

const idIn = (source: string): string => {
  const id = source.slice(4).replace(/^<|>$/g, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

function looksOf(attributes: ReadonlyMap<string, string>): string {
  const said = [...attributes].filter(([name]) => looks.has(name)).map(([name, value]) => ` ${name}="${escaped(value.slice(0, 500))}"`);
  const style = styleOf(attributes.get('style') ?? '');
  return `${said.join('')}${style === '' ? '' : ` style="${escaped(style)}"`}`;
}

/** Declarations that colour and lay out; none that fetches, covers what is not its own, or hides behind an escape. */
const styleOf = (style: string): string =>
  style
    .slice(0, 5_000)
    .split(';')
    .filter((each) => /^\s*[a-z-]+\s*:/i.test(each) && !/[\\@<>{}]|url\s*\(|image\s*\(|image-set|expression|^\s*(?:position|behavior|-moz-binding|z-index|cursor|content)\s*:/i.test(each))
    .join(';');

/** Only to the web and to mail, without telling where from, and without a hand on the page it came from. */
function linkOf(href: string): string {
  const address = href.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || address.length > 4_000) return '';
  return ` href="${escaped(address)}" title="${escaped(address.slice(0, 500))}" target="_blank" rel="noopener noreferrer nofollow"`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');
