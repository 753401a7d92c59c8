import { deleteMailTo, deleteSignInLinksFor, emptyWordsThatNeverWent, erasePerson, listRequestLines, recordAction } from '@openvalve/db';
import { declined, liveStages, londonDay, ok, type PersonId, type Result, type Stage } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import { deleteJobsAbout } from '../jobs/jobs-about.ts';
import { findSomebody } from './find-somebody.ts';
import type { PrivacyProblem } from './problems.ts';

/** What went besides name, address and choices; and how many letters that were sent keep the name. */
export type ErasedPerson = { readonly personId: PersonId; readonly mails: number; readonly unsentLetters: number; readonly jobs: number; readonly lettersSent: number };

const withCouncil: ReadonlySet<Stage> = new Set(liveStages);

/**
 * Does now, for one person who has left, what the timer does later, and what other timers would have done by then: copies of mail
 * to them, letters of theirs that never went, waiting jobs that speak of them. Refused while a council has a letter of theirs to
 * answer, unless that is meant: the council may ask who is asking.
 */
export const erasePersonNow = (deps: Deps, { who, why, lettersAreOut = false }: { who: string; why: string; lettersAreOut?: boolean }): Promise<Result<ErasedPerson, PrivacyProblem>> =>
  allOrNothing<ErasedPerson, PrivacyProblem>(deps.db, async (trx) => {
    const person = await findSomebody(trx, who);
    if (person === undefined) return declined({ code: 'person_not_found' });
    if (person.erasedAt !== null) return declined({ code: 'person_erased', on: londonDay(person.erasedAt) });
    if (person.leftAt === null) return declined({ code: 'person_not_left' });
    const lines = await listRequestLines(trx, { applicantId: person.id });
    const out = lines.filter(({ stage }) => withCouncil.has(stage));
    if (out.length > 0 && !lettersAreOut) return declined({ code: 'letters_with_councils', requests: out.map(({ requestId, councilName }) => ({ requestId, council: councilName })) });

    const at = deps.now();
    if (!(await erasePerson(trx, { personId: person.id, at }))) return declined({ code: 'person_not_found' });
    const unsentLetters = await emptyWordsThatNeverWent(trx, { personId: person.id, at });
    const mails = await deleteMailTo(trx, person.email);
    await deleteSignInLinksFor(trx, person.email);
    const jobs = await deleteJobsAbout(trx, person.id);
    await recordAction(trx, { actor: null, action: 'erased-a-person', subject: person.id, detail: { why, letters_with_councils: out.length }, at });
    return ok({ personId: person.id, mails, unsentLetters, jobs, lettersSent: lines.filter(({ receivedOn, stage }) => receivedOn !== null || stage === 'sending').length });
  });
