/** Why a name cannot be put at the end of a request. */
export type RealNameProblem = 'name_missing' | 'name_too_long' | 'name_not_a_name' | 'name_needs_two_parts' | 'name_pseudonym';

const longest = 100;

/** Letters of any script, with what joins them in real names: O’Neill, Anne-Marie, J. R. Smith. */
const nameCharacters = /^[\p{L}\p{M}][\p{L}\p{M}.,'’\- ]*$/u;

const neverAName = new Set(['anon', 'anonymous', 'anonymised', 'nobody', 'noname', 'pseudonym', 'unknown', 'undisclosed', 'withheld']);

/** Words that describe a person and do not name one. Alone they are no name; beside a name they may be a real surname. */
const descriptions = new Set([
  'a', 'an', 'the', 'my', 'your', 'our', 'full', 'real', 'name', 'concerned', 'local', 'worried', 'parent', 'parents', 'mum', 'mother', 'dad', 'father',
  'carer', 'guardian', 'resident', 'citizen', 'taxpayer', 'member', 'of', 'public', 'volunteer', 'campaigner', 'user', 'admin', 'guest', 'test',
  'person', 'someone', 'somebody', 'send', 'sen', 'team', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr',
]);

const famousStandIns = new Set(['joe bloggs', 'jane bloggs', 'fred bloggs', 'john doe', 'jane doe', 'mickey mouse', 'donald duck', 'a n other', 'an other']);

/**
 * What is wrong with a name as an applicant's, or null. Section 8(1)(b) of the Act asks for the name of the applicant: at
 * least a first name, initial or title and a surname, and nothing that is plainly a pseudonym. A council need not answer a
 * request without it, and no time runs.
 */
export function realNameProblem(name: string): RealNameProblem | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'name_missing';
  if (trimmed.length > longest) return 'name_too_long';
  if (!nameCharacters.test(trimmed)) return 'name_not_a_name';

  const words = trimmed.toLowerCase().split(/[\s.,]+/).filter(Boolean);
  if (words.some((word) => neverAName.has(word)) || words.every((word) => descriptions.has(word)) || famousStandIns.has(words.join(' '))) {
    return 'name_pseudonym';
  }
  const hasSurname = words.some((word) => word.replace(/[^\p{L}]/gu, '').length >= 2);
  return words.length >= 2 && hasSurname ? null : 'name_needs_two_parts';
}
