import { holds, type Role } from '@openvalve/domain';
import type { IconName } from '../../components/index.ts';
import { paths } from '../../lib/paths.ts';

/** One entry of the desk's navigation. */
export type Place = {
  href: string;
  label: string;
  icon: IconName;
  /** Under the thumb on a phone; the rest are behind More. */
  tab: boolean;
  /** Whether the page at a path belongs to it. */
  owns: (path: string) => boolean;
};

const within = (...starts: string[]) => (path: string): boolean => starts.some((start) => path === start || path.startsWith(`${start}/`));

/** Where somebody with these roles can go, in order. What a role does not open is not shown. */
export function placesFor(roles: readonly Role[]): Place[] {
  const volunteers = holds(roles, 'volunteer', 'coordinator');
  const places: (Place | false)[] = [
    { href: paths.desk, label: 'Today', tab: true, icon: 'tick', owns: (path) => path === paths.desk || within('/desk/requests', '/desk/files')(path) },
    volunteers && { href: paths.take(), label: 'Take a council', tab: true, icon: 'plus', owns: within('/desk/take') },
    { href: paths.board(), label: 'Board', tab: true, icon: 'board', owns: within('/desk/board', '/desk/councils') },
    { href: paths.campaigns, label: 'Campaigns', tab: false, icon: 'pencil', owns: within('/desk/campaigns') },
    { href: paths.decisions, label: 'Decisions', tab: false, icon: 'scales', owns: within('/desk/decisions') },
    holds(roles, 'coordinator') && { href: paths.mail, label: 'Mail', tab: false, icon: 'tray', owns: within('/desk/mail') },
    holds(roles, 'coordinator') && { href: paths.people, label: 'People', tab: false, icon: 'person', owns: within('/desk/people') },
    holds(roles, 'admin') && { href: paths.audit(), label: 'Audit', tab: false, icon: 'list', owns: within('/desk/audit') },
    holds(roles, 'reviewer') && { href: paths.review, label: 'To publish', tab: !volunteers, icon: 'book', owns: within('/desk/review', '/desk/documents', '/desk/incidents') },
    { href: paths.outbox, label: 'Outbox', tab: false, icon: 'envelope', owns: within('/desk/outbox') },
  ];
  return places.filter((place) => place !== false);
}
