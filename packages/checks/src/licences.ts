/** A package as the lock file has it. */
export type Locked = { readonly license?: string; readonly link?: boolean };

const free = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'BlueOak-1.0.0', 'Python-2.0', 'CC-BY-4.0', 'MPL-2.0']);

/** Packages whose lock entry says nothing a program can read, each with what its own licence file says and the version in which it was read. */
const readByHand: Readonly<Record<string, string>> = {
  // Of the store that speaks S3 in the tests.
  busboy: 'MIT (0.3.1)',
  dicer: 'MIT (0.3.0)',
  'humanize-number': 'MIT (0.0.2)',
  only: 'MIT (0.0.2)',
  streamsearch: 'MIT (0.1.2)',
  'dejavu-fonts-ttf': 'Bitstream Vera and Arev licences, changes in the public domain: free to use, embed and pass on',
  'png-js': 'MIT',
  // Of Lighthouse, which only the benches use.
  'parse-cache-control': 'BSD-3-Clause (1.0.1)',
};

/**
 * Libraries under the Lesser GPL that we load as they are, unchanged and apart from our own code, which whoever runs it can replace by
 * another build: it asks nothing more of us. libvips, which sharp loads, in its builds for each kind of machine.
 */
const loadedAsTheyAre = (name: string, licence: string): boolean =>
  name.startsWith('@img/sharp-') && licence.split(' AND ').every((each) => each === 'LGPL-3.0-or-later' || free.has(each));

/** Of several to choose from, one that is free is enough. */
const isFree = (licence: string): boolean => licence.replace(/^\((.*)\)$/, '$1').split(' OR ').some((each) => free.has(each));

/** Packages under a licence that nobody has looked at, or that would put conditions on our own code. */
export const licencesToLookAt = (packages: Readonly<Record<string, Locked>>): string[] =>
  Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: license ?? 'none given' }))
    .filter(({ name, licence }) => !isFree(licence) && !loadedAsTheyAre(name, licence) && !(name in readByHand && !/GPL/.test(licence)))
    .map(({ name, licence }) => `${name}: ${licence}`);
