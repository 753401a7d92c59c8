import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DemonstrationBand } from '../components/DemonstrationBand.tsx';
import { Footer } from '../components/Footer.tsx';
import { Band, SiteMasthead, SkipLink } from '../components/Masthead.tsx';
import { Contact } from './Contact.tsx';
import { policyLinks } from './policy-pages.ts';
import type { Frame } from './views.ts';

type Page = {
  /** Without the product's name, which is added. */
  title: string;
  /** One sentence for search engines. Left out, the page asks not to be indexed. */
  description?: string | undefined;
  /** The one address of what may be reached under several. */
  canonical?: string | undefined;
  /** A feed of its own, beside that of everything. */
  feed?: { href: string; title: string } | undefined;
  children: ReactNode;
};

const places = [
  { href: '/', label: 'Home' },
  { href: '/councils', label: 'Councils' },
  { href: '/documents', label: 'Documents' },
  { href: '/late', label: 'Late' },
  { href: '/data', label: 'Data' },
  { href: '/sign-in', label: 'Volunteer sign in' },
];

/** Places the foot of a page has besides. */
const more = [
  { href: '/agreements', label: 'Agreements' },
  { href: '/why', label: 'Dates' },
  { href: '/#how-we-check', label: 'How we check' },
];

/** A whole HTML document. It holds no inline style and no inline script: the content security policy forbids both. */
export function document(frame: Frame, page: Page): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Document frame={frame} page={page} />)}\n`;
}

function Document({ frame, page }: { frame: Frame; page: Page }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${page.title} · Open Valve`}</title>
        {page.description ? <meta name="description" content={page.description} /> : <meta name="robots" content="noindex" />}
        {page.canonical && <link rel="canonical" href={page.canonical} />}
        <link rel="alternate" type="application/atom+xml" href="/feed.atom" title="Open Valve: what came out" />
        {page.feed && <link rel="alternate" type="application/atom+xml" {...page.feed} />}
        <link rel="icon" href="/assets/open-valve.svg" type="image/svg+xml" />
        {frame.assets.styles.map((href) => <link key={href} rel="stylesheet" href={href} />)}
        {frame.assets.scripts.map((src) => <script key={src} type="module" src={src} />)}
      </head>
      <body>
        <SkipLink />
        <SiteMasthead home="/" items={places.map((place) => ({ ...place, current: isCurrent(place.href, frame.path) }))} />
        {frame.demonstration && <DemonstrationBand day={frame.demonstration} />}
        {frame.rehearsal && !frame.demonstration && (
          <Band><strong>Rehearsal.</strong> Mail to councils is not switched on here. Letters sent from the desk stayed on this machine, so a council shown as asked, late or answering may not have been asked at all.</Band>
        )}
        <main id="main" tabIndex={-1}><div className="page">{page.children}</div></main>
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
}

const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

function SiteFooter({ frame: { operator } }: { frame: Frame }) {
  return (
    <Footer links={[...places.slice(0, -1), ...more, ...policyLinks, ...places.slice(-1)]}>
      <p>Our own words and data may be reused with a credit. Council documents keep the licence printed on them.</p>
      {operator ? (
        <p>
          Run by {operator.name}. Something here is wrong, or should not be here? <Contact operator={operator} />
        </p>
      ) : (
        <p>Whoever runs this copy has not said who they are yet. <a href="/contact">What that means</a></p>
      )}
    </Footer>
  );
}
