/** What a kind of hidden thing is called, one and several, and what it means for whoever publishes. */
type KindWords = { readonly one: string; readonly many: string; readonly means: string };

const kind = (one: string, many: string, means: string): KindWords => ({ one, many, means });

/** Every kind, in the order of what it could do: what endangers a child comes first. */
const kinds: Readonly<Record<string, KindWords>> = {
  'text-under-box': kind('place with words under a box', 'places with words under a box', 'The council’s own redaction failed: anybody with the file can read what it covered up.'),
  upn: kind('possible pupil number', 'possible pupil numbers', 'A unique pupil number (UPN) points to one child.'),
  'nhs-number': kind('possible NHS number', 'possible NHS numbers', 'It points to one patient.'),
  'small-number': kind('number under five beside words for pupils', 'numbers under five beside words for pupils', 'So few that somebody could know which child is meant.'),
  name: kind('possible name', 'possible names', 'Look whether it is a child, a parent, or an officer who does not answer in public.'),
  phone: kind('phone number', 'phone numbers', 'A direct number of somebody is taken out; a switchboard may stay.'),
  'mail-address': kind('mail address', 'mail addresses', 'One person’s is taken out; an office’s may stay.'),
  postcode: kind('postcode', 'postcodes', 'A home, or a small school, can be a person.'),
  'very-hidden-sheet': kind('deeply hidden sheet', 'deeply hidden sheets', 'Hidden so that the program’s menu does not even offer it.'),
  'hidden-sheet': kind('hidden sheet', 'hidden sheets', 'Not seen when the file is opened; two presses show it.'),
  'hidden-row': kind('hidden row', 'hidden rows', 'Hidden by hand or by a filter.'),
  'hidden-column': kind('hidden column', 'hidden columns', 'Hidden by hand; often where names stand.'),
  'zero-size-cells': kind('row or column of no size', 'rows or columns of no size', 'Made so narrow that nobody sees it.'),
  'unseen-text': kind('text nobody can see', 'texts nobody can see', 'White on white, tiny, or drawn without ink.'),
  'hidden-text': kind('hidden text', 'hidden texts', 'Words the program does not show.'),
  'text-off-page': kind('text beside the page', 'texts beside the page', 'It stands outside what is shown.'),
  'pivot-cache': kind('table kept behind a summary', 'tables kept behind a summary', 'A pivot table carries the rows it was counted from, also where their sheet was deleted.'),
  'data-model': kind('data set behind the sheets', 'data sets behind the sheets', 'Whole tables or connections that no sheet shows.'),
  'embedded-object': kind('file or object inside', 'files or objects inside', 'It can hold a whole workbook of its own.'),
  'attached-file': kind('attached file', 'attached files', 'A whole file inside the file.'),
  'earlier-revision': kind('earlier version', 'earlier versions', 'What was deleted is still in it.'),
  layer: kind('hidden layer', 'hidden layers', 'Drawn, and not shown.'),
  'form-data': kind('filled-in field', 'filled-in fields', 'What somebody typed into a form.'),
  comment: kind('comment', 'comments', 'What people wrote to each other.'),
  'tracked-change': kind('tracked change', 'tracked changes', 'Words that were put in or taken out, with who did it.'),
  annotation: kind('note on a page', 'notes on pages', 'Put on the page by somebody who read it.'),
  'document-properties': kind('fact about who made it', 'facts about who made it', 'Names, companies, titles and places kept with the file.'),
  'gps-position': kind('place where a picture was taken', 'places where a picture was taken', 'A home, perhaps.'),
  thumbnail: kind('small earlier picture', 'small earlier pictures', 'It may show what was cut off later.'),
  'camera-data': kind('fact from a camera', 'facts from a camera', 'When, with what, sometimes by whom.'),
  'external-link': kind('link to somewhere else', 'links to somewhere else', 'It can name people and folders, and keep what it fetched.'),
  'defined-name': kind('name for cells', 'names for cells', 'It can lead to what is hidden or deleted.'),
  macro: kind('macro', 'macros', 'A program in the file. Nothing here runs it.'),
  script: kind('script', 'scripts', 'A program in the file. Nothing here runs it.'),
};

