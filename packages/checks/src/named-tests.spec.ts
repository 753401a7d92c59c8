import { describe, expect, it } from 'vitest';
import { testsNamedIn, unfinishedPages, untrueNames } from './named-tests.ts';
import { paths, read, tree, type Source } from './sources.ts';

const pages: readonly Source[] = paths('docs/law').filter((path) => !path.endsWith('README.md')).map(read);
const page = (text: string): Source => ({ path: 'docs/law/fees.md', text });
const spec: Source = { path: 'packages/domain/src/requests/fees.spec.ts', text: "describe('a fee', () => { it.each([1])('is %s', () => {}); it('is a pause', () => {}); });" };

describe('a page about the law', () => {
  it('names tests that are there, by their titles', () => {
    expect(pages.flatMap(testsNamedIn).length).toBeGreaterThan(80);
    expect(untrueNames(pages, tree)).toEqual([]);
  });

  it('is refused the name of a test that is not there', () => {
    expect(untrueNames([page('| a | `requests/fees.spec.ts` | "is a pause", "is %s" |')], [spec])).toEqual([]);
    expect(untrueNames([page('| a | `requests/fees.spec.ts` | "is a restart" |')], [spec])).toHaveLength(1);
    expect(untrueNames([page('| a | `requests/charges.spec.ts` | "is a pause" |')], [spec])).toHaveLength(1);
    expect(untrueNames([page('| a | `requests/fees.spec.ts` | the cases there |')], [spec])).toHaveLength(1);
  });

  it('has the rule, where it is to be read, what is not sure, and a test', () => {
    expect(unfinishedPages(pages)).toEqual([]);
  });

  it('is refused without any of them', () => {
    expect(unfinishedPages([page('# Fees')])).toHaveLength(4);
    expect(unfinishedPages([page('**Rule.** [s.9](https://example.org) \n**Not sure.** A little.\n| a | `requests/fees.spec.ts` | "is a pause" |')])).toEqual([]);
  });
});
