import type { MxRecord } from 'node:dns';
import { Resolver } from 'node:dns/promises';

/** What the DNS said to one question: records, that there are none, or that it did not answer. */
export type Looked<T> = { readonly found: readonly T[] } | { readonly failed: string };

/** What the DNS says about a mail domain. */
export type DnsFacts = {
  readonly mx: Looked<MxRecord>;
  /** Of the servers that MX names, those that have no address. */
  readonly mxWithoutAddress: readonly string[];
  /** The texts at the domain itself. */
  readonly texts: Looked<string>;
  /** The texts under the selector; null where mail is not signed. */
  readonly key: Looked<string> | null;
  readonly dmarc: Looked<string>;
  /** Where the DMARC record stands: under the domain, or under one it belongs to. */
  readonly dmarcAt: string;
};

/** Asks the machine's own DNS, or the servers given, as `127.0.0.1:5353`. */
export function resolverFor(servers?: readonly string[], { timeout = 3_000, tries = 2 } = {}): Resolver {
  const resolver = new Resolver({ timeout, tries });
  if (servers) resolver.setServers(servers);
  return resolver;
}

/** Everything the doctor asks the DNS. Never throws: what could not be asked says why. */
export async function dnsFacts(resolver: Resolver, { domain, selector }: { domain: string; selector: string | null }): Promise<DnsFacts> {
  const texts = (name: string): Promise<Looked<string>> => looked(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join('')));
  const mx = await looked(() => resolver.resolveMx(domain));
  const hosts = 'found' in mx ? mx.found.map(({ exchange }) => exchange).filter((host) => host !== '' && host !== '.') : [];
  const addressed = await Promise.all(hosts.map((host) => hasAddress(resolver, host)));
  const dmarc = await dmarcOf(texts, domain);
  return {
    mx,
    mxWithoutAddress: hosts.filter((_, at) => addressed[at] === false),
    texts: await texts(domain),
    key: selector === null ? null : await texts(`${selector}._domainkey.${domain}`),
    ...dmarc,
  };
}

/** A domain without a record of its own goes by that of the domain it belongs to. */
async function dmarcOf(texts: (name: string) => Promise<Looked<string>>, domain: string): Promise<Pick<DnsFacts, 'dmarc' | 'dmarcAt'>> {
  let dmarcAt = domain;
  let dmarc = await texts(`_dmarc.${domain}`);
  const own = dmarc;
  for (let labels = domain.split('.'); labels.length > 2 && 'found' in dmarc && dmarc.found.length === 0; labels = labels.slice(1)) {
    dmarcAt = labels.slice(1).join('.');
    dmarc = await texts(`_dmarc.${dmarcAt}`);
  }
  return 'found' in dmarc && dmarc.found.length > 0 ? { dmarc, dmarcAt } : { dmarc: own, dmarcAt: domain };
}

async function hasAddress(resolver: Resolver, host: string): Promise<boolean> {
  const [four, six] = await Promise.all([looked(() => resolver.resolve4(host)), looked(() => resolver.resolve6(host))]);
  return [four, six].some((answer) => 'failed' in answer || answer.found.length > 0);
}

async function looked<T>(ask: () => Promise<readonly T[]>): Promise<Looked<T>> {
  try {
    return { found: await ask() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENODATA' || code === 'ENOTFOUND' ? { found: [] } : { failed: code || String(error) };
  }
}
