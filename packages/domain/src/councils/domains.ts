const pageParts = /^(https?):\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])(?::\d{1,5})?(?:[/?#][!-~]*)?$/i;

/** The scheme and host of a web page's address, lower case; null for anything else, and for addresses with a user name in them. */
export function pageOf(url: string): { readonly scheme: 'http' | 'https'; readonly host: string } | null {
  const [, scheme, host] = pageParts.exec(url) ?? [];
  return scheme && host ? { scheme: scheme.toLowerCase() === 'https' ? 'https' : 'http', host: host.toLowerCase() } : null;
}

const hostOf = (hostOrAddress: string): string => {
  const page = pageOf(hostOrAddress);
  if (page) return page.host;
  return hostOrAddress.slice(hostOrAddress.lastIndexOf('@') + 1).toLowerCase().replace(/\.$/, '');
};

/** Whether a host, a web page or an e-mail address belongs to a domain: the domain itself or a name under it. `notkent.gov.uk` is not under `kent.gov.uk`. */
export function domainMatches(hostOrAddress: string, domain: string): boolean {
  const wanted = domain.toLowerCase().replace(/\.$/, '').replace(/^www\./, '');
  const host = hostOf(hostOrAddress);
  return wanted.includes('.') && (host === wanted || host.endsWith(`.${wanted}`));
}

/** A web search of the council's own domain for where to send FOI requests. */
export const searchUrl = (websiteDomain: string): string =>
  `https://duckduckgo.com/?q=${encodeURIComponent(`site:${websiteDomain} freedom of information request email`)}`;
