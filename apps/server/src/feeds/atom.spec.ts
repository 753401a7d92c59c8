import { describe, expect, it } from 'vitest';
import { atom, xmlText, type FeedEntry } from './atom.ts';

const at = new Date('2026-12-01T10:00:00Z');
const entry: FeedEntry = { id: 'urn:uuid:1', title: 'A plan', published: at, updated: at, link: 'https://desk.example/documents/a', summary: 'It is here.', category: 'published' };
const feed = (more: Partial<FeedEntry> = {}) => atom({ id: 'urn:uuid:0', title: 'T', subtitle: 'S', self: 'https://desk.example/feed.atom', home: 'https://desk.example/', author: 'Example Parents', updated: at, entries: [{ ...entry, ...more }] });

describe('a feed', () => {
  it('has what Atom asks of a feed and of an entry, each once', () => {
    const text = feed();
    expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"')).toBe(true);
    const [head = '', one = ''] = text.split('<entry>');
    for (const name of ['id', 'title', 'updated']) expect([name, head.split(`<${name}>`).length, one.split(`<${name}>`).length]).toEqual([name, 2, 2]);
    expect([head.includes('<author><name>Example Parents</name></author>'), head.includes('rel="self"'), one.includes('<summary>It is here.</summary>'), one.includes('<published>2026-12-01T10:00:00.000Z</published>')]).toEqual([true, true, true, true]);
  });

  it('keeps hostile text text, in elements and in addresses', () => {
    const hostile = `</title><script>alert(1)</script> & "'`;
    const text = feed({ title: hostile, link: `https://x/"${hostile}`, summary: hostile, category: hostile });
    expect([text.includes('<script'), text.split('</entry>').length]).toEqual([false, 2]);
    expect(text).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#39;');
  });

  it('leaves out what XML cannot hold, so that one character does not break a reader', () => {
    expect(xmlText('a\u0000b\u000Bc\uFFFEd\uD800e\u{1F600}\tf\n')).toBe('abcde\u{1F600}\tf\n');
  });
});
