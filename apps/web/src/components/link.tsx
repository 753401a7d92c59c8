import type { AriaAttributes, ReactElement, ReactNode } from 'react';

/** What every link component of the product understands. The desk passes its router's link; the public pages use `<a>`. */
export type LinkProps = {
  href: string;
  className?: string | undefined;
  'aria-current'?: AriaAttributes['aria-current'];
  'aria-label'?: string | undefined;
  children?: ReactNode;
};

export type LinkComponent = (props: LinkProps) => ReactElement;

/** A plain link inside the product. */
export const PlainLink: LinkComponent = ({ children, ...props }) => <a {...props}>{children}</a>;

/** Whether an address may be linked to from a page: `https:` only. */
export const isHttps = (url: string): boolean => {
  try {
    return new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
};

/** A link out of the product, only ever to `https:`; any other address is shown as text and opens nothing. */
export function ExternalLink({ href, children, className }: { href: string; children: ReactNode; className?: string | undefined }) {
  if (!isHttps(href)) return <span className={className}>{children}</span>;
  return <a href={href} rel="noopener noreferrer external" className={className}>{children}</a>;
}
