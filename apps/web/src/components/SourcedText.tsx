import { noteWords, sentence } from '../lib/register-words.ts';
import { ExternalLink, isHttps } from './link.tsx';

/** A note from the register: its words, with each address in it shown as a link named by its site. */
export function SourcedText({ text, asSentence = false }: { text: string; asSentence?: boolean }) {
  const words = noteWords(text);
  const parts = (asSentence ? sentence(words) : words).split(/(https:\/\/[^\s|;<>"]*[^\s|;<>".,)])/);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <SourceLink key={at} url={part} /> : part))}</>;
}

/** A link to a source, named by its site. */
export const SourceLink = ({ url }: { url: string }) => <ExternalLink href={url}>{siteOf(url)}</ExternalLink>;

/** The site an address is on, as people know it: `haringey.gov.uk`. The address itself where it is not one. */
export function siteOf(url: string): string {
  if (!isHttps(url)) return url;
  const host = new URL(url).host.replace(/^www\./, '');
  return host === 'gov.uk' ? 'GOV.UK' : host;
}
