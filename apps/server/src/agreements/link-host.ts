/** Where a link leads, as a reader recognises it: the host without `www.`. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

/** An address to go into a letter, a table or a page elsewhere: a path of ours with the host that people use. */
export const withHost = (url: string, baseUrl: string): string => (url.startsWith('/') ? `${baseUrl}${url}` : url);
