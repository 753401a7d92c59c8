import { listCoordinators, readCaseFiles, type Db, type listRequestsToMention } from '@openvalve/db';
import { instant, replay, undeliveredAttempt, type Moment, type PersonId, type RequestFacts, type RequestId } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';

export type MentionableRow = Awaited<ReturnType<typeof listRequestsToMention>>[number];

/** A request as the rules look at it, with the row its names come from. */
export type Mentionable = { readonly row: MentionableRow; readonly facts: RequestFacts };

/** What the rules need to know of some requests, read from their case files. */
export async function factsOf(db: Db, rows: readonly MentionableRow[]): Promise<Map<RequestId, Mentionable>> {
  const caseFiles = await readCaseFiles(db, rows.map(({ requestId }) => requestId));
  return new Map(
    rows.map((row) => {
      const caseFile = caseFiles.get(row.requestId) ?? [];
      const facts: RequestFacts = {
        requestId: row.requestId,
        request: replay(caseFile),
        campaign: row.campaignStage,
        claimUntil: row.claimUntil === null ? null : instant(row.claimUntil),
        undelivered: undeliveredAttempt(caseFile),
        applicantLeft: row.applicantLeftAt !== null,
      };
      return [row.requestId, { row, facts }];
    }),
  );
}

/** Now, as the rules want it. */
export const momentOf = (deps: Pick<Deps, 'now' | 'calendar'>): Moment => ({ today: today(deps), now: instant(deps.now()), calendar: deps.calendar });

/** Whether a person is one of those who look after the campaigns. */
export const isCoordinator = async (db: Db, personId: PersonId): Promise<boolean> => (await listCoordinators(db)).some(({ id }) => id === personId);
