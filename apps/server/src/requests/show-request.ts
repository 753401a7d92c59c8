import {
  findClaimOfRequest, findRequestRow, lastDeliveryFailure, listAddresses, listAttachments, listMailBehindMessages, listMessages, listPeople, listPrecedentsInUse,
  listReportsOnLetters, readCaseFile, targetFacts,
} from '@openvalve/db';
import { addressAtHand, declined, holds, instant, nextStep, ok, programmeName, replay, searchUrl, type RequestId, type Result } from '@openvalve/domain';
import { addressViews } from '../councils/usable-address.ts';
import { publicPaperView } from '../councils/public-paper-view.ts';
import { today, type Deps } from '../deps.ts';
import { clockView } from './clock-view.ts';
import { chronology } from './chronology.ts';
import { holdOn } from './circumstances.ts';
import { draftView } from './draft-view.ts';
import { referenceIn } from './follow-ups/follow-up-facts.ts';
import { followUpViews, readyLetterView } from './follow-ups/follow-up-views.ts';
import { letterBeingWritten } from './letter-being-written.ts';
import { lawOf } from './law-of-request.ts';
import { messageViews } from './message-views.ts';
import { paperViews } from './paper-views.ts';
import { withNames } from './names-of-files.ts';
import { mayAct, mayReadMail, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';
import { receivingAddress } from './sender.ts';
import type { RequestView } from './views.ts';
import { whyPath } from './why-path.ts';

/**
 * One request as its page needs it: where it stands, the clock with its reasons, the one next step, the papers, the letters
 * and the whole case file. Everyone on the team sees it; council mail and the draft only those who may.
 */
export async function showRequest(deps: Deps, { person, requestId }: { person: Actor; requestId: RequestId }): Promise<Result<RequestView, RequestProblem>> {
  const { db } = deps;
  const row = await findRequestRow(db, requestId);
  if (!row) return declined({ code: 'request_not_found', requestId });
  const day = today(deps);
  const caseFile = await readCaseFile(db, requestId);
  const request = replay(caseFile.map(({ event }) => event));
  const claim = await findClaimOfRequest(db, requestId);
  const messages = await listMessages(db, requestId);
  const addresses = addressViews(await listAddresses(db, { councilSlug: row.councilSlug }), day);
  const [target] = await targetFacts(db, { campaignId: row.campaignId, councilSlug: row.councilSlug });
  const hold = row.stage === 'draft' ? await holdOn(deps, db, row.councilSlug, requestId) : null;
  const failure = row.stage === 'draft' || row.stage === 'sending' ? await lastDeliveryFailure(db, requestId) : undefined;

  const may = { act: mayAct(person, row), readMail: mayReadMail(person, row), coordinate: holds(person.roles, 'coordinator') };
  const letter = letterBeingWritten(messages);
  const papers = target ? paperViews({ row: target, request, draft: row.stage === 'draft' ? (letter?.asked ?? []) : null, at: { today: day, now: deps.now() }, baseUrl: deps.env.baseUrl }) : [];
  const unpublished = request.outcomes.filter(
    ({ kind, period, outcome }) =>
      (outcome === 'disclosed_in_full' || outcome === 'disclosed_in_part') && !papers.some((paper) => paper.kind === kind && paper.period === period && paper.published),
  ).length;
  const standings = addresses.map(({ standing }) => standing);
  const step = nextStep(request, { today: day, calendar: deps.calendar, address: addressAtHand(standings), hold, unpublished });
  const names = new Map((await listPeople(db)).map(({ id, realName, name }) => [id, realName ?? name]));
  const found = { row, request, caseFile, messages, precedents: may.act ? await listPrecedentsInUse(db) : [] };
  const signer = { applicantName: row.applicantName, coordinatorName: row.applicantId === person.id ? null : (names.get(person.id) ?? null) };

  return ok({
    requestId,
    version: request.version,
    council: {
      slug: row.councilSlug, name: row.councilName, officialName: row.officialName, region: row.region, websiteDomain: row.websiteDomain, searchUrl: searchUrl(row.websiteDomain),
    },
    answeredBy: { name: row.answeringBodyName, isItself: row.answeringBody === row.councilSlug },
    campaign: { id: row.campaignId, title: row.campaignTitle, programme: row.programme, programmeName: programmeName[row.programme], stage: row.campaignStage },
    applicant: { id: row.applicantId, name: row.applicantName, isMe: row.applicantId === person.id },
    may,
    stage: request.position.stage,
    uncertain: row.uncertain,
    withdrawnWhy: row.withdrawnWhy,
    channel: row.channel,
    today: day,
    claim: claim && claim.expiresAt > deps.now() ? { until: instant(claim.expiresAt), mine: claim.personId === person.id } : null,
    ...clockView(deps, request, day),
    ...lawOf(request, day, deps.calendar),
    hold,
    guardPassed: hold !== null && request.guardPass !== null && request.guardPass.freesOn >= hold.freesOn,
    nextStep: step,
    papers,
    alreadyPublic: (target?.publicPapers ?? []).map((paper) => publicPaperView(paper, deps.env.baseUrl)),
    addresses,
    draft: row.stage === 'draft' && may.act && letter && target ? await draftView(deps, { row, letter, target, addresses, signer }) : null,
    messages: messageViews({ messages, attachments: await withNames(db, person, await listAttachments(db, requestId)), request, mail: { mails: await listMailBehindMessages(db, requestId), reports: await listReportsOnLetters(db, requestId), names }, readMail: may.readMail, stage: row.stage }),
    chronology: chronology(caseFile, { names, mayAct: may.act }),
    failure: failure ? { said: failure.said, at: instant(failure.at) } : null,
    councilReference: referenceIn(messages, request),
    followUps: await followUpViews(deps, { found, addresses, may, signer }),
    readyLetter: may.act ? readyLetterView(deps, found, { step, signer }) : null,
    mailAddress: may.act ? receivingAddress(requestId, deps.env) : null,
    whyPath: whyPath(row),
  });
}
