import { everythingAbout, recordAction, type AboutPerson } from '@openvalve/db';
import { declined, instant, ok, type Result } from '@openvalve/domain';
import { readComposed } from '@openvalve/mail';
import type { Deps } from '../deps.ts';
import { jobsAbout } from '../jobs/jobs-about.ts';
import { findSomebody } from './find-somebody.ts';
import type { PrivacyProblem } from './problems.ts';

/** What the operator has to know before it is handed over. */
const notes = [
  'Look through it before you hand it over: letters of councils name officers, and may name others. Leave out what is about others.',
  'Files that councils sent are listed by name; they are downloaded on the desk. The log holds no names. Backups hold what was there when they were made.',
  'Secrets that open something (sessions, links) are left out.',
];

type Exported = Omit<AboutPerson, 'outbox'> & {
  readonly about: { readonly madeAt: string; readonly madeBy: string; readonly notes: readonly string[] };
  readonly outbox: readonly { readonly purpose: string; readonly subject: string; readonly text: string; readonly at: Date }[];
  readonly jobs: Awaited<ReturnType<typeof jobsAbout>>;
};

/** Everything held about one person (Article 15), to be written as JSON. That it was taken is in the audit log; nothing else is changed. */
export async function exportPerson(deps: Deps, who: string): Promise<Result<Exported, PrivacyProblem>> {
  const person = await findSomebody(deps.db, who);
  if (person === undefined) return declined({ code: 'person_not_found' });
  const { outbox, ...held } = await everythingAbout(deps.db, person.id);
  await deps.db.transaction().execute((trx) => recordAction(trx, { actor: null, action: 'exported-everything-about', subject: person.id, at: deps.now() }));
  return ok({
    about: { madeAt: instant(deps.now()), madeBy: `Open Valve at ${deps.env.baseUrl}`, notes },
    ...held,
    outbox: outbox.map(({ purpose, subject, raw, caught_at: at }) => ({ purpose, subject, text: readComposed(raw).text, at })),
    jobs: await jobsAbout(deps.db, person.id),
  });
}
