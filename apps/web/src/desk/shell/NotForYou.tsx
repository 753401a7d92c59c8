import { ButtonLink } from '../../components/index.ts';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';

/** A page that one's roles do not open. The server says no as well; this says it kindly and first. */
export function NotForYou({ what, who }: { what: string; who: string }) {
  return (
    <div className="stack">
      <Heading tab={what}>{`${what} is for ${who}.`}</Heading>
      <p className="lead">Your role does not open it. A coordinator can help, and an admin can give you the role.</p>
      <p><ButtonLink href={paths.desk}>Go to my requests</ButtonLink></p>
    </div>
  );
}
