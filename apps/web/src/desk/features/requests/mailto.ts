import type { RequestView } from './queries.ts';

/** The mail address a letter may go to now, or an empty text: a mail program then asks for one. */
export const usableMail = (addresses: RequestView['addresses']): string =>
  addresses.find(({ kind, standing }) => kind === 'email' && standing.state === 'usable')?.value ?? '';

/** A letter as a link that opens one's own mail program with it. */
export const mailtoOf = (to: string, { subject, body }: { subject: string; body: string }): string =>
  `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
