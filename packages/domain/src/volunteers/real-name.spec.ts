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
});
