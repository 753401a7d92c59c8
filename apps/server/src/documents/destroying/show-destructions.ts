import { listDestructions, listNames } from '@openvalve/db';
import { instant, type PersonId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { DestructionView } from './views.ts';

/** Everything that was destroyed or is to be, what waits first. */
export async function destructions({ db }: Pick<Deps, 'db'>): Promise<DestructionView[]> {
  const rows = await listDestructions(db);
  const people = rows.flatMap(({ askedBy, confirmedBy }) => [askedBy, confirmedBy]).filter((id) => id !== null);
  const names = new Map(people.length === 0 ? [] : (await listNames(db, people)).map(({ id, name }) => [id, name]));
  const person = (id: PersonId | null) => (id === null ? null : { id, name: names.get(id) ?? 'somebody who left' });
  return rows.map(({ id, sha256, councilName, documentId, reason, askedBy, askedAt, confirmedBy, confirmedAt, withdrawnAt, repeatedAt, doneAt }) => ({
    id,
    sha256,
    councilName,
    documentId,
    reason,
    askedBy: person(askedBy),
    askedAt: instant(askedAt),
    confirmedBy: person(confirmedBy),
    state: withdrawnAt !== null ? 'withdrawn' : doneAt !== null ? 'done' : confirmedAt !== null || repeatedAt !== null ? 'under-way' : 'asked',
    doneAt: doneAt === null ? null : instant(doneAt),
    repeatedAt: repeatedAt === null ? null : instant(repeatedAt),
  }));
}
