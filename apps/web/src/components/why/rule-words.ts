import { longDay, mediumDay, plainDay, unreachable, type ClockExplanation, type ClockRule, type WouldChange } from '@openvalve/domain';
import { counted } from '../../lib/words.ts';
import type { Counting } from './why-words.ts';

/** A section as a sentence names it: `s.10(3) and s.17(2)` is “section 10(3) and section 17(2)”. */
export const sectionWords = (section: string): string =>
  section.replaceAll(/\bs\.(?=\d)/g, 'section ').replaceAll(/\breg (?=\d)/g, 'regulation ').replaceAll(/\bpara (?=\d)/g, 'paragraph ');

const lawName: Record<ClockRule['in'], string> = {
  Act: 'Freedom of Information Act 2000', Regulations: 'Environmental Information Regulations 2004', Code: 'code of practice under section 45 (2018)',
};

/** Where a rule is written: “Section 10(1), Freedom of Information Act 2000”. */
export function whereWritten({ section, in: law }: ClockRule): string {
  const words = `${sectionWords(section)}, ${lawName[law]}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a rule says, in a sentence. */
export function ruleSays({ about, days, in: law }: ClockRule): string {
  switch (about) {
    case 'answer':
      return `A council answers promptly, and at the latest on the ${days}th working day after the day it received the request.`;
    case 'receipt':
      return 'The day of receipt is day 0, whatever day of the week it is. Day 1 is the first working day after it.';
    case 'working_day':
      return 'A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in any part of the United Kingdom.';
    case 'code_reading':
      return 'What arrives on a day that is not a working day is taken as received on the next one.';
    case 'left_out':
      return 'The days from a fees notice to its payment, both included, do not count.';
    case 'extension':
      return law === 'Regulations'
        ? `Where a request is both complex and large, a council that says so in its 20 days has ${days} working days.`
        : `Where an exemption has to be weighed against the public interest, a council that says so in its 20 days takes as long as is reasonable. The ICO expects ${days} working days at most.`;
    default:
      return unreachable(about);
  }
}

/** Whether a council has to keep a rule. */
export const bindingWords = ({ binding }: Pick<ClockRule, 'binding'>): string => (binding === 'law' ? 'Law' : 'Guidance, not law');

/** Each pause for a fee: from the notice to its payment. */
export const pauseWords = ({ leftOut }: ClockExplanation): string[] =>
  leftOut.map(({ from, to, workingDays }) => `From ${mediumDay(from)} to ${mediumDay(to)} the council waited for a fee: ${counted(workingDays, 'working day')} that ${workingDays === 1 ? 'does' : 'do'} not count.`);

const isExtended = ({ byAct, byCode }: ClockExplanation): boolean => byAct.extendedDueOn !== null || byCode.extendedDueOn !== null;

/** The rule in two or three sentences, by the law the clock runs under. */
export function ruleWords(explanation: ClockExplanation, { days: asked }: Counting = {}): string {
  const days = 'Weekends do not count. Nor does a bank holiday in any part of the United Kingdom.';
  const other = asked === undefined ? '' : ` You asked for ${counted(asked, 'working day')}, counted in the same way.`;
  if (explanation.regime === 'EIR') {
    const extended = isExtended(explanation) ? ' The council told the requester in time that it needs 40, because the request is complex and large (regulation 7).' : '';
    return `The Environmental Information Regulations give a council 20 working days after the day a request arrives (regulation 5).${extended}${other} ${days}`;
  }
  const extended = isExtended(explanation)
    ? ' The council said in time that it has to weigh the public interest in an exemption. The Act then sets no number; the ICO expects 40 working days at most, counted here.'
    : '';
  return `The Freedom of Information Act gives a council 20 working days after the day a request arrives (section 10).${extended}${other} ${days}`;
}

/** What could still move the date, each in one sentence with its section; once the clock is over, only the days that are not certain. */
export function wouldChangeWords(explanation: ClockExplanation, { over = false, days, today }: Counting = {}): string[] {
  const words = explanation.wouldChange.filter((change) => isStillOpen(change, { over, days, today })).map((change) => changeWords(change, explanation));
  return over || days !== undefined ? words : [...words, 'An acknowledgement, an automatic reply, advice to narrow the request or a closed office changes nothing.'];
}

/** A day that may be no holiday stays open. The rest can come only while the clock runs, and some of it only up to a day. */
function isStillOpen(change: WouldChange, { over, days, today }: Counting): boolean {
  if (change.what === 'day_is_no_holiday') return true;
  if (over || (days !== undefined && change.what !== 'new_holiday')) return false;
  const by = change.what === 'clarification' ? null : change.what === 'new_holiday' ? change.until : change.by;
  return today === undefined || by === null || today <= by;
}

function changeWords(change: WouldChange, { regime, operativeDueOn, readingsDiffer }: ClockExplanation): string {
  const where = sectionWords(change.section);
  switch (change.what) {
    case 'day_is_no_holiday': {
      const { day, doubt, dueOn, lastDay } = change;
      const moved = dueOn === operativeDueOn ? 'the date stays' : `the date is ${longDay(dueOn)}`;
      const then = `${moved}${readingsDiffer || lastDay !== dueOn ? `, and ${longDay(lastDay)} on the other reading` : ''} (${where})`;
      return doubt.kind === 'provisional'
        ? `If ${mediumDay(day)} is not proclaimed a bank holiday after all, ${then}. Until that is settled we count it as a holiday, and no complaint rests on it.`
        : `${mediumDay(day)} is open in law. Were it a working day, ${then}. No complaint rests on it.`;
    }
    case 'extension': {
      const until = change.until === null ? '' : `, here ${longDay(change.until)}`;
      return regime === 'EIR'
        ? `If the request is both complex and large, and the council says so by ${longDay(change.by)}, it has 40 working days${until} (${where}).`
        : `If the council names an exemption that has to be weighed against the public interest, and says so by ${longDay(change.by)}, it may take longer over that part (${where}). The ICO expects 40 working days at most${until}. No exemption that is absolute, and no refusal for cost, gives it more time.`;
    }
    case 'clarification':
      return regime === 'EIR'
        ? `If the request is too general and the council asks for particulars, ${change.days} working days begin again on the day it has them (${where}).`
        : `If the council needs something explained to find the papers and asks, ${change.days} working days begin again on the day it has the answer (${where}).`;
    case 'fees_notice':
      return `If the council ${regime === 'EIR' ? 'asks for a charge in advance' : 'sends a fees notice'} by ${longDay(change.by)}, the days from then to the payment do not count (${where}).`;
    case 'new_holiday':
      return `If another bank holiday is proclaimed anywhere in the United Kingdom for a working day up to ${longDay(change.until)}, the date is a working day later (${where}).`;
    default:
      return unreachable(change);
  }
}

/** Where the rules can be read, and with which table of holidays this was counted. */
export const sourcesWords = ({ regime, calendar }: ClockExplanation): string =>
  `Sources: ${regime === 'EIR' ? 'Environmental Information Regulations 2004, regulations 2, 5, 7, 8 and 9; ' : ''}Freedom of Information Act 2000, ${regime === 'EIR' ? 'section 10(6)' : 'sections 1, 9, 10 and 17'}; Banking and Financial Dealings Act 1971; section 45 code of practice (2018), paragraph 4.2; bank holidays as listed on GOV.UK, all three divisions. Counted with table ${calendar.version}, which is known to ${plainDay(calendar.knownUntil)}.`;
