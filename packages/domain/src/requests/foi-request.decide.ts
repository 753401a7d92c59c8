import { unreachable } from '../shared/result.ts';
import { classifyMessage } from './decide/classify-message.ts';
import { draftRequest } from './decide/draft-request.ts';
import { noteDeadline } from './decide/note-deadline.ts';
import { passGuard } from './decide/pass-guard.ts';
import { recalculateClock } from './decide/recalculate-clock.ts';
import { recordAppeal } from './decide/record-appeal.ts';
import { recordBounce } from './decide/record-bounce.ts';
import { recordClaimedReceipt } from './decide/record-claimed-receipt.ts';
import { recordClarificationGiven } from './decide/record-clarification-given.ts';
import { recordDeliveryUncertain } from './decide/record-delivery-uncertain.ts';
import { recordFeePaid } from './decide/record-fee-paid.ts';
import { recordFollowUpFailure } from './decide/record-follow-up-failure.ts';
import { recordFollowUpSentElsewhere } from './decide/record-follow-up-sent-elsewhere.ts';
import { recordFollowUpSent } from './decide/record-follow-up-sent.ts';
import { recordFollowUpUncertain } from './decide/record-follow-up-uncertain.ts';
import { recordMessageReceived } from './decide/record-message-received.ts';
import { recordRegime } from './decide/record-regime.ts';
import { recordSendFailure } from './decide/record-send-failure.ts';
import { recordSentElsewhere } from './decide/record-sent-elsewhere.ts';
import { recordSent } from './decide/record-sent.ts';
import { returnDraft } from './decide/return-draft.ts';
import { settleDelivery } from './decide/settle-delivery.ts';
import { settleFollowUp } from './decide/settle-follow-up.ts';
import { strikeOutEntry } from './decide/strike-out-entry.ts';
import { submitFollowUp } from './decide/submit-follow-up.ts';
import { submitRequest } from './decide/submit-request.ts';
import { withdrawRequest } from './decide/withdraw-request.ts';
import type { Decision } from './decide/decision.ts';
import type { Circumstances, FoiRequestCommand } from './foi-request.commands.ts';
import type { FoiRequest } from './foi-request.ts';

export type { Decision } from './decide/decision.ts';

/** What, if anything, happens to a request when it is asked to do something. The only place that says so. */
export function decide(request: FoiRequest, command: FoiRequestCommand, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'DraftRequest':
      return draftRequest(request, command, circumstances);
    case 'ReturnDraft':
      return returnDraft(request, command, circumstances);
    case 'PassGuard':
      return passGuard(request, command, circumstances);
    case 'SubmitRequest':
      return submitRequest(request, command, circumstances);
    case 'RecordSent':
      return recordSent(request, command, circumstances);
    case 'RecordSentElsewhere':
      return recordSentElsewhere(request, command, circumstances);
    case 'RecordSendFailure':
      return recordSendFailure(request, command, circumstances);
    case 'RecordDeliveryUncertain':
      return recordDeliveryUncertain(request, command, circumstances);
    case 'SettleDelivery':
      return settleDelivery(request, command, circumstances);
    case 'RecordMessageReceived':
      return recordMessageReceived(request, command, circumstances);
    case 'ClassifyMessage':
      return classifyMessage(request, command, circumstances);
    case 'RecordClarificationGiven':
      return recordClarificationGiven(request, command, circumstances);
    case 'RecordBounce':
      return recordBounce(request, command, circumstances);
    case 'RecordClaimedReceipt':
      return recordClaimedReceipt(request, command, circumstances);
    case 'RecordRegime':
      return recordRegime(request, command, circumstances);
    case 'RecordFeePaid':
      return recordFeePaid(request, command, circumstances);
    case 'SubmitFollowUp':
      return submitFollowUp(request, command, circumstances);
    case 'RecordFollowUpSent':
      return recordFollowUpSent(request, command, circumstances);
    case 'RecordFollowUpSentElsewhere':
      return recordFollowUpSentElsewhere(request, command, circumstances);
    case 'RecordFollowUpFailure':
      return recordFollowUpFailure(request, command, circumstances);
    case 'RecordFollowUpUncertain':
      return recordFollowUpUncertain(request, command, circumstances);
    case 'SettleFollowUp':
      return settleFollowUp(request, command, circumstances);
    case 'RecordAppeal':
      return recordAppeal(request, command, circumstances);
    case 'RecalculateClock':
      return recalculateClock(request, circumstances);
    case 'StrikeOutEntry':
      return strikeOutEntry(request, command, circumstances);
    case 'WithdrawRequest':
      return withdrawRequest(request, circumstances);
    case 'NoteDeadline':
      return noteDeadline(request, circumstances);
    default:
      return unreachable(command);
  }
}
