import { headlineDay, momentWords, needsYou, plainDay, shortDay, unreachable, type NextStep } from '@openvalve/domain';
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
      return { icon: 'question', late: false, title: `${name} asked a question`, detail: `On ${plainDay(nextStep.since)}. Its clock has stopped until it has the answer.`, button: 'Answer it', href: page };
    case 'remind':
      return { icon: 'clock', late: true, title: `${name} is `, lateWords: lateWords(daysLate), detail: `${dueOn ? `Due ${shortDay(dueOn)}, no answer. ` : ''}A reminder is ready.`, button: 'See the reminder', href: page };
    case 'wait_for_guard':
    case 'wait_for_delivery':
    case 'wait':
    case 'publish':
    case 'nothing':
      return null;
    default:
      return unreachable(nextStep);
  }
}

/** What a request that needs nobody is waiting for. */
export function waitingWords({ dueOn, dueToday, nextStep }: Pick<RequestLine, 'dueOn' | 'dueToday' | 'nextStep'>): string {
  switch (nextStep.step) {
    case 'wait_for_guard':
      return `Can be asked from ${shortDay(nextStep.freesOn)}`;
    case 'wait_for_delivery':
      return 'Its letter is on its way';
    case 'find_address':
      return 'A coordinator confirms its address first';
    default:
      return dueToday ? 'Due today' : dueOn ? `Due ${shortDay(dueOn)}` : 'No due date';
  }
}

/** The next day to know of where nothing needs doing, in one sentence; null when no council has a due date. */
export function nextDayWords(waiting: readonly Pick<RequestLine, 'council' | 'dueOn' | 'dueToday'>[]): string | null {
  const [first] = waiting.filter(({ dueOn }) => dueOn !== null).toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  if (!first?.dueOn) return null;
  return first.dueToday ? `${first.council.name} has to answer today. There is nothing for you to do but wait.` : `The next day to know of is ${headlineDay(first.dueOn)}, when ${first.council.name} has to answer.`;
}

const finished: readonly NextStep['step'][] = ['nothing', 'publish'];

/**
 * The requests in three groups: what needs somebody, what waits for a council, what is over. Each is in exactly one. What needs
 * somebody, and in what order, is the reminder rules' to say: the page and the mail cannot disagree.
 */
export function grouped(lines: readonly RequestLine[]): { needing: { line: RequestLine; need: Need }[]; waiting: RequestLine[]; over: RequestLine[] } {
  const needing = lines.flatMap((line) => {
    const urgency = needsYou(line);
    const need = urgency === null ? null : needOf(line);
    return need && urgency !== null ? [{ line, need, urgency }] : [];
  });
  const needed = new Set(needing.map(({ line }) => line.requestId));
  const rest = lines.filter(({ requestId }) => !needed.has(requestId));
  return {
    needing: needing.toSorted((one, other) => one.urgency - other.urgency || other.line.daysLate - one.line.daysLate),
    waiting: rest.filter(({ nextStep }) => !finished.includes(nextStep.step)).toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9')),
    over: rest.filter(({ nextStep }) => finished.includes(nextStep.step)),
  };
}
