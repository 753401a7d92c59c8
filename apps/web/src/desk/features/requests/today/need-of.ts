import { momentWords, plainDay, shortDay, unreachable, type ComplaintAbout } from '@openvalve/domain';
import type { IconName } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { counted, lateWords } from '../../../../lib/words.ts';
import type { RequestLine } from '../queries.ts';

/** One thing that needs somebody, as a line: what, a second line, and the one button. */
export type Need = { icon: IconName; late: boolean; title: string; lateWords?: string; detail: string; button: string; href: string };

const heldUntil = ({ claimUntil }: RequestLine): string => (claimUntil ? ` Yours until ${momentWords(new Date(claimUntil))}.` : '');

/** What a request needs from its volunteer, or null when there is nothing to do but wait. */
export function needOf(line: RequestLine): Need | null {
  const { council: { name }, nextStep, says, dueOn, daysLate, requestId } = line;
  const page = paths.request(requestId);
  if (says === 'did_not_arrive' && nextStep.step !== 'settle_delivery') {
    return { icon: 'warning', late: false, title: `The letter to ${name} did not go`, detail: `It is a draft again, with your words.${heldUntil(line)}`, button: 'See what happened', href: page };
  }
  switch (nextStep.step) {
    case 'find_address':
      return nextStep.waitingForCoordinator
        ? null
        : { icon: 'search', late: false, title: `${name} needs an address`, detail: `Find it on the council’s own site, about five minutes.${heldUntil(line)}`, button: 'Find the address', href: page };
    case 'check_address':
      return { icon: 'search', late: false, title: `Look at the address for ${name}`, detail: `We have one. See that it is still right, then write.${heldUntil(line)}`, button: 'Check the address', href: page };
    case 'write_letter':
      return { icon: 'pencil', late: false, title: `The letter to ${name} is ready`, detail: `Read it, change what you like, and send.${heldUntil(line)}`, button: 'Read and send', href: paths.write(requestId) };
    case 'settle_delivery':
      return { icon: 'warning', late: false, title: `Did the letter to ${name} arrive?`, detail: 'The program stopped while handing it over, and cannot tell.', button: 'Say what happened', href: page };
    case 'read_answer':
      return { icon: 'paper', late: says === 'overdue', title: `${name} wrote`, detail: `Say what ${nextStep.messages === 1 ? 'it is' : `the ${counted(nextStep.messages, 'message')} are`}. The clock runs until then.`, button: 'Say what it is', href: page };
    case 'answer_question':
      return {
        icon: 'question', late: false, title: `${name} asked a question`, button: 'Answer it', href: page,
        detail: says === 'question_waiting' ? `On ${plainDay(nextStep.since)}. It may close the request about ${shortDay(nextStep.closesAbout)}: answer it now.` : `On ${plainDay(nextStep.since)}. No day counts until it has the answer.`,
      };
    case 'challenge_extension':
      return { icon: 'clock', late: false, title: `${name} says it needs more time`, detail: 'The law does not allow it here. A letter that says so is ready.', button: 'See the letter', href: page };
    case 'pay_fee':
      return { icon: 'pound', late: false, title: `${name} asks for a fee`, detail: `It can be paid until ${shortDay(nextStep.lapsesAfter)}. A letter that asks what it is for is ready.`, button: 'See the letter', href: page };
    case 'remind':
      return { icon: 'clock', late: true, title: `${name} is `, lateWords: lateWords(daysLate), detail: `${dueOn ? `Due ${shortDay(dueOn)}, no answer. ` : ''}A reminder is ready.`, button: 'See the reminder', href: page };
    case 'ask_review':
      return {
        icon: 'pencil', late: false, title: `Ask ${name} to look again`, button: 'See the letter', href: page,
        detail: nextStep.tooLate ? 'It may refuse by now. The letter is ready all the same.' : `Ask by ${shortDay(nextStep.by)}. The letter is ready.`,
      };
    case 'chase_review':
      return { icon: 'clock', late: false, title: `${name} has not answered the review`, detail: `Hoped for by ${shortDay(nextStep.normallyBy)}; at most by ${shortDay(nextStep.atMostBy)}. A reminder is ready.`, button: 'See the reminder', href: page };
    case 'complain':
      return complain(line, nextStep.about, nextStep.by);
    case 'report_noncompliance':
      return { icon: 'scales', late: true, title: `${name} did not do as the ICO told it`, detail: `Its last day was ${shortDay(nextStep.since)}. The letter to the ICO is ready.`, button: 'See the letter', href: page };
    case 'consider_appeal':
      return { icon: 'scales', late: false, title: `The ICO decided about ${name}`, detail: `An appeal has to reach the Tribunal by ${shortDay(nextStep.by)}.`, button: 'Decide on an appeal', href: page };
    case 'wait_for_guard':
    case 'wait_for_delivery':
    case 'wait':
    case 'wait_after_chaser':
    case 'wait_for_review':
    case 'wait_for_ico':
    case 'wait_for_compliance':
    case 'wait_for_tribunal':
    case 'fee_lapsed':
    case 'publish':
    case 'nothing':
      return null;
    default:
      return unreachable(nextStep);
  }
}

function complain({ council: { name }, daysLate, requestId }: RequestLine, about: ComplaintAbout, by: Parameters<typeof shortDay>[0] | null): Need {
  const rest = { icon: 'scales', button: 'See the complaint', href: paths.request(requestId) } as const;
  switch (about) {
    case 'silence':
      return { ...rest, late: true, title: `${name} is `, lateWords: lateWords(daysLate), detail: 'It was reminded, and is still silent. The complaint to the ICO is ready.' };
    case 'review_silent':
      return { ...rest, late: true, title: `${name} has not answered the review`, detail: 'The time for it has passed. The complaint to the ICO is ready.' };
    case 'refusal':
      return { ...rest, late: false, title: `${name} still holds something back`, detail: `The complaint to the ICO is ready.${by === null ? '' : ` It should be there by ${shortDay(by)}.`}` };
  }
}
