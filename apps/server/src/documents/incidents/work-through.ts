import { endIncident as end, findIncident, isStoredFileKnown, letFileGo, recordAction, tickIncidentStep } from '@openvalve/db';
import { declined, ok, type BreachStep, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { IncidentProblem } from './problems.ts';

type Nothing = Record<never, never>;

/** Ticks a step of the checklist, with who and when; or takes the tick back. */
export const tickStep = (deps: Deps, { person, id, step, done }: { person: { id: PersonId }; id: string; step: BreachStep; done: boolean }): Promise<Result<Nothing, IncidentProblem>> =>
  allOrNothing<Nothing, IncidentProblem>(deps.db, async (trx) => {
    if ((await findIncident(trx, id)) === undefined) return declined({ code: 'incident_not_found', id });
    return (await tickIncidentStep(trx, { id, step, by: person.id, at: deps.now(), done })) ? ok({}) : declined({ code: 'incident_ended', id });
  });

/** Ends what keeps a file closed: everybody who might open it before may again, or there is nothing left to open. */
export const endIncident = (deps: Deps, { person, id, how }: { person: { id: PersonId }; id: string; how: 'opened-again' | 'destroyed' }): Promise<Result<Nothing, IncidentProblem>> =>
  allOrNothing<Nothing, IncidentProblem>(deps.db, async (trx) => {
    const incident = await findIncident(trx, id);
    if (incident === undefined) return declined({ code: 'incident_not_found', id });
    if (how === 'destroyed' && (await isStoredFileKnown(trx, incident.sha256))) return declined({ code: 'not_destroyed_yet', id });
    if (!(await end(trx, { id, how, by: person.id, at: deps.now() }))) return declined({ code: 'incident_ended', id });
    if (how === 'opened-again') await letFileGo(trx, { sha256: incident.sha256, by: person.id, at: deps.now() });
    await recordAction(trx, { actor: person.id, action: 'incident-ended', subject: id, detail: { how }, at: deps.now() });
    return ok({});
  });
