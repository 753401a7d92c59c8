import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { PlainLink, type LinkComponent } from './link.tsx';
import styles from './Button.module.css';

/** `first` is filled, one to a screen; `second` is outlined; `plain` looks like a link. */
export type ButtonLook = { look?: 'first' | 'second' | 'plain' | undefined; wide?: boolean | undefined; small?: boolean | undefined };

/** The class of a button, for things that are not ours to draw (a file input's label, a router's link). */
export const buttonClass = ({ look = 'first', wide = false, small = false }: ButtonLook = {}): string =>
  [styles.btn, look !== 'first' && styles[look], wide && styles.wide, small && styles.small].filter(Boolean).join(' ');

type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'>;

/** A button names its effect: “Send to Torbay”. It is `type="button"` unless told otherwise. */
export function Button({ look, wide, small, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass({ look, wide, small })} />;
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({ look, wide, small, href, children, link: Link = PlainLink }: ButtonLook & { href: string; children: ReactNode; link?: LinkComponent | undefined }) {
  return <Link href={href} className={buttonClass({ look, wide, small })}>{children}</Link>;
}
