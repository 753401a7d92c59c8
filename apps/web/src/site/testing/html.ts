/** What tests ask of a page's HTML. The pages are our own, so their form is known. */
export const tagsOf = (html: string, name: string): string[] => html.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')) ?? [];

export const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The page itself, without the places around it. */
export const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** The words of a page, tags left out, blanks made one. */
export const wordsOf = (html: string): string => html.replace(/<(head|style|svg)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/&#x27;/g, "'").replace(/\s+/g, ' ').trim();
