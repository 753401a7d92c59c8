import { randomUUID } from 'node:crypto';
import { findCouncil, findPerson, findRequestRow, insertMessage, listMessages, listPrecedentsInUse, readCaseFile, setIncidentLetter, type FileInHand, type Trx } from '@openvalve/db';
import { londonDay, MessageId, replay, type IsoDate } from '@openvalve/domain';
import { accidentalReleaseLetter, type Letter } from '@openvalve/letters';
import { today, type Deps } from '../../deps.ts';
import { followUpFacts } from '../../requests/follow-ups/follow-up-facts.ts';
import { mayAct, type Actor } from '../../requests/permissions.ts';
import { signers } from '../../requests/signers.ts';

type ToTell = { readonly incidentId: string; readonly file: FileInHand; readonly person: Actor; readonly noticedAt: Date; readonly publicSince: Date | null };

/**
 * Writes the letter that tells the council, and puts it on the request as a letter that was begun: whoever may act there looks it
 * over and sends it like any other. Where there is no request to put it on, its words are there to be copied.
 */
export async function tellCouncil(deps: Deps, trx: Trx, { incidentId, file, person, noticedAt, publicSince }: ToTell): Promise<{ letter: Letter; letterId: MessageId | null } | null> {
  const council = file.councilSlug === null ? undefined : await findCouncil(trx, file.councilSlug);
  if (council === undefined) return null;
  const known = await whatTheRequestSays(deps, trx, { file, person });
  const letter = accidentalReleaseLetter({
    regime: known?.regime ?? 'FOIA',
    councilName: council.name,
    councilReference: known?.councilReference ?? null,
    sentOn: known?.sentOn ?? null,
    cameOn: file.cameOn,
    sha256: file.sha256,
    size: Number(file.size),
    contentType: file.contentType,
    noticedOn: londonDay(noticedAt),
    closedOn: today(deps),
    publicSince: publicSince === null ? null : londonDay(publicSince),
    signature: known?.signature ?? (await findPerson(trx, person.id))?.realName ?? '',
  });
  if (file.requestId === null || known === null) return { letter, letterId: null };
  const letterId = MessageId.parse(randomUUID());
  // Not what a campaign says: words begun like this are never brought up to date by the program.
  await insertMessage(trx, { id: letterId, requestId: file.requestId, direction: 'outgoing', kind: 'follow_up', purpose: 'other', about: null, ...letter, campaignBody: null, recordedBy: person.id, at: deps.now() });
  await setIncidentLetter(trx, { id: incidentId, letterId });
  return { letter, letterId };
}

type Known = { readonly regime: 'FOIA' | 'EIR'; readonly councilReference: string | null; readonly sentOn: IsoDate | null; readonly signature: string };

/** Null where no letter can be begun on the request: it was never sent, or there is none. */
async function whatTheRequestSays(deps: Deps, trx: Trx, { file, person }: Pick<ToTell, 'file' | 'person'>): Promise<Known | null> {
  const row = file.requestId === null ? undefined : await findRequestRow(trx, file.requestId);
  if (row === undefined) return null;
  const caseFile = await readCaseFile(trx, row.requestId);
  const request = replay(caseFile.map(({ event }) => event));
  const signed = mayAct(person, row) ? await signers(trx, person, row, { afterLeaving: true }) : null;
  const signature = signed?.ok ? signed.value.fromName : row.applicantName;
  const facts = followUpFacts(deps, { row, request, caseFile, messages: await listMessages(trx, row.requestId), precedents: await listPrecedentsInUse(trx) }, { purpose: 'other', about: null, signature });
  return facts && { regime: facts.regime, councilReference: facts.councilReference, sentOn: facts.sentOn, signature };
}
