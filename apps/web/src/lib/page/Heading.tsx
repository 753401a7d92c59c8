import { useEffect, useRef, type ReactNode } from 'react';

let focusWanted = false;

/** Called when the reader moves to another page of the desk: the next heading that appears takes the focus. */
export const wantFocusOnHeading = (): void => {
  focusWanted = true;
};

/**
 * A page's one `h1`. It names the tab, and takes the focus after a move inside the desk, so that a screen reader says
 * where one has come to; on the first load the browser's own order stands.
 */
export function Heading({ tab, className, children }: { tab: string; className?: string | undefined; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} · Open Valve`;
  }, [tab]);
  useEffect(() => {
    if (!focusWanted) return;
    focusWanted = false;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return <h1 ref={heading} tabIndex={-1} className={className}>{children}</h1>;
}
