import { exemptions, longDay, operativeDueOn, plainDay, unreachable, type ClockStep } from '@openvalve/domain';
import { listed } from './words.ts';

/** What happened to the clock, and what that did, in one or two sentences a council’s officer can check against the file. */
export function stepWords(step: ClockStep): string {
  const due = step.clock ? ` Due ${longDay(operativeDueOn(step.clock))}.` : '';
  switch (step.what) {
    case 'received':
      return `The council received the request. Its twenty working days begin after this day.${due}`;
    case 'question':
      if (step.part) return 'The council asked what part of the request means. Time ran on for the rest.';
      return step.late
        ? 'The council asked a question it needs answered. It was past its last lawful day by then. The question stops the clock all the same; that it was late stays on file.'
        : 'The council asked a question it needs answered. The clock stopped.';
    case 'question_answered':
      return `The council had the answer to its question. Twenty working days began afresh${step.part ? ' for the papers it asked about' : ''}, not what was left of the first twenty (section 10(6)).${due}`;
    case 'fees_notice':
      return step.stopped
        ? 'The council sent a fees notice. Given in time, it stops the count until the fee is paid (section 9 and section 10(2)).'
        : 'The council sent a fees notice after its last lawful day, or while the count stood still already. That stops nothing (section 9(1)).';
    case 'fee_paid':
      return `The council had its fee. The days from the notice to the payment, both included, are left out.${due}`;
    case 'extension':
      return step.clock
        ? `The council said it needs longer${grounds(step.exemptions)}. It said so in time.${due}`
        : `The council said it needs longer${grounds(step.exemptions)}. The law does not recognise that here, so the date stays as it was.`;
    case 'regime':
      return step.regime === 'EIR'
        ? `The council said it deals with the request under the Environmental Information Regulations.${due}`
        : `The council said it deals with the request under the Freedom of Information Act.${due}`;
    case 'holiday_table':
      return `The list of bank holidays changed. The date was ${longDay(operativeDueOn(step.before))} until then.${due}`;
    case 'claimed_receipt':
      return `The council says it received the request on ${plainDay(step.claimedOn)}. We keep that beside our own date and count from ours.`;
    case 'deadline_passed':
      return `No answer had come by ${longDay(step.dueOn)}, the last lawful day by the later reading.`;
    case 'acknowledgement':
      return 'The council acknowledged the request. That changes nothing.';
    case 'transfer':
      return 'The council named another body. Its own duty to say what it holds, within the same time, stays.';
    case 'bounced':
      return 'The letter came back. It was not received, so no time ran.';
    default:
      return unreachable(step);
  }
}

const grounds = (codes: Extract<ClockStep, { what: 'extension' }>['exemptions']): string =>
  codes.length === 0 ? '' : `, naming ${listed(codes.map((code) => `${code.replace(/^s\./, 'section ').replace(/^reg\./, 'regulation ')} (${exemptions[code].title.toLowerCase()})`))}`;
