import type { PaperAsked } from '../agreements/document-kind.ts';
import type { FoiRequestEvent, Outcome } from '../requests/foi-request.events.ts';
import { answer, clarificationGiven, classified, deliveryUncertain, drafted, question, received, says, sent, submitted, withdrawn } from './events.ts';
import { kpiSet, managementPlan, messageNumber } from './people-and-places.ts';

/** One case file for each stage a request can be in, as short as it can be. */
type Sent = { receivedOn?: string; asked?: readonly PaperAsked[] };

export const aDraft = (): FoiRequestEvent[] => [drafted()];

export const aRequestSending = (): FoiRequestEvent[] => [drafted(), submitted()];

export const aRequestOfUncertainDelivery = (): FoiRequestEvent[] => [drafted(), submitted(), deliveryUncertain()];

export const aRequestAwaitingResponse = ({ receivedOn = '2026-11-23', asked = [managementPlan, kpiSet] }: Sent = {}): FoiRequestEvent[] => [
  drafted(receivedOn), submitted({ day: receivedOn, asked }), sent({ receivedOn, asked }),
];

/** With a message nobody has read: entry 4, the first message. */
export const aRequestWithUnreadMail = ({ receivedOn = '2026-11-23', messageOn = '2026-12-01', ...rest }: Sent & { messageOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestAwaitingResponse({ receivedOn, ...rest }), received(messageOn),
];

export const aRequestAwaitingClarification = ({ receivedOn = '2026-11-23', askedOn = '2026-12-01', ...rest }: Sent & { askedOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestWithUnreadMail({ receivedOn, messageOn: askedOn, ...rest }), classified(question, { day: askedOn }),
];

export const aRequestAskedAgain = ({ askedOn = '2026-12-01', givenOn = '2026-12-03' }: { askedOn?: string; givenOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestAwaitingClarification({ askedOn }), clarificationGiven(givenOn),
];

export const anAnsweredRequest = ({ outcome = 'disclosed_in_full', answeredOn = '2026-12-10', receivedOn = '2026-11-23' }: { outcome?: Outcome; answeredOn?: string; receivedOn?: string } = {}): FoiRequestEvent[] => [
  ...aRequestAwaitingResponse({ receivedOn }),
  received(answeredOn),
  classified(answer(says(managementPlan, outcome), says(kpiSet, outcome)), { messageId: messageNumber(1), day: answeredOn }),
];

export const aWithdrawnRequest = (): FoiRequestEvent[] => [...aRequestAwaitingResponse(), withdrawn()];
