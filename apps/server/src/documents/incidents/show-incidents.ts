import { findIncident, listIncidents, listNames } from '@openvalve/db';
import { breachChecklist, BreachStep, declined, instant, offencesWords, ok, PersonId, reportBy, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { IncidentProblem } from './problems.ts';
import type { IncidentLineView, IncidentView } from './views.ts';

type Row = Awaited<ReturnType<typeof listIncidents>>[number];

const lineOf = ({ id, councilSlug, councilName, requestId, documentId, noticedAt, steps, endedAt, endedHow }: Row): IncidentLineView => ({
  id,
  council: councilSlug === null || councilName === null ? null : { slug: councilSlug, name: councilName },
  requestId,
  documentId,
  noticedAt: instant(noticedAt),
  reportBy: instant(reportBy(noticedAt)),
  stepsLeft: BreachStep.options.filter((step) => steps[step] === undefined).length,
  ended: endedAt === null || endedHow === null ? null : { at: instant(endedAt), how: endedHow },
});

/** Every accidental release, those that are open first. */
export const incidents = async ({ db }: Pick<Deps, 'db'>): Promise<IncidentLineView[]> => (await listIncidents(db)).map(lineOf);

/** One accidental release with its checklist, and what the law says. */
export async function showIncident({ db }: Pick<Deps, 'db'>, id: string): Promise<Result<IncidentView, IncidentProblem>> {
  const row = await findIncident(db, id);
  if (row === undefined) return declined({ code: 'incident_not_found', id });
  const names = new Map((await listNames(db, [row.closedBy, ...row.openTo, ...Object.values(row.steps).map(({ by }) => PersonId.parse(by))])).map((person) => [person.id as string, person.name]));
  const nameOf = (personId: string): string => names.get(personId) ?? 'somebody who left';
  return ok({
    ...lineOf(row),
    sha256: row.sha256,
    why: row.why,
    closedAt: instant(row.closedAt),
    closedBy: nameOf(row.closedBy),
    openTo: row.openTo.map((personId) => ({ id: personId, name: nameOf(personId) })),
    steps: BreachStep.options.map((step) => {
      const done = row.steps[step];
      return { step, ...breachChecklist[step], done: done === undefined ? null : { by: nameOf(done.by), at: instant(new Date(done.at)) } };
    }),
    law: [...offencesWords],
    letterId: row.letterId,
  });
}
