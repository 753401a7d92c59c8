/** Where a link leads, as a reader recognises it: the host without `www.`. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);
