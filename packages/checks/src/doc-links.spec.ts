import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks, unknownCodeWords, wordsOnNoScreen } from './doc-links.ts';
import { paths, program, read, root } from './sources.ts';

const pages = ['README.md', ...paths('docs').filter((path) => path.endsWith('.md'))].map(read);
const isThere = (path: string): boolean => existsSync(join(root, path));

describe('a page of the documentation', () => {
  it('links to files that are there', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(brokenLinks(pages, isThere)).toEqual([]);
  });

  it('is refused a link to a file that is not there', () => {
    const page = { path: 'docs/law/fees.md', text: '[a](../glossary.md#fee) [b](https://example.org/x) [c](gone.md) <img src="../pictures/gone.png">' };
    expect(brokenLinks([page], isThere)).toEqual(['docs/law/fees.md: gone.md', 'docs/law/fees.md: ../pictures/gone.png']);
  });
});

describe('the glossary', () => {
  it('names words that the code has', () => {
    expect(unknownCodeWords(read('docs/glossary.md'), program)).toEqual([]);
  });

  it('is refused a word that no file has', () => {
    const glossary = { path: 'docs/glossary.md', text: '| word | means | in code |\n|---|---|---|\n| fee | a charge | `Fee`, `Charge` |' };
    expect(unknownCodeWords(glossary, [{ path: 'a.ts', text: 'type Fee = { readonly since: string }' }])).toEqual(['Charge']);
  });
});

describe('a guide', () => {
  const screens = program.filter(({ path }) => path.startsWith('apps/web/src/'));

  it.each(['volunteer', 'coordinator'])('for a %s names what is on the screen', (name) => {
    expect(wordsOnNoScreen(read(`docs/guides/${name}.md`), screens)).toEqual([]);
  });

  it('is refused words that are on no screen', () => {
    const guide = { path: 'docs/guides/volunteer.md', text: 'Press *Send the\nletter*, **never** *Submit*, or *Remind …*.' };
    expect(wordsOnNoScreen(guide, [{ path: 'apps/web/src/desk/a.tsx', text: '<Button>Send the\n  letter</Button> `Remind ${council}`' }])).toEqual(['Submit']);
  });
});
