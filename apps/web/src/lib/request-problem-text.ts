import { documentKinds, longDay, momentWords, plainDay, DocumentKind, type FollowUpPurpose, type Stage } from '@openvalve/domain';
import type { RequestProblem } from '@openvalve/server/router';

const stageWords: Record<Stage, string> = {
  not_started: 'has not been started',
  draft: 'is still a draft',
  sending: 'is being sent',
  awaiting_response: 'is with the council',
  awaiting_clarification: 'waits for our answer to the council’s question',
  awaiting_fee: 'waits for a fee to be paid',
  answered: 'has been answered',
  withdrawn: 'was withdrawn',
};

/** Why a letter after the first makes no sense as things stand, and what would have to be true. */
const nothingToFollowUp: Record<FollowUpPurpose, string> = {
  chaser: 'A reminder is for an answer that is late, and this one is not. The page now shows where it stands.',
  clarification_answer: 'No question of the council is open, so there is nothing to answer.',
  extension_challenge: 'There is no extension to challenge: the council took none, or took it as the Act allows.',
  fee_query: 'No fee is asked for now, so there is nothing to ask about it.',
  internal_review: 'A review is for a refusal, for papers given in part or not held, or for an answer that came late. There is none of these here.',
  review_chaser: 'No review is waiting to be answered, so there is nothing to remind the council of.',
  ico_complaint: 'The ICO looks at an answer that is late, a review that was not answered, or one that still refuses. There is none of these here.',
  other: 'A letter like this makes no sense as things stand. The page now shows where the request is.',
};

/** “the KPI set”, “the monitoring report for 2024-25”. */
export const paperWords = (kind: string, period: string | null): string => {
  const known = DocumentKind.safeParse(kind);
  const name = known.success ? documentKinds[known.data].name : kind;
  return period === null ? `the ${name}` : `the ${name} for ${period}`;
};

/** What somebody is told when something asked of a request is declined: what happened, then what they can do. */
export function requestProblemText(problem: RequestProblem): string {
  switch (problem.code) {
    case 'wrong_stage':
      return `This request has moved on since you opened it: it ${stageWords[problem.stage]}. The page now shows where it stands.`;
    case 'claim_lapsed':
      return problem.until === null
        ? 'Nobody holds this council any more. Take it again, then send: your words are kept.'
        : `Your 48 hours ended on ${momentWords(new Date(problem.until))}. Take the council again, then send: your words are kept.`;
    case 'claimed_by_another':
      return `Somebody else holds this council until ${momentWords(new Date(problem.until))}. Take the next one, or come back then.`;
    case 'held_by_guard':
      return `${problem.hold.because.councilName} was asked on ${plainDay(problem.hold.because.receivedOn)}. A second request within 60 working days can be refused, so this one is free on ${longDay(problem.hold.freesOn)}. A coordinator can let it go sooner, with a reason.`;
    case 'already_asked':
      return 'Another request of this campaign is already with this council. Open that one instead.';
    case 'nothing_asked':
      return 'No paper is ticked. Tick at least one paper to ask for.';
    case 'day_in_future':
      return `${longDay(problem.day)} has not come yet: today is ${longDay(problem.today)}. Give the day it happened.`;
    case 'day_too_early':
      return `${longDay(problem.day)} is too early: it cannot be before ${longDay(problem.earliest)}. Look at the date again.`;
    case 'received_before_sent':
      return `It cannot have been received on ${plainDay(problem.receivedOn)}, before it was sent on ${plainDay(problem.sentOn)}. Look at both dates again.`;
    case 'outside_calendar':
      return `Bank holidays are known up to ${plainDay(problem.knownUntil)}, so a due date from ${plainDay(problem.day)} cannot be counted. Look at the date, or tell the operator to extend the table.`;
    case 'message_unknown':
      return 'That message is not on this request. Open the request again.';
    case 'message_already_classified':
      return 'Somebody has already said what this message is. To change it, strike that entry out on the request’s page.';
    case 'paper_not_asked':
      return `This letter did not ask for ${paperWords(problem.kind, problem.period)}. Take it out of the answer.`;
    case 'exemptions_missing':
      return `Say which exemption the council named for ${paperWords(problem.kind, problem.period)}. A refusal has to name one.`;
    case 'nothing_to_follow_up':
      return nothingToFollowUp[problem.purpose];
    case 'follow_up_unknown':
      return 'That letter is not on this request any more. The request’s page shows its letters.';
    case 'follow_up_already_sent':
      return 'This letter has gone already, so it cannot be changed or sent again. The request’s page shows it.';
    case 'fee_lapsed':
      return `The fee could be paid until ${longDay(problem.after)}, and that day has gone by. If it was paid in time, give the day it was paid.`;
    case 'chase_first':
      return 'The ICO asks for proof that the council was reminded first. Send the reminder, give it ten working days, then complain.';
    case 'no_decision_notice':
      return 'An appeal is against a decision notice, and none is on record. Put the ICO’s letter on record first.';
    case 'no_review_pending':
      return 'No review is waiting for its outcome: none was asked for, or it was answered already. If this is a further answer, say that it is its answer.';
    case 'council_has_it':
      return 'The council has written about it since, so it did arrive. If what it wrote was filed on the wrong request, strike that out first.';
    case 'sent_by_hand_only':
      return 'The desk sends no complaint to the ICO. Send it through the ICO’s form, then record it here.';
    case 'entry_cannot_be_struck_out':
      return 'This entry cannot be struck out: it is already struck out, or it is the record of a letter sent from here.';
    case 'request_not_found':
      return 'There is no such request. The link may be incomplete.';
    case 'not_yours':
      return 'This is another volunteer’s request. Its volunteer or a coordinator can do this.';
    case 'stale_draft':
      return 'Somebody saved other words since you opened this letter. Both are below: choose one.';
    case 'real_name_unknown':
      return 'We do not know your real name yet, and the Act asks for it. Give it on your own page, then send.';
    case 'placeholder_left':
      return `The letter still has a gap to fill: “${problem.excerpt}”. Write the words, or take it out.`;
    case 'letter_empty':
      return 'The letter is empty. Write it, or go back to the campaign’s words.';
    case 'subject_malformed':
      return 'The subject has to be one line, with words in it.';
    case 'draft_not_found':
      return 'This letter is no longer a draft. The page now shows where it stands.';
    case 'no_address':
      return 'We do not know where to send it. Find the council’s address first: the request’s page shows how.';
    case 'address_to_check':
      return 'The address has not been looked at by anybody here. Open its page, see that it is still right, and tick it.';
    case 'address_to_confirm':
      return 'The address is not on the council’s own site, so a coordinator has to confirm it first.';
    case 'address_is_a_form':
      return 'This council takes requests through a form on its site. Copy the letter into the form, send it there, then record it here.';
    case 'campaign_not_open':
      return `This campaign is ${problem.stage}. Nothing is sent until a coordinator opens it again; your words are kept.`;
    case 'consent_missing':
      return 'Its volunteer has not agreed that the team may send letters on their requests. Ask them: it is a tick on their own page.';
    case 'paper_already_public':
      return `${paperWords(problem.kind, problem.period)} is already public, so it is not asked for. Untick it.`.replace(/^t/, 'T');
  }
}
