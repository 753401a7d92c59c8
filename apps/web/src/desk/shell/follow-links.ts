/** The part of a router that a link needs: going to an address of the desk, and fetching what its page needs a moment before. */
type Ways = { goTo: (href: string) => void; warm: (pathname: string) => void };

const stays = (event: MouseEvent, anchor: HTMLAnchorElement): boolean =>
  event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey ||
  anchor.target !== '' || anchor.hasAttribute('download') || anchor.origin !== location.origin ||
  (anchor.pathname !== '/desk' && !anchor.pathname.startsWith('/desk/')) ||
  (anchor.hash !== '' && anchor.pathname === location.pathname && anchor.search === location.search);

const linkOf = ({ target }: Event): HTMLAnchorElement | null => {
  const anchor = target instanceof Element ? target.closest('a') : null;
  return anchor instanceof HTMLAnchorElement ? anchor : null;
};

/**
 * Ordinary links everywhere, and no page load between desk pages: a plain click on a link to the desk is handed to the
 * router. Links keep their address, open in a new tab, and need no component that knows the router.
 */
export function followLinks({ goTo, warm }: Ways): void {
  document.addEventListener('pointerdown', (event) => {
    const anchor = linkOf(event);
    if (anchor && !stays(event, anchor)) warm(anchor.pathname);
  });
  document.addEventListener('click', (event) => {
    const anchor = linkOf(event);
    if (!anchor || stays(event, anchor)) return;
    event.preventDefault();
    goTo(anchor.pathname + anchor.search + anchor.hash);
  });
}
