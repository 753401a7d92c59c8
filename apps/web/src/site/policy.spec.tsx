import { retentionRules } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderHome, renderMessage, renderPolicy, policyPages, type PolicyPage } from './index.ts';
import { blocksOf, spansOf } from './markdown-blocks.ts';
import { messages } from './render-message.tsx';
import { tagsOf, wordsOf } from './testing/html.ts';
import { aFrame, aHomeView, untouchedTiles } from './testing/views.ts';

const pages = Object.keys(policyPages) as PolicyPage[];
const unnamed = { ...aFrame('/privacy'), operator: undefined };

describe('the pages about people’s data', () => {
  it.each(pages)('say who runs this and how to reach them: %s', (page) => {
    const html = renderPolicy(aFrame(policyPages[page].path), page);
    expect(html).toContain('<a href="mailto:desk@example.org">');
    expect(wordsOf(html)).not.toMatch(/\{\{|\}\}|<!--|\*\*|has not said who|not given a way/);
    expect(tagsOf(html, 'h1')).toHaveLength(1);
  });

  it.each(pages)('say honestly that nobody is named yet: %s', (page) => {
    for (const operator of [undefined, { name: 'Example Parents', contact: null }]) {
      const words = wordsOf(renderPolicy({ ...unnamed, operator }, page));
      expect(words).toMatch(/has not said who|has not given a way|not set/);
      expect(words).not.toMatch(/\{\{|\}\}|is run by/);
    }
  });

  it('show every retention time the timer carries out, in a table with one row each', () => {
    const html = renderPolicy(aFrame('/privacy'), 'privacy');
    for (const rule of retentionRules) expect(wordsOf(html)).toContain(rule.what);
    expect(tagsOf(html, 'tr')).toHaveLength(retentionRules.length + 1);
  });

  it('say what happens to a volunteer’s name when they leave, and that letters keep it', () => {
    expect(wordsOf(renderPolicy(aFrame('/privacy'), 'privacy'))).toContain('Letters that were sent keep your name, because the council has them with your name');
  });

  it('are linked from the foot of every public page, errors too', () => {
    for (const html of [renderHome(aFrame('/'), aHomeView(untouchedTiles())), renderMessage(aFrame('/x'), messages[404]), renderPolicy(unnamed, 'contact')]) {
      for (const { path } of Object.values(policyPages)) expect(html).toContain(`<a href="${path}">`);
    }
  });

  it('have a link for each address a source gives, and none to files of the repository', () => {
    const html = renderPolicy(aFrame('/privacy'), 'privacy');
    expect(html).not.toContain('.md"');
    expect(html.match(/href="https:\/\/[^"]*ico\.org\.uk/g)?.length).toBeGreaterThan(4);
  });
});

describe('our documents’ Markdown', () => {
  it('is read as headings, lists, tables, notes and paragraphs', () => {
    expect(blocksOf('# One\n\ntwo\nthree\n\n- four\n  five\n- six\n\n1. seven\n2. eight\n\n> nine\n> ten\n\n| a | b |\n| --- | --- |\n| c | **d** |\n\n{{place}}\n\n<!-- gone -->').map(({ kind }) => kind)).toEqual([
      'heading', 'paragraph', 'list', 'list', 'note', 'table', 'place',
    ]);
  });

  it('joins lines of one paragraph or item, and keeps what it does not know as text', () => {
    expect(blocksOf('two\nthree *four* <b>five</b>')).toEqual([{ kind: 'paragraph', spans: [{ kind: 'text', text: 'two three *four* <b>five</b>' }] }]);
    expect(spansOf('a **b** `c` [d](https://e.example) {{f}} g')).toEqual([
      { kind: 'text', text: 'a ' }, { kind: 'strong', text: 'b' }, { kind: 'text', text: ' ' }, { kind: 'code', text: 'c' }, { kind: 'text', text: ' ' },
      { kind: 'link', text: 'd', href: 'https://e.example' }, { kind: 'text', text: ' ' }, { kind: 'place', name: 'f' }, { kind: 'text', text: ' g' },
    ]);
  });
});
