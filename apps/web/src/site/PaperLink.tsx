import { mediumDay, type IsoDate } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { ExternalLink } from '../components/link.tsx';

/** Whether a paper is a page of ours, and not a link to where it stands elsewhere. */
const isOurs = (url: string): boolean => url.startsWith('/documents/');

/** A link to a paper: on this site, or elsewhere. */
export const PaperLink = ({ url, children }: { url: string; children: ReactNode }) => (isOurs(url) ? <a href={url}>{children}</a> : <ExternalLink href={url}>{children}</ExternalLink>);

/** Where a paper stands and since when, for the end of a line. */
export const PaperPlace = ({ url, host, checkedOn }: { url: string; host: string; checkedOn: IsoDate }) =>
  isOurs(url) ? <>here, with its text, since {mediumDay(checkedOn)}</> : <>at {host}, checked {mediumDay(checkedOn)}</>;
