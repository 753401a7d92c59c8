import { longDay, momentWords, type Instant, type IsoDate } from '@openvalve/domain';
import { unreadWords, whose, type About } from './reminder-parts.ts';
import { lawDetail, lawTitle, type LawItem } from './reminder-words-law.ts';

/** One thing a reminder mail says, with the facts as they are when it goes. */
export type ReminderItem = LawItem | ClockItem;

type ClockItem = About &
  (
    | { readonly kind: 'due_soon'; readonly dueOn: IsoDate; readonly unread: number }
    | { readonly kind: 'due_today'; readonly dueOn: IsoDate; readonly unread: number }
    /** `lastDay` by the later reading; `daysLate` is 0 before a working day has passed since. */
    | { readonly kind: 'overdue' | 'escalation'; readonly lastDay: IsoDate; readonly daysLate: number; readonly unread: number }
    | { readonly kind: 'claim_ending'; readonly until: Instant }
    | { readonly kind: 'unclassified'; readonly receivedOn: IsoDate }
    | { readonly kind: 'did_not_arrive'; readonly uncertain: boolean }
  );

/** What a mail to one of our own people says around its items. */
export type ReminderFrame = {
  readonly personName: string;
  readonly weekly: boolean;
  /** Where the hour and the days can be changed. */
  readonly preferencesUrl: string;
  /** Where one press ends these mails. */
  readonly stopUrl: string;
  /** Who runs this, and how to reach them. */
  readonly signature: string;
};

type Words = { readonly subject: string; readonly text: string };

/**
 * The one reminder mail of a day: everything there is to say to one person, in the order given, each thing with one link. Plain
 * text, nothing that tells anybody it was opened.
 */
export function reminderMail(items: readonly [ReminderItem, ...ReminderItem[]], frame: ReminderFrame): Words {
  const [first] = items;
  const more = items.length - 1;
  return {
    subject: `${titleOf(first)}${more === 0 ? '' : `, and ${more === 1 ? 'one thing more' : `${inWords(more)} things more`}`}`,
    text: [
      hello(frame.personName),
      opening(items.length),
      ...items.map((item) => `${sentence(titleOf(item))}\n${detailOf(item)}\n${item.url}`),
      'If you have no time just now, that is all right. Everything stays where it is, and a coordinator can help.',
      `--${' '}\n${frame.signature}`,
      `You get this mail ${frame.weekly ? 'once a week' : 'once a day'} at most, and only when there is something to say.\nAnother day or hour: ${frame.preferencesUrl}\nNo more of these: ${frame.stopUrl}\n`,
    ].join('\n\n'),
  };
}

/** What is said at once when a letter was refused, or when nobody can know whether it went. */
export function didNotArriveMail(item: Extract<ReminderItem, { kind: 'did_not_arrive' }>, { personName, signature }: Pick<ReminderFrame, 'personName' | 'signature'>): Words {
  return { subject: titleOf(item), text: `${hello(personName)}\n\n${sentence(titleOf(item))} ${detailOf(item)}\n\n${item.url}\n\n--${' '}\n${signature}\n` };
}

/** What coordinators are told, once, when mail to somebody of the team comes back. */
export function mailComesBackMail({ personName, bouncedName, peopleUrl, signature }: { personName: string; bouncedName: string; peopleUrl: string; signature: string }): Words {
  return {
    subject: `Mail to ${bouncedName} comes back`,
    text: `${hello(personName)}

A mail server says that it does not know the address we have for ${bouncedName}. So that nothing goes astray, they get no more reminders. Their requests are as they were.

Please reach them some other way. Their requests are on the board, and the team's addresses are here:

${peopleUrl}

Once their mail works again, they can turn reminders on again on their own page.

--${' '}
${signature}
`,
  };
}

const hello = (name: string): string => (name.trim() === '' ? 'Hello,' : `Hello ${name.trim().split(/\s+/)[0]},`);

const sentence = (words: string): string => (words.endsWith('?') ? words : `${words}.`);

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number): string => numbers[count] ?? String(count);

const opening = (count: number): string => {
  if (count === 1) return 'There is one thing to tell you.';
  const word = inWords(count);
  return `There are ${word} things to tell you. The most urgent comes first.`;
};

/** Where things stand, in a few words: the subject, and the first line of the item. */
function titleOf(item: ReminderItem): string {
  const { councilName } = item;
  switch (item.kind) {
    case 'due_soon':
      return `${councilName} has to answer by ${longDay(item.dueOn)}`;
    case 'due_today':
      return `${councilName} has to answer today`;
    case 'overdue':
    case 'escalation':
      return `${councilName} is ${lateWords(item.daysLate)}`;
    case 'claim_ending':
      return `${councilName} is yours until ${momentWords(new Date(item.until))}`;
    case 'unclassified':
      return `${councilName} wrote`;
    case 'did_not_arrive':
      return item.uncertain ? `Did the letter to ${councilName} arrive?` : `The letter to ${councilName} did not go`;
    default:
      return lawTitle(item);
  }
}

const lateWords = (daysLate: number): string =>
  daysLate === 0 ? 'past its last lawful day' : `${daysLate} working ${daysLate === 1 ? 'day' : 'days'} late`;

/** What happened, then what to do. */
function detailOf(item: ReminderItem): string {
  switch (item.kind) {
    case 'due_soon':
      return `There is nothing to do yet${unreadWords(item.unread, '. But it', '.')}`;
    case 'due_today':
      return `${longDay(item.dueOn)} is its last day${unreadWords(item.unread, '. It', ', and no answer has been recorded. If one has come, record it.')}`;
    case 'overdue':
      return `Its last lawful day was ${longDay(item.lastDay)}${unreadWords(item.unread, '. But it', '. A reminder to send it is ready.')}`;
    case 'escalation':
      return `Its last lawful day was ${longDay(item.lastDay)}, and no answer has been read since${whose(item)}${unreadWords(item.unread, '. It', '. See what it needs, or ask whether they would like a hand.')}`;
    case 'claim_ending':
      return 'Its letter has not gone yet. Send it, keep the council for two more days, or do nothing: then it goes back by itself, your words are kept, and nobody minds.';
    case 'unclassified':
      return `That was on ${longDay(item.receivedOn)}, and nobody has said yet what it is${whose(item)}. It may be the answer; the clock runs until somebody has looked. It takes a few minutes.`;
    case 'did_not_arrive':
      return item.uncertain
        ? 'The program stopped while handing it over and cannot tell. It never sends a letter twice by itself, so please look, and say which it was.'
        : 'It is a draft again, with your words as they were. Look at the address, then send it once more or another way.';
    default:
      return lawDetail(item);
  }
}
