import { tellPage, type Telling } from './tags.ts';

const silent = new Set(['script', 'style', 'head', 'title', 'template', 'svg', 'xml']);
const blocks = new Set('address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tr ul'.split(' '));
/** Blocks with an empty line before and after. */
const apart = new Set('blockquote dl h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));

/**
 * The words of a page, for a mail that has no other: paragraphs apart, the cells of a table beside each other, quoted mail
 * marked with `>`, and the addresses of links kept, because a council's portal is one.
 */
export function htmlToText(html: string): string {
  const layout = new Layout();
  tellPage(html, layout);
  return layout.done();
}

type Link = { readonly href: string; readonly line: number; readonly from: number };

class Layout implements Telling {
  readonly #lines: string[] = [];
  #links: Link[] = [];
  /** The line that is being written, in pieces: a page of one line must not be copied at every tag. */
  #line: string[] = [];
  #quoteKinds: boolean[] = [];
  #quotes = 0;
  #quotesBefore = 0;
  #silent = 0;
  #preformatted = 0;
  #gap = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'body') this.#silent = 0;
    if (silent.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    if (name === 'br') this.#endLine(true);
    if (blocks.has(name)) this.#block(name);
    if (name === 'li') this.#line = ['- '];
    if (name === 'hr') this.#line = ['--------'];
    if (name === 'hr') this.#endLine(true);
    if ((name === 'td' || name === 'th') && this.#line.length > 0) this.#line.push('\t');
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'a') this.#links.push({ href: attributes.get('href') ?? '', line: this.#lines.length, from: this.#line.length });
    if (name === 'blockquote') {
      const isQuote = attributes.get('type') === 'cite' || /gmail_quote|moz-cite|cite/i.test(attributes.get('class') ?? '') || attributes.has('cite');
      this.#quoteKinds.push(isQuote);
      if (isQuote) this.#quotes += 1;
    }
  }

  close(name: string): void {
    if (silent.has(name)) this.#silent = name === 'head' ? 0 : Math.max(0, this.#silent - 1);
    if (this.#silent > 0 || silent.has(name)) return;
    if (name === 'a') this.#endLink();
    if (blocks.has(name)) this.#block(name);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === 'blockquote' && this.#quoteKinds.pop()) this.#quotes -= 1;
  }

  text(given: string): void {
    if (this.#silent > 0) return;
    const text = given.replace(/[\u00ad\u200b]/g, '');
    if (this.#preformatted > 0) {
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) this.#endLine(true);
        this.#line.push(line);
      }
      return;
    }
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    const last = this.#line.at(-1);
    const kept = last === undefined || last.endsWith(' ') || last.endsWith('\t') ? words.replace(/^ /, '') : words;
    if (kept !== '') this.#line.push(kept);
  }

  done(): string {
    this.#endLine(false);
    return this.#lines.join('\n').replace(/\u00a0/g, ' ').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
  }

  #endLink(): void {
    const link = this.#links.pop();
    if (!link || !/^https?:\/\//i.test(link.href)) return;
    const words = this.#line.slice(link.line === this.#lines.length ? link.from : 0).join('').slice(0, 5_000);
    const bare = link.href.replace(/\/$/, '').replace(/^https?:\/\//i, '');
    if (words.trim() !== '' && !words.includes(bare)) this.#line.push(`${words.endsWith(' ') ? '' : ' '}<${link.href.slice(0, 2_000)}>`);
  }

  #block(name: string): void {
    this.#endLine(false);
    if (apart.has(name)) this.#gap = this.#lines.length > 0;
  }

  #endLine(evenIfEmpty: boolean): void {
    const line = this.#line.join('').trimEnd();
    this.#line = [];
    if (line === '' && !evenIfEmpty) return;
    // A gap belongs to the less quoted of its neighbours.
    if (this.#gap) this.#lines.push('> '.repeat(marks(Math.min(this.#quotes, this.#quotesBefore))).trimEnd());
    this.#gap = false;
    this.#lines.push(`${'> '.repeat(marks(this.#quotes))}${line}`);
    this.#quotesBefore = this.#quotes;
    if (this.#links.length > 1_000) this.#links = [];
  }
}

const marks = (quotes: number): number => Math.min(quotes, 20);
