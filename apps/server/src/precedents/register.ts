import { findPrecedent, insertPrecedent, listPrecedents, recordAction, retirePrecedent, updatePrecedent } from '@openvalve/db';
import { citable, declined, ok, Precedent, type IsoDate, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import { today, type Deps } from '../deps.ts';
import type { PrecedentProblem } from './problems.ts';
import type { PrecedentView } from './views.ts';

type By = { readonly person: { readonly id: PersonId } };

/** Every decision of the register, those set aside at the end. */
export async function listPrecedentViews({ db }: Deps): Promise<PrecedentView[]> {
  return (await listPrecedents(db)).map(({ id, version, retiredWhy, retiredAt, origin: _, ...row }) => {
    const precedent = Precedent.parse(row);
    return { ...precedent, id, version, retiredWhy, cited: retiredAt === null && citable([precedent], precedent.exemptions).length > 0 };
  });
}

/** Adds a decision somebody found. One of the same reference is there once. */
export const addPrecedent = (deps: Deps, { person, precedent }: By & { precedent: Precedent }): Promise<Result<{ id: string }, PrecedentProblem>> =>
  allOrNothing<{ id: string }, PrecedentProblem>(deps.db, async (trx) => {
    const problem = dayProblem(precedent, today(deps));
    if (problem) return declined(problem);
    const added = await insertPrecedent(trx, { precedent, by: person.id, at: deps.now() });
    if (!added) return declined({ code: 'precedent_already_there', reference: precedent.reference });
    await recordAction(trx, { actor: person.id, action: 'precedent-added', subject: added.id, detail: { reference: precedent.reference }, at: deps.now() });
    return ok(added);
  });

/** Corrects a decision over the version its writer saw. */
export const changePrecedent = (deps: Deps, { person, id, version, precedent }: By & { id: string; version: number; precedent: Precedent }): Promise<Result<{ version: number }, PrecedentProblem>> =>
  allOrNothing<{ version: number }, PrecedentProblem>(deps.db, async (trx) => {
    const problem = dayProblem(precedent, today(deps));
    if (problem) return declined(problem);
    const before = await findPrecedent(trx, id);
    if (!before) return declined({ code: 'precedent_not_found' });
    const others = (await listPrecedents(trx)).some((other) => other.id !== id && other.reference.toLowerCase() === precedent.reference.toLowerCase());
    if (others) return declined({ code: 'precedent_already_there', reference: precedent.reference });
    const written = await updatePrecedent(trx, { id, version, precedent, by: person.id, at: deps.now() });
    if (!written) {
      const now = (await findPrecedent(trx, id)) ?? before;
      return declined({ code: 'stale_precedent', current: { ...Precedent.parse(now), version: now.version } });
    }
    await recordAction(trx, { actor: person.id, action: 'precedent-changed', subject: id, detail: { reference: precedent.reference, version: written.version }, at: deps.now() });
    return ok(written);
  });

/** Sets a decision aside with a reason, so that no letter cites it; with `why` null it is taken up again. */
export const setPrecedentAside = (deps: Deps, { person, id, why }: By & { id: string; why: string | null }): Promise<Result<{ id: string }, PrecedentProblem>> =>
  allOrNothing<{ id: string }, PrecedentProblem>(deps.db, async (trx) => {
    if (why !== null && why.trim() === '') return declined({ code: 'reason_missing' });
    if (!(await retirePrecedent(trx, { id, why: why?.trim() ?? null, by: person.id, at: deps.now() }))) return declined({ code: 'precedent_not_found' });
    const detail = { reference: (await findPrecedent(trx, id))?.reference };
    if (why === null) await recordAction(trx, { actor: person.id, action: 'precedent-taken-up', subject: id, detail, at: deps.now() });
    else await recordAction(trx, { actor: person.id, action: 'precedent-set-aside', subject: id, detail, at: deps.now() });
    return ok({ id });
  });

function dayProblem({ decidedOn, checkedOn }: Precedent, day: IsoDate): PrecedentProblem | null {
  if (decidedOn !== null && decidedOn > day) return { code: 'precedent_day_in_future', field: 'decidedOn' };
  return checkedOn > day ? { code: 'precedent_day_in_future', field: 'checkedOn' } : null;
}
