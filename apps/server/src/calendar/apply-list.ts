import { createHash } from 'node:crypto';
import type { AppliedEdition } from '@openvalve/db';
import { changesToApply, compareTable, declined, ok, readGovUkFile, type HolidayCalendar, type IsoDate, type Result, type TableComparison } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import { decideEdition } from './apply-edition.ts';

/** A list as it was downloaded, and what a person says of it. */
export type ListToApply = {
  readonly text: string;
  readonly why: string;
  /** Days to be marked as not yet certain in law. */
  readonly provisional: ReadonlySet<IsoDate>;
  /** The day the new days were proclaimed, where requests were running by then. */
  readonly proclaimedOn: IsoDate | null;
};

/** `edition` is null where the list changes nothing. */
export type ListApplied = { readonly comparison: TableComparison; readonly notes: readonly string[]; readonly edition: AppliedEdition | null; readonly table: HolidayCalendar };

/** Applies what a downloaded list adds: days, nations and whole years, never less than there was. Or says what of it cannot be read, and changes nothing. */
export async function applyList(deps: Pick<Deps, 'db' | 'now'>, { text, why, provisional, proclaimedOn }: ListToApply): Promise<Result<ListApplied, readonly string[]>> {
  const file = readGovUkFile(text);
  if (!file.ok) return file;
  return decideEdition(deps, async (table, apply) => {
    const comparison = compareTable(table, file.value, today(deps));
    const strange = [...provisional].filter((day) => !comparison.added.some((added) => added.day === day));
    if (strange.length > 0) return declined(strange.map((day) => `${day} cannot be marked as provisional: the list adds no such day.`));
    const changes = changesToApply(comparison, { provisional, proclaimedOn });
    const { knownUntil } = comparison;
    if (changes.length === 0 && knownUntil === null) return ok({ comparison, notes: file.value.notes, edition: null, table });
    const applied = await apply({ kind: 'file', changes, knownUntil, sourceSha256: createHash('sha256').update(text).digest('hex'), why });
    return ok({ comparison, notes: file.value.notes, ...applied });
  });
}
