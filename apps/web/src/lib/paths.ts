/** What the board's address holds besides its campaign. */
export type BoardChoice = {
  campaign?: string | undefined;
  bucket?: string | undefined;
  region?: string | undefined;
  due?: string | undefined;
  mine?: string | undefined;
  /** What happened after the answer: `review`, `ico` and the like. */
  after?: string | undefined;
  q?: string | undefined;
};

/** What the page for taking a council holds in its address. */
export type TakeChoice = { campaign?: string | undefined; council?: string | undefined; region?: string | undefined; q?: string | undefined; view?: string | undefined };

/** What the audit page holds in its address: `before` is where an earlier page begins. */
export type AuditChoice = { area?: string | undefined; who?: string | undefined; since?: string | undefined; until?: string | undefined; before?: string | undefined };

/** What the page of a file holds in its address: the page that is shown, what is searched for, and which hidden thing is pointed at. */
export type FileChoice = { page?: string | undefined; q?: string | undefined; at?: string | undefined };

/** What the page of a document holds in its address: the page that is shown, what is done there, and what is looked at. */
export type DocumentChoice = { page?: string | undefined; do?: string | undefined; at?: string | undefined };

const withSearch = (path: string, search: Record<string, string | undefined>): string => {
  const held = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) held.set(name, value);
  const text = held.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** Every address the desk links to, written once. */
export const paths = {
  desk: '/desk',
  take: (choice: TakeChoice = {}) => withSearch('/desk/take', choice),
  request: (requestId: string) => `/desk/requests/${requestId}`,
  write: (requestId: string) => `/desk/requests/${requestId}/write`,
  letter: (requestId: string, messageId: string) => `/desk/requests/${requestId}/letters/${messageId}`,
  answer: (requestId: string, messageId?: string) => withSearch(`/desk/requests/${requestId}/answer`, { message: messageId }),
  board: (choice: BoardChoice = {}) => withSearch('/desk/board', choice),
  campaigns: '/desk/campaigns',
  campaign: (campaignId: string) => `/desk/campaigns/${campaignId}`,
  decisions: '/desk/decisions',
  people: '/desk/people',
  audit: (choice: AuditChoice = {}) => withSearch('/desk/audit', choice),
  council: (slug: string) => `/desk/councils/${slug}`,
  review: '/desk/review',
  filePage: (attachmentId: string, choice: FileChoice = {}) => withSearch(`/desk/files/${attachmentId}`, choice),
  filePicture: (attachmentId: string, page: number, width: number) => `/api/files/${attachmentId}/pages/${page}?w=${width}`,
  document: (documentId: string, choice: DocumentChoice = {}) => withSearch(`/desk/documents/${documentId}`, choice),
  copyPicture: (versionId: string, page: number, width: number) => `/api/copies/${versionId}/pages/${page}?w=${width}`,
  copyFile: (versionId: string) => `/api/copies/${versionId}/file`,
  incident: (id: string) => `/desk/incidents/${id}`,
  published: (address: string) => `/documents/${address}`,
  mail: '/desk/mail',
  outbox: '/desk/outbox',
  me: '/desk/me',
  print: (requestId: string) => `/desk/requests/${requestId}/print`,
  boardTable: (choice: BoardChoice) => withSearch('/api/exports/board.csv', choice),
  myRequestsTable: '/api/exports/my-requests.csv',
  allRequestsTable: '/api/exports/all-requests.csv',
  chronologyTable: (requestId: string) => `/api/requests/${requestId}/chronology.csv`,
  targetsTable: '/data/targets.csv',
  icoPack: (requestId: string, kind: 'pdf' | 'zip') => `/api/requests/${requestId}/ico-pack.${kind}`,
  rawMail: (mailId: string) => `/api/mail/${mailId}/raw`,
  mailHtml: (mailId: string) => `/api/mail/${mailId}/html`,
  messageHtml: (messageId: string) => `/api/messages/${messageId}/html`,
  file: (attachmentId: string) => `/api/files/${attachmentId}`,
  signIn: '/sign-in',
  signOut: '/sign-out',
  site: '/',
  privacy: '/privacy',
} as const;
