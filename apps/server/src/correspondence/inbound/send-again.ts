import { findAddress, listAddresses, listLettersThatCameBack, listMessages, listReportsOnLetters, type LetterThatCameBack } from '@openvalve/db';
import { CouncilSlug, declined, ok, type RequestId, type Result } from '@openvalve/domain';
import { confirmAddress, proposeAddress, retireAddress } from '../../councils/addresses.ts';
import { standingOf } from '../../councils/usable-address.ts';
import { today, type Deps } from '../../deps.ts';
import type { Problem } from '../../problems.ts';
import { sendLaterLetterAgain } from '../../requests/follow-ups/send-later-letter-again.ts';
import { letterBeingWritten } from '../../requests/letter-being-written.ts';
import type { Actor } from '../../requests/permissions.ts';
import { submitRequest } from '../../requests/submit-request.ts';
import type { MailProblem } from './problems.ts';
import type { BouncingAddressView, SentAgainView } from './views.ts';

/** Addresses that letters came back from, each with the requests it holds up and what the report said. */
export async function bouncingAddresses({ db }: Deps): Promise<BouncingAddressView[]> {
  const byAddress = new Map<string, LetterThatCameBack[]>();
  for (const letter of await listLettersThatCameBack(db)) byAddress.set(keyOf(letter), [...(byAddress.get(keyOf(letter)) ?? []), letter]);
  return Promise.all(
    [...byAddress.values()].map(async (letters): Promise<BouncingAddressView> => {
      const [{ toAddress, councilSlug, councilName }] = letters as [LetterThatCameBack];
      const slug = CouncilSlug.parse(councilSlug);
      const heldUp = letters.map(async ({ requestId, messageId, purpose, campaignTitle, applicantName, on }) => {
        const bounce = (await listReportsOnLetters(db, requestId)).find(({ reportsOn }) => reportsOn === messageId)?.bounce;
        return { requestId, messageId, purpose, campaignTitle, applicant: applicantName, on, report: bounce ? { server: bounce.server, said: bounce.said, status: bounce.status } : null };
      });
      return { address: toAddress, council: { slug, name: councilName }, addressId: await addressInUse({ db }, slug, toAddress), heldUp: await Promise.all(heldUp) };
    }),
  );
}

const keyOf = ({ councilSlug, toAddress }: Pick<LetterThatCameBack, 'councilSlug' | 'toAddress'>): string => `${councilSlug} ${toAddress.toLowerCase()}`;

async function addressInUse({ db }: Pick<Deps, 'db'>, councilSlug: CouncilSlug, address: string): Promise<string | null> {
  return (await listAddresses(db, { councilSlug })).find(({ kind, value, retiredAt }) => kind === 'email' && retiredAt === null && value.toLowerCase() === address.toLowerCase())?.id ?? null;
}

type Correction = { person: Actor; slug: CouncilSlug; dead: string; value: string; sourceUrl: string; seenOn: string };

/**
 * A coordinator gives a council’s right address once: the dead one is never used again, and every letter it held up goes again,
 * each with the care of any other. A letter that cannot go says why, and stays a draft.
 */
export async function correctAndSendAgain(deps: Deps, { person, slug, dead, value, sourceUrl, seenOn }: Correction): Promise<Result<SentAgainView, MailProblem>> {
  const letters = (await listLettersThatCameBack(deps.db)).filter((letter) => keyOf(letter) === keyOf({ councilSlug: slug, toAddress: dead }));
  if (letters.length === 0) return declined({ code: 'nothing_held_up', address: dead });
  const proposed = await proposeAddress(deps, { person, slug, kind: 'email', value, sourceUrl, seenOn });
  if (!proposed.ok && proposed.problem.code !== 'address_known') return proposed;
  const addressId = proposed.ok ? proposed.value.id : proposed.problem.code === 'address_known' ? proposed.problem.addressId : '';
  const row = await findAddress(deps.db, addressId);
  if (row && standingOf(row, today(deps)).state === 'needs_coordinator') {
    const confirmed = await confirmAddress(deps, { person, addressId });
    if (!confirmed.ok) return confirmed;
  }
  const deadId = await addressInUse(deps, slug, dead);
  if (deadId !== null && deadId !== addressId) await retireAddress(deps, { person, addressId: deadId });
  const sent: SentAgainView['letters'] = [];
  for (const { requestId, messageId, purpose } of letters) sent.push({ requestId, messageId, problem: await (purpose === null ? sendDraft(deps, person, requestId) : sendLater(deps, { person, requestId, messageId })) });
  return ok({ addressId, letters: sent });
}

async function sendLater(deps: Deps, letter: Parameters<typeof sendLaterLetterAgain>[1]): Promise<Problem | null> {
  const sent = await sendLaterLetterAgain(deps, letter);
  return sent.ok ? null : sent.problem;
}

async function sendDraft(deps: Deps, person: Actor, requestId: RequestId): Promise<Problem | null> {
  const draft = letterBeingWritten(await listMessages(deps.db, requestId));
  if (!draft) return { code: 'draft_not_found', messageId: '' };
  const sent = await submitRequest(deps, { person, requestId, messageId: draft.id, version: draft.version });
  return sent.ok ? null : sent.problem;
}