const order = Object.keys(kinds);

/** What a person has to look at one by one, because a machine only guesses. */
export const suspectKinds: ReadonlySet<string> = new Set(['text-under-box', 'upn', 'nhs-number', 'small-number', 'name', 'phone', 'mail-address', 'postcode']);

/** What was looked for, for a file where nothing was found. */
export const lookedFor = 'hidden sheets, rows and columns, text nobody can see, comments and tracked changes, files and tables inside, earlier versions, scripts, facts about who made it, words under black boxes; and words that could be names, phone numbers, mail addresses, postcodes, pupil or NHS numbers, or counts under five';

/** Things of one kind, in the words of a heading, with what it means. */
export type HiddenGroup<T> = { readonly kind: string; readonly title: string; readonly means: string; readonly count: number; readonly things: readonly T[] };

type Thing = { readonly kind: string; readonly count: number; readonly place: string; readonly page: number | null };

/** What is hidden, kind by kind: what endangers children first, then what nobody sees, then what is kept with it. */
export function groupedHidden<T extends Thing>(things: readonly T[]): HiddenGroup<T>[] {
  const gathered = new Map<string, T[]>();
  for (const thing of things) gathered.set(thing.kind, [...(gathered.get(thing.kind) ?? []), thing]);
  return [...gathered]
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([each, of]) => {
      const count = countsInside[each] !== undefined ? of.length : of.reduce((sum, thing) => sum + thing.count, 0);
      return { kind: each, title: `${kindCounted(each, count)}${byPeople(each, of)}`, means: kinds[each]?.means ?? '', count, things: of };
    });
}

/** Kinds of which one thing has a count of its own: a hidden sheet its cells, a box the words under it. */
const countsInside: Readonly<Record<string, string>> = { 'hidden-sheet': 'cell', 'very-hidden-sheet': 'cell', 'text-under-box': 'word' };

/** How often, or how much: “3 times”, “60 cells”. Empty for one. */
export function countWords({ kind: each, count }: { kind: string; count: number }): string {
  const inside = countsInside[each];
  return count < 2 ? '' : inside === undefined ? `${count.toLocaleString('en-GB')} times` : `${count.toLocaleString('en-GB')} ${inside}s`;
}

const rank = (each: string): number => (order.includes(each) ? order.indexOf(each) : order.length);

/** So many of a kind: “2 hidden sheets”. */
export const kindCounted = (each: string, count: number): string => {
  const { one, many } = kinds[each] ?? { one: each, many: each };
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
};

/** What one of a kind is called. */
export const kindName = (each: string): string => kinds[each]?.one ?? each;

/** Who wrote the comments, as a count, where each says who wrote it. */
function byPeople(each: string, things: readonly Thing[]): string {
  if (each !== 'comment') return '';
  const people = new Set(things.map(({ place }) => place));
  const areNames = [...people].every((place) => !/\d/.test(place) && !/^in |^and more|notes$/.test(place));
  return areNames && people.size < things.length ? ` by ${people.size === 1 ? 'one person' : `${people.size} people`}` : '';
}

/** What is hidden in one sentence, the gravest first: “2 hidden sheets, 14 comments and 5 more kinds of things”. */
export function hiddenSummary(groups: readonly HiddenGroup<unknown>[]): string {
  const named = groups.slice(0, 3).map(({ title }) => title);
  const more = groups.length - named.length;
  if (groups.length === 0) return 'Nothing hidden was found.';
  const all = more > 0 ? [...named, `${more} more ${more === 1 ? 'kind' : 'kinds'} of things`] : named;
  return `${all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`}.`;
}
