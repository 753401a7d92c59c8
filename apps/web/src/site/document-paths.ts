/** Where a public document stands, or one of its pages. The first page is the document's own. */
export const documentPath = (address: string, page = 1): string => `/documents/${encodeURIComponent(address)}${page === 1 ? '' : `/pages/${page}`}`;

/** The picture of a page. */
export const picturePath = (address: string, page: number): string => `/documents/${encodeURIComponent(address)}/pages/${page}/picture`;

/** The file as it was published, to save. */
export const filePath = (address: string): string => `/documents/${encodeURIComponent(address)}/file`;

/** All its text, plain. */
export const textPath = (address: string): string => `/documents/${encodeURIComponent(address)}/text`;
