import { Tokenizer } from 'htmlparser2';

/** What is told of a page, in its order. */
export type Telling = { open(name: string, attributes: ReadonlyMap<string, string>): void; close(name: string): void; text(words: string): void };

/** The attributes that are of use for the words of a page; the rest is passed over. */
const ofWords: ReadonlySet<string> = new Set(['href', 'type', 'class', 'cite']);

/** Tells the tags and words of a page one after the other. No tree is built: a page of a million open tags costs no more than its letters. */
export function tellPage(html: string, telling: Telling, wanted: ReadonlySet<string> = ofWords): void {
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  const opened = (): void => {
    telling.open(tag, attributes);
    attributes = new Map();
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      ontext: (start, end) => telling.text(html.slice(start, end)),
      ontextentity: (code) => telling.text(letter(code)),
      onopentagname: (start, end) => void (tag = html.slice(start, end).toLowerCase()),
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => telling.close(html.slice(start, end).toLowerCase()),
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => void (value += wanted.has(attribute) ? html.slice(start, end) : ''),
      onattribentity: (code) => void (value += letter(code)),
      onattribend: () => void (wanted.has(attribute) && attributes.set(attribute, value)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const letter = (code: number): string => (code >= 0xd800 && code <= 0xdfff || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
