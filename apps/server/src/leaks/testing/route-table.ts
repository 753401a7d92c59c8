import type { LeakyWorld } from './leaky-world.ts';
import { secrets, walkers, type Walker } from './secrets.ts';

/** What an address gives whole, and so is not only looked through for words: a picture has none. */
type Gives = 'words' | 'a file' | 'a copy' | 'a publication';

/** Every address that is served by GET, as it is written in the code, and what it gives. Whoever adds one says here what it is. */
export const routeTable: Readonly<Record<string, Gives>> = {
  '/': 'words', '/healthz': 'words', '/readyz': 'words', '/metrics': 'words', '/robots.txt': 'words', '/sitemap.xml': 'words', '/feed.atom': 'words', '/assets/:name': 'words', '/desk': 'words', '/desk/*': 'words',
  '/councils': 'words', '/councils/:slug': 'words', '/councils/:slug/feed.atom': 'words', '/agreements': 'words', '/agreements/:programme': 'words', '/agreements/:programme/:slug': 'words', '/late': 'words',
  '/why': 'words', '/why/:requestId': 'words', '/how-we-ask': 'words', '/privacy': 'words', '/contact': 'words', '/accessibility': 'words', '/corrections': 'words',
  '/data': 'words', '/data/dictionary.json': 'words', '/data/councils/:file': 'words', '/data/councils.csv': 'words', '/data/councils.json': 'words', '/data/agreements.csv': 'words', '/data/agreements.json': 'words', '/data/targets.csv': 'words', '/data/targets.json': 'words',
  '/data/requests.csv': 'words', '/data/requests.json': 'words', '/data/publications.csv': 'words', '/data/publications.json': 'words', '/data/reported-findings.csv': 'words', '/data/reported-findings.json': 'words',
  '/documents': 'words', '/documents/:address': 'a publication', '/documents/:address/pages/:number': 'a publication', '/documents/:address/pages/:number/picture': 'a publication', '/documents/:address/file': 'a publication', '/documents/:address/text': 'a publication',
  '/sign-in': 'words', '/sign-in/confirm': 'words', '/invitation': 'words', '/reminders/stop': 'words',
  '/api/files/:attachmentId': 'a file', '/api/files/:attachmentId/pages/:page': 'a file', '/api/copies/:versionId/pages/:page': 'a copy', '/api/copies/:versionId/file': 'a copy',
  '/api/mail/:mailId/raw': 'words', '/api/mail/:mailId/html': 'words', '/api/messages/:messageId/html': 'words',
  '/api/exports/board.csv': 'words', '/api/exports/my-requests.csv': 'words', '/api/exports/all-requests.csv': 'words',
  '/api/requests/:requestId/chronology.csv': 'words', '/api/requests/:requestId/ico-pack.pdf': 'words', '/api/requests/:requestId/ico-pack.zip': 'words',
  // The procedures, which are walked one by one.
  '/api/trpc/:path': 'words',
};

/** Addresses that only take something. What they answer is what was sent, or no. */
export const takesOnly: readonly string[] = ['/sign-out', '/api/requests/:requestId/messages', '/api/requests/:requestId/mail'];

/** Whether somebody may have what a filled address gives whole; null where it gives words, which are looked through. */
export function mayHave({ files, copies, addresses }: LeakyWorld, who: Walker, route: string, url: string): boolean | null {
  const gives = routeTable[route];
  if (gives === undefined || gives === 'words') return null;
  const id = decodeURIComponent(url.split('?')[0]?.split('/')[gives === 'a publication' ? 2 : 3] ?? '').toLowerCase();
  if (gives === 'a publication') return [addresses.up, addresses.republished, addresses.workbook].includes(id);
  const name = (gives === 'a file' ? files : copies).get(id);
  // What is not among them is walked for its words alone, such as a page that came with a mail.
  if (name === undefined) return gives === 'a file' ? null : false;
  if (gives === 'a file') return (secrets[name].seenBy).includes(who);
  return name !== 'destroyed' && name !== 'failed' && name !== 'beingMade' && (secrets[name === 'closed' ? 'closed' : 'sentBackNote'].seenBy).includes(who);
}

