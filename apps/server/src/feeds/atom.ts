/** One thing that happened, as a feed reader is given it. `id` never changes, whatever becomes of it; a later `updated` says that it did. */
export type FeedEntry = { readonly id: string; readonly title: string; readonly updated: Date; readonly published: Date; readonly link: string; readonly summary: string; readonly category: string };

export type Feed = { readonly id: string; readonly title: string; readonly subtitle: string; readonly self: string; readonly home: string; readonly author: string; readonly updated: Date; readonly entries: readonly FeedEntry[] };

/** A feed as Atom (RFC 4287). Whatever is in it stays text. */
export const atom = ({ id, title, subtitle, self, home, author, updated, entries }: Feed): string =>
  `${['<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', id),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', updated.toISOString()),
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
    `<author>${element('name', author)}</author>`,
    element('rights', 'Our own words: CC BY 4.0. Documents keep the terms on their pages.'),
    ...entries.map(entryText),
    '</feed>'].join('\n')}\n`;

const entryText = ({ id, title, updated, published, link, summary, category }: FeedEntry): string =>
  ['<entry>', element('id', id), element('title', title), element('published', published.toISOString()), element('updated', updated.toISOString()), `<link rel="alternate" type="text/html" href="${xmlText(link)}"/>`, `<category term="${xmlText(category)}"/>`, element('summary', summary), '</entry>'].join('\n');

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML holds it: its marks written out, and what XML cannot hold left out. */
export const xmlText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/\p{Cs}/gu, '').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
