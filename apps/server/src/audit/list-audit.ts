import { listActors, listAudit } from '@openvalve/db';
import { instant, type IsoDate, type PersonId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { actionsIn, areaOfAction, type AuditArea } from './audit-areas.ts';
import { londonMidnight } from './london-midnight.ts';
import type { AuditView } from './views.ts';

/** Lines on a page. */
const most = 100;

/** What is asked of the audit log; days are London days, both included. */
export type AuditAsked = { readonly area?: AuditArea | undefined; readonly who?: PersonId | undefined; readonly since?: IsoDate | undefined; readonly until?: IsoDate | undefined; readonly olderThan?: number | undefined };

/** Who did what to people, roles, register, settings and publications, the latest first. For admins. */
export async function auditView(deps: Deps, { area, who, since, until, olderThan }: AuditAsked): Promise<AuditView> {
  const found = await listAudit(deps.db, {
    actions: area && actionsIn(area),
    actor: who,
    from: since && londonMidnight(since),
    until: until && londonMidnight(until, { after: 1 }),
    olderThan,
    limit: most + 1,
  });
  const rows = found.slice(0, most);
  return {
    entries: rows.map((row) => ({
      id: row.id,
      at: instant(row.at),
      by: row.actorId === null ? null : { id: row.actorId, name: row.actorName ?? '' },
      action: row.action,
      area: areaOfAction(row.action),
      subject: { id: row.subject, name: row.subjectName },
      detail: Object.entries(row.detail).flatMap(([name, value]) => (value === null || value === 0 || value === '' ? [] : [{ name, value: words(value) }])),
    })),
    people: await listActors(deps.db),
    next: found.length > most ? (rows.at(-1)?.id ?? null) : null,
  };
}

const words = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(words).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
};
