import { correctAnsweredBy, findCouncil, listAnsweringBodies, recordAction } from '@openvalve/db';
import { declined, ok, type CouncilSlug, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import type { CouncilProblem } from './problems.ts';

/** A coordinator corrects who answers for a council; null says that the register is right. A later load of the register keeps it. */
export function setAnsweredBy(
  deps: Deps,
  { person, slug, answeredBy }: { person: { id: PersonId }; slug: CouncilSlug; answeredBy: string | null },
): Promise<Result<{ slug: string; name: string }, CouncilProblem>> {
  return allOrNothing<{ slug: string; name: string }, CouncilProblem>(deps.db, async (trx) => {
    if (!(await findCouncil(trx, slug))) return declined({ code: 'council_not_found', slug });
    const bodies = await listAnsweringBodies(trx);
    if (answeredBy !== null && !bodies.some((body) => body.slug === answeredBy)) return declined({ code: 'answering_body_unknown', answeredBy });
    await correctAnsweredBy(trx, { slug, answeredBy, by: person.id, at: deps.now() });
    await recordAction(trx, { actor: person.id, action: 'answered-by-corrected', subject: slug, detail: { answeredBy }, at: deps.now() });
    const council = await findCouncil(trx, slug);
    return council ? ok({ slug: council.answeredBy, name: council.answeredByName }) : declined({ code: 'council_not_found', slug });
  });
}
