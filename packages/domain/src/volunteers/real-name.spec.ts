import { describe, expect, it } from 'vitest';
import { realNameProblem, type RealNameProblem } from './real-name.ts';

describe('an applicant’s real name, which section 8 asks for', () => {
  it.each([
    'Robin Example', 'R. Example', 'R Example', 'Ms Patel', 'Dr Amy Li', 'Siobhán O’Neill', "D'Arcy O'Brien", 'Anne-Marie van der Berg', 'Ngọc Nguyễn', 'José María',
    'Jane Parent', 'Mary Public', 'J. R. R. Tolkien', 'Ольга Иванова', '王 小明', 'Li O', 'Sammy Davis, Jr.',
  ])('may be “%s”', (name) => {
    expect(realNameProblem(name)).toBeNull();
  });

  it.each<[RealNameProblem, string]>([
    ['name_missing', ''],
    ['name_missing', '   '],
    ['name_needs_two_parts', 'Robin'],
    ['name_needs_two_parts', 'J S'],
    ['name_needs_two_parts', 'J. S.'],
    ['name_not_a_name', 'robin@example.org'],
    ['name_not_a_name', 'Robin Example 2'],
    ['name_not_a_name', 'Robin\r\nBcc: everyone'],
    ['name_not_a_name', 'Robin <Example>'],
    ['name_not_a_name', '"Robin Example"'],
    ['name_not_a_name', '{{name}} x'],
    ['name_not_a_name', '- Example'],
    ['name_pseudonym', 'Anonymous Person'],
    ['name_pseudonym', 'Anon Smith'],
    ['name_pseudonym', 'A Parent'],
    ['name_pseudonym', 'Concerned Resident'],
    ['name_pseudonym', 'SEND Mum'],
    ['name_pseudonym', 'Joe Bloggs'],
    ['name_pseudonym', 'Mickey Mouse'],
    ['name_pseudonym', 'A. N. Other'],
    ['name_pseudonym', 'My Name'],
    ['name_too_long', `Robin ${'Example'.repeat(20)}`],
  ])('is %s for “%s”', (problem, name) => {
    expect(realNameProblem(name)).toBe(problem);
  });

  it.each(['anon', 'anonymous', 'anonymised', 'nobody', 'noname', 'pseudonym', 'unknown', 'undisclosed', 'withheld'])('is none with “%s” in it, wherever it stands', (word) => {
    for (const name of [`${word} Smith`, `Jane ${word}`, `JANE ${word.toUpperCase()} SMITH`]) expect(realNameProblem(name)).toBe('name_pseudonym');
  });

  it.each([
    'a', 'an', 'the', 'my', 'your', 'our', 'full', 'real', 'name', 'concerned', 'local', 'worried', 'parent', 'parents', 'mum', 'mother', 'dad', 'father', 'carer', 'guardian', 'resident', 'citizen',
    'taxpayer', 'member', 'of', 'public', 'volunteer', 'campaigner', 'user', 'admin', 'guest', 'test', 'person', 'someone', 'somebody', 'send', 'sen', 'team', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr',
  ])('is none where “%s” stands beside other descriptions, and may be one beside a name', (word) => {
    expect(realNameProblem(`${word} parent`)).toBe('name_pseudonym');
    expect(realNameProblem(`${word} Okafor`)).toBeNull();
  });

  it.each(['Joe Bloggs', 'Jane Bloggs', 'Fred Bloggs', 'John Doe', 'Jane Doe', 'Mickey Mouse', 'Donald Duck', 'A N Other', 'An Other', 'a.n.other', 'JOHN  DOE'])('is not “%s”', (name) => {
    expect(realNameProblem(name)).toBe('name_pseudonym');
  });

  it.each(['Joe Doe-Bloggs', 'Johnny Doe', 'Donald Ducksworth'])('may be “%s”, though it is like one that is none', (name) => {
    expect(realNameProblem(name)).toBeNull();
  });

  it('may have a hundred letters and no more', () => {
    expect(realNameProblem(`Robin ${'e'.repeat(94)}`)).toBeNull();
    expect(realNameProblem(`Robin ${'e'.repeat(95)}`)).toBe('name_too_long');
    expect(realNameProblem(`  Robin ${'e'.repeat(94)}  `)).toBeNull();
  });

  it('has two parts whatever stands between and around them', () => {
    expect(realNameProblem('Robin.')).toBe('name_needs_two_parts');
    expect(realNameProblem('Robin , ')).toBe('name_needs_two_parts');
    expect(realNameProblem('R,Example')).toBeNull();
    expect(realNameProblem('J. O’')).toBe('name_needs_two_parts');
  });
});