/** Odd ways to spell an id, which lead nowhere or to the same. */
const oddly = (id: string): string[] => [id.toUpperCase(), `${id}%00`, `${id}%20`, `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`, `..%2f${id}`, `${id}%2f..`, '..%2f..%2f..%2fetc%2fpasswd', '%252e%252e%252f', '00000000-0000-4000-8000-000000000000'];

/** Each route with every value its parameters have in a world, some of the wrong kind, and some that are spelt oddly. */
export async function everyAddress(leaky: LeakyWorld): Promise<{ route: string; url: string; plain: boolean }[]> {
  const { db } = leaky.world;
  const ids = {
    attachmentId: (await db.selectFrom('attachment').select('id').execute()).map(({ id }) => id),
    versionId: (await db.selectFrom('document_version').select('id').execute()).map(({ id }) => id as string),
    mailId: (await db.selectFrom('incoming_mail').select('id').execute()).map(({ id }) => id as string),
    messageId: (await db.selectFrom('message').select('id').execute()).map(({ id }) => id as string),
    requestId: (await db.selectFrom('foi_request').select('id').execute()).map(({ id }) => id as string),
    address: Object.values(leaky.addresses),
  };
  const others = { page: ['1?w=60', '0', '..%2f1'], number: ['1', '2', '0', '1e3', '..%2f1'], slug: ['kent', 'bury', 'haringey', 'york'], programme: ['safety-valve', 'delivering-better-value'], file: ['kent.csv', 'bury.csv', '..%2fkent.csv'], name: ['desk.js', '..%2fdesk.html'], path: ['volunteers.me'] };
  const hashes = (await db.selectFrom('stored_file').select('sha256').execute()).map(({ sha256 }) => sha256);
  const wrong = [...Object.values(ids).flatMap((list) => list.slice(0, 1)), ...leaky.documents.keys(), ...hashes.slice(0, 2)];
  const filled = (route: string, plain: boolean): { url: string; plain: boolean }[] => {
    const [place, name = ''] = /:(\w+)/.exec(route) ?? [];
    if (place === undefined) return [{ url: route.replace('*', 'documents/anything'), plain }];
    const known = (ids as Record<string, string[]>)[name];
    const put = (values: readonly string[], still: boolean) => values.flatMap((value) => filled(route.replace(place, value), still));
    return known === undefined ? put((others as Record<string, string[]>)[name] ?? [], plain) : [...put(known, plain), ...put([...oddly(known[0] ?? ''), ...wrong], false)];
  };
  return Object.keys(routeTable).flatMap((route) => filled(route, true).map(({ url, plain }) => ({ route, url, plain })));
}

export type Address = Awaited<ReturnType<typeof everyAddress>>[number] & { readonly method?: 'HEAD'; readonly headers?: Readonly<Record<string, string>> };

/** The addresses somebody walks: for whoever is most of a stranger also asked for strangely, where that would not only draw a picture once more. */
export async function addressesFor(leaky: LeakyWorld, who: Walker): Promise<Address[]> {
  const all = await everyAddress(leaky);
  const strangely = outsiders.includes(who) ? all.filter(({ plain, route, url }) => plain && !(mayHave(leaky, who, route, url) && route.startsWith('/api/')) && !route.includes('ico-pack')) : [];
  return [
    // A letter that another program would have to draw: who may not have it is refused before that.
    ...all.filter(({ route, url, plain }) => (plain || !route.includes('ico-pack') || outsiders.includes(who)) && !(route === '/api/files/:attachmentId/pages/:page' && leaky.files.get(url.split('/')[3] ?? '') === 'comment' && mayHave(leaky, who, route, url))),
    ...strangely.flatMap((address): Address[] => [{ ...address, method: 'HEAD' }, { ...address, headers: { range: 'bytes=0-99', 'accept-encoding': 'gzip' } }, { ...address, headers: { 'if-none-match': '*' } }, { ...address, url: address.url.replace(/(\?|$)/, '/$1') }]),
    ...['/api/files/', '/documents/', '/assets/'].flatMap((folder) => ['../../../etc/passwd', '%2e%2e/%2e%2e/files', '....//files'].map((path) => ({ route: '/', url: `${folder}${path}`, plain: false }))),
  ];
}

export const outsiders: readonly Walker[] = walkers.slice(0, 3);
