import { lastDeliveryFailure } from '@openvalve/db';
import { instant, letterFor, type FollowUp, type NextStep } from '@openvalve/domain';
import { signature, whatToCheck, type ThingToCheck } from '@openvalve/letters';
import { mailAddress } from '../../councils/usable-address.ts';
import type { AddressView } from '../../councils/views.ts';
import type { Deps } from '../../deps.ts';
import { mailtoLink, type Signer } from '../draft-view.ts';
import type { FollowUpView, ReadyLetterView } from '../law-views.ts';
import { senderAddress } from '../sender.ts';
import { followUpOf, isFollowUp, isWritable, type FollowUpMessage } from './drafts.ts';
import { followUpFacts, letterOf, type Case } from './follow-up-facts.ts';

const nameOf = ({ applicantName, coordinatorName }: Signer): string => signature(applicantName, coordinatorName);

type Around = {
  readonly found: Case;
  readonly addresses: readonly AddressView[];
  readonly may: { readonly act: boolean; readonly readMail: boolean };
  /** Whose name a letter would carry if this person pressed Send. */
  readonly signer: Signer;
};

/** The letters after the first, in the order they were begun. A draft is there for those who may send it, and words for those who may read the council's. */
export async function followUpViews(deps: Deps, around: Around): Promise<FollowUpView[]> {
  const { found, may } = around;
  const letters = found.messages.filter(isFollowUp).filter(({ id }) => may.act || followUpOf(found.request, id) !== undefined);
  const refused = letters.some(({ id }) => followUpOf(found.request, id)?.state === 'not_sent');
  const failure = refused ? await lastDeliveryFailure(deps.db, found.row.requestId) : undefined;
  return letters.map((message) => ({
    ...followUpView(deps, around, message),
    failure: failure && failure.messageId === message.id ? { said: failure.said, at: instant(failure.at) } : null,
  }));
}

function followUpView(deps: Deps, { found, addresses, may, signer }: Around, message: FollowUpMessage): Omit<FollowUpView, 'failure'> {
  const { row, request } = found;
  const known = followUpOf(request, message.id);
  const writable = isWritable(request, message);
  const to = writable && message.purpose !== 'ico_complaint' ? mailAddress(addresses) : null;
  const address = to === null || 'code' in to ? null : to;
  return {
    messageId: message.id,
    purpose: message.purpose,
    about: message.about,
    state: known?.state ?? 'draft',
    version: message.version,
    subject: may.readMail ? message.subject : '',
    body: may.readMail ? message.body : null,
    campaignBody: may.readMail ? (message.campaignBody ?? message.body) : null,
    fromName: writable && may.act ? nameOf(signer) : (message.fromName ?? row.applicantName),
    coordinatorName: writable && may.act ? signer.coordinatorName : null,
    fromAddress: message.fromAddress ?? senderAddress(row.requestId, deps.env),
    to: address,
    mailto: address && mailtoLink(address.value, message),
    delivery: deps.mailer.delivery,
    sentOn: known?.sentOn ?? null,
    receivedOn: known?.receivedOn ?? null,
    channel: known?.channel ?? null,
    rehearsal: known?.rehearsal ?? false,
    canBeSent: writable,
    cameBack: known !== undefined && hasComeBack(request, known, message),
    toCheck: writable && may.act ? thingsToCheck(deps, found, { purpose: message.purpose, about: message.about, signature: nameOf(signer) }) : [],
  };
}

/** Whether it went and came back, and none of its kind is on its way or with the council since. */
function hasComeBack({ followUps }: Case['request'], { state, purpose }: FollowUp, { happenedOn, id }: FollowUpMessage): boolean {
  if (state !== 'not_sent' || happenedOn === null) return false;
  return !followUps.slice(followUps.findIndex(({ messageId }) => messageId === id) + 1).some((later) => later.purpose === purpose && later.state !== 'not_sent');
}

/** The letter that the next step opens, written with what is known today; null where it opens none. */
export function readyLetterView(deps: Deps, found: Case, { step, signer }: { step: NextStep; signer: Signer }): ReadyLetterView | null {
  const kind = letterFor(step);
  const facts = kind && followUpFacts(deps, found, { ...kind, signature: nameOf(signer) });
  const letter = facts && letterOf(facts);
  return letter && { purpose: facts.purpose, about: facts.about, ...letter, toCheck: whatToCheck(facts) };
}

/** What to look at before a letter of this kind goes, as things are today. */
function thingsToCheck(deps: Deps, found: Case, wanted: Parameters<typeof followUpFacts>[2]): ThingToCheck[] {
  const facts = followUpFacts(deps, found, wanted);
  return facts ? whatToCheck(facts) : [];
}
