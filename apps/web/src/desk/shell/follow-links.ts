/** The part of a router that a link needs: going to an address of the desk. */
type GoTo = (href: string) => void;

const stays = (event: MouseEvent, anchor: HTMLAnchorElement): boolean =>
  event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey ||
  anchor.target !== '' || anchor.hasAttribute('download') || anchor.origin !== location.origin ||
  (anchor.pathname !== '/desk' && !anchor.pathname.startsWith('/desk/')) ||
  (anchor.hash !== '' && anchor.pathname === location.pathname && anchor.search === location.search);

/**
 * Ordinary links everywhere, and no page load between desk pages: a plain click on a link to the desk is handed to the
 * router. Links keep their address, open in a new tab, and need no component that knows the router.
 */
export function followLinks(goTo: GoTo): void {
  document.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    if (!(anchor instanceof HTMLAnchorElement) || stays(event, anchor)) return;
    event.preventDefault();
    goTo(anchor.pathname + anchor.search + anchor.hash);
  });
}
