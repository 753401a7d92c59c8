import { filesClosed, filesHeldBack, listCaughtLetters, listDeliveryAttempts, listOriginals, type Db } from '@openvalve/db';
import { clockStory, complaintGrounds, declined, holds, ok, replay, type ClockStep, type ComplaintAbout, type ComplaintGround, type RequestId, type Result } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import type { Actor } from '../requests/permissions.ts';
import type { AccessProblem } from '../requests/problems.ts';
import { showRequest } from '../requests/show-request.ts';
import type { RequestView } from '../requests/views.ts';
import { whyUrl } from '../requests/why-path.ts';
import { originalsOf, type PackFile } from './originals.ts';

/** Everything a complaint to the ICO rests on, for one request. */
export type IcoPack = {
  readonly request: RequestView;
  readonly about: ComplaintAbout;
  readonly grounds: readonly ComplaintGround[];
  readonly story: readonly ClockStep[];
  readonly attempts: Awaited<ReturnType<typeof listDeliveryAttempts>>;
  readonly files: readonly PackFile[];
  readonly made: Date;
  /** Made in the demonstration: nothing in it happened. */
  readonly demonstration: boolean;
  /** The public page that counts every day, whole; null for a rehearsal, which happened nowhere. */
  readonly whyUrl: string | null;
};

export type IcoPackProblem = AccessProblem | { readonly code: 'nothing_sent' };

/**
 * Gathers the pack. For whoever may act on the request, since it is what they would send: a volunteer of another request reads
 * none of it. Declined while no letter has gone: there is nothing to complain of.
 */
export async function icoPack(deps: Deps, { person, requestId, about }: { person: Actor; requestId: RequestId; about?: ComplaintAbout | undefined }): Promise<Result<IcoPack, IcoPackProblem>> {
  const shown = await showRequest(deps, { person, requestId });
  if (!shown.ok) return declined({ code: 'request_not_found', requestId });
  const request = shown.value;
  if (!request.may.act || !(request.may.readMail || holds(person.roles, 'coordinator'))) return declined({ code: 'not_yours', requestId });
  const events = request.chronology.toReversed().map(({ event }) => event);
  const replayed = replay(events);
  if (replayed.receivedOn === null) return declined({ code: 'nothing_sent' });
  const attempts = await listDeliveryAttempts(deps.db, requestId);
  const subject = about ?? aboutOf(request);
  return ok({
    request,
    about: subject,
    grounds: complaintGrounds(replayed, subject, today(deps)),
    story: clockStory(events),
    attempts,
    files: originalsOf(deps, { request, attachments: await originalsOpen(deps.db, requestId), caught: await listCaughtLetters(deps.db, requestId), attempts }),
    made: deps.now(),
    demonstration: deps.env.demo,
    whyUrl: whyUrl(deps.env, { requestId, receivedOn: replayed.receivedOn, rehearsal: replayed.rehearsal }),
  });
}

/** What councils sent, without what is closed or held back because it was released by accident: a pack goes to others, whoever of us makes it. */
async function originalsOpen(db: Db, requestId: RequestId): Promise<Awaited<ReturnType<typeof listOriginals>>> {
  const originals = await listOriginals(db, requestId);
  const sha256s = originals.map(({ sha256 }) => sha256);
  const closed = new Set([...(await filesClosed(db, sha256s)).map(({ sha256 }) => sha256), ...(await filesHeldBack(db, sha256s))]);
  return originals.filter(({ sha256 }) => !closed.has(sha256));
}

/** What a complaint made now would be about: the one made already, the one the next step is, or what the answer leaves. */
function aboutOf({ complaint, nextStep, review, stage }: RequestView): ComplaintAbout {
  if (nextStep.step === 'complain' || nextStep.step === 'report_noncompliance') return nextStep.about;
  if (complaint) return complaint.about;
  if (stage !== 'answered') return 'silence';
  return review !== null && review.answeredOn === null ? 'review_silent' : 'refusal';
}
