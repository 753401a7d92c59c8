import { listLettersThatWent, type Db } from '@openvalve/db';
import type { RequestId } from '@openvalve/domain';
import { letterReported as among, type BounceReport, type Reported as Found } from '@openvalve/mail';

/** Which letter of a request a report of non-delivery is about; null where it is about none. */
export type Reported = Found | null;

/** Looks among a request’s letters for the one a report is about. */
export const letterReported = async (db: Db, requestId: RequestId, report: BounceReport): Promise<Reported> => among(await listLettersThatWent(db, requestId), report);
