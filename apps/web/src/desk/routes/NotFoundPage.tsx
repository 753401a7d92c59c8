import { ButtonLink } from '../../components/index.ts';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';

/** An address of the desk at which there is nothing. */
export function NotFoundPage() {
  return (
    <div className="stack">
      <Heading tab="Nothing here">There is nothing at this address.</Heading>
      <p className="lead">The link may be incomplete, or the page may have been removed.</p>
      <p><ButtonLink href={paths.desk}>Go to my requests</ButtonLink></p>
    </div>
  );
}

/** A page that broke while it was drawn. What was typed is kept in the tab. */
export function BrokenPage() {
  return (
    <main id="main">
      <div className="page stack">
        <Heading tab="Something went wrong">Something on this page went wrong.</Heading>
        <p className="lead">What you typed is kept in this tab. Open the page again; if it happens twice, tell whoever runs this desk.</p>
        <p><ButtonLink href={paths.desk}>Go to my requests</ButtonLink></p>
      </div>
    </main>
  );
}
