import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../parsed-mail.ts';
import { safeHtml } from './safe-html.ts';

const content = new Uint8Array([1, 2, 3]);
const picture: ParsedFile = { filename: 'logo.png', contentType: 'image/png', declaredType: 'image/png', size: 3, sha256: 'a', inline: true, contentId: 'logo@kent', content };
const bodyOf = (html: string, files: readonly ParsedFile[] = []): string => /<body>\n([\s\S]*)\n<\/body>/.exec(safeHtml(html, files))?.[1] ?? '';

describe('the HTML of a mail, to be looked at', () => {
  it('keeps its words, tables and looks', () => {
    expect(bodyOf('<p style="color: red; font-weight:bold">Dear <b>Ada</b>,</p><table border=1><tr><td colspan="2">a &amp; b</td></tr></table>')).toBe(
      '<p style="color: red; font-weight:bold">Dear <b>Ada</b>,</p><table border="1"><tr><td colspan="2">a &amp; b</td></tr></table>',
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script that is never closed', 'ok<script>alert(1)'],
    ['a handler', '<p onclick="alert(1)" onmouseover=alert(1)>ok</p>'],
    ['a link that runs', '<a href="javascript:alert(1)">ok</a><a href=" java\tscript:alert(1)">ok</a><a href="data:text/html,alert(1)">ok</a>'],
    ['a page inside', '<iframe src="https://evil.example/alert"></iframe><object data="https://evil.example"></object><embed src="https://evil.example">'],
    ['a form', '<form action="https://evil.example"><input name="a"><button>ok</button></form>'],
    ['what fetches', '<link rel="stylesheet" href="https://evil.example/a.css"><link rel=dns-prefetch href=//evil.example><meta http-equiv="refresh" content="0; url=https://evil.example"><base href="https://evil.example/">'],
    ['a picture that tells', '<img src="https://evil.example/a.gif"><img srcset="https://evil.example/b.gif 2x"><input type=image src=https://evil.example/c.gif>'],
    ['a style that fetches', '<p style="background:url(https://evil.example/a)">ok</p><style>@import "https://evil.example"; p{background:url(https://evil.example)}</style>'],
    ['a style behind an escape', '<p style="background:\\75rl(https://evil.example/a)">ok</p>'],
    ['other languages', '<svg><script>alert(1)</script><image href="https://evil.example"/></svg><math href="javascript:alert(1)">x</math>'],
    ['a comment made for one browser', '<!--[if IE]><script>alert(1)</script><![endif]--><!-- > --><p>ok</p>'],
    ['a tag in a tag', '<<script>script>alert(1)<</script>/script>'],
    ['an attribute that ends early', '<p title=\'"><img src=x onerror=alert(1)>\'>ok</p>'],
    ['a background', '<body background="https://evil.example/x"><table background="https://evil.example/y"><tr><td>ok</td></tr></table>'],
    ['a picture that is a drawing with a program', '<img src="data:image/svg+xml;base64,PHN2Zz4=">'],
  ])('has nothing of %s', (_, html) => {
    const body = bodyOf(html);
    // Every tag that is left is one we wrote, with nothing in it that runs or fetches.
    for (const tag of body.match(/<[^>]*>/g) ?? []) {
      expect(tag).toMatch(/^<\/?(?:p|a|table|tr|td|span|b)(?: [a-z]+="[^"]*")*>$/);
      expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/ (?:on[a-z]+|srcset|background)=/i);
      expect(tag).not.toMatch(/javascript:|url\(|evil\.example|data:/i);
    }
    expect(body).not.toMatch(/<(?:script|style|iframe|form|input|meta|link|base|svg|img)/i);
  });

  it('shows the pictures that came with it, and says where another would be', () => {
    expect(bodyOf('<img src="cid:logo%40kent" alt="Kent"><img src="https://kent.gov.uk/x.png" alt="A map">', [picture])).toBe('<img alt="Kent" src="data:image/png;base64,AQID"><span>[A map]</span>');
    expect(bodyOf('<img src="cid:logo@kent">', [{ ...picture, contentType: 'image/svg+xml' }])).toBe('<span>[picture]</span>');
  });

  it('has links that open in a window of their own, and say where they lead', () => {
    expect(bodyOf('<a href="https://kent.gov.uk/portal?a=1&b=2" target="_top">here</a>')).toBe(
      '<a href="https://kent.gov.uk/portal?a=1&amp;b=2" title="https://kent.gov.uk/portal?a=1&amp;b=2" target="_blank" rel="noopener noreferrer nofollow">here</a>',
    );
  });

  it('of a million open tags is made in a moment, and is not nested without end', () => {
    expect(growthOf((size) => bodyOf('<div><b>'.repeat(size)), { size: 125_000, now: () => performance.now() })).toBeLessThan(growsWithItsSquare);
    const body = bodyOf('<div><b>'.repeat(500_000));
    let depth = 0;
    let most = 0;
    for (const tag of body.match(/<\/?[a-z]+>/g) ?? []) most = Math.max(most, (depth += tag.startsWith('</') ? -1 : 1));
    expect([depth, most <= 401]).toEqual([0, true]);
  });
});
