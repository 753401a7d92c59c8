import { IsoDate, longDay, mediumDay, momentWords, operativeDueOn, overdueAfter, PaperAsked, programmeName } from '@openvalve/domain';
import { lateWords } from '@openvalve/web/site';
import { entryWords } from '../exports/chronology-words.ts';
import { writeClock } from './clock-section.ts';
import { writeCorrespondence, writeFiles, writeProof } from './correspondence-sections.ts';
import { groundWords } from './ground-words.ts';
import { papersWords } from './papers-words.ts';
import type { IcoPack } from './pack.ts';
import { beginSheet, type Sheet } from './pdf/sheet.ts';

const aboutWords = { silence: 'no answer', review_silent: 'an internal review that was not answered', refusal: 'what was refused' } as const;

/** “Complaint about Kent: no answer”. */
export const titleOf = ({ request, about }: Pick<IcoPack, 'request' | 'about'>): string => `Complaint about ${request.council.officialName}: ${aboutWords[about]}`;

/** The pack as one tagged PDF: what is complained of, what happened, how the days were counted, every letter, and the proof that ours went. */
export function writePdf(pack: IcoPack): Promise<Buffer> {
  const sheet = beginSheet({ title: titleOf(pack), made: pack.made, footer: `${pack.request.council.officialName}${pack.request.councilReference ? `, ${pack.request.councilReference}` : ''}` });
  writeFront(sheet, pack);
  writeChronology(sheet, pack);
  writeClock(sheet, pack);
  writeCorrespondence(sheet, pack);
  writeProof(sheet, pack);
  writeFiles(sheet, pack);
  return sheet.end();
}

function writeFront(sheet: Sheet, pack: IcoPack): void {
  const { request, grounds, made, demonstration } = pack;
  sheet.heading(1, titleOf(pack));
  if (demonstration) sheet.paragraph('Made in a demonstration. Nothing in it happened.', { face: 'bold' });
  if (isRehearsal(pack)) sheet.paragraph('The first letter was a rehearsal: it stayed on our machine, and the council has not been asked. This pack cannot be used.', { face: 'bold' });
  sheet.table(['What', 'Fact'], factsOf(pack), [1, 3]);
  sheet.heading(2, 'What is complained of');
  if (grounds.length > 0) sheet.list(grounds.map(groundWords));
  else sheet.paragraph('As things stand the case file shows no ground of complaint. Please look again before sending this.');
  if (pack.about === 'silence') sheet.paragraph(`An internal review is not needed before a complaint of silence. ${remindersOf(request).length > 0 ? 'The reminders sent to the council are among the letters below.' : 'No reminder to the council is on file. The ICO asks for proof of one: send it first.'}`);
  sheet.heading(2, 'What is in this pack');
  sheet.list([
    'What happened, in order, with the day each entry was written down.',
    'How the days were counted: every day, each holiday with its nation, both readings of the law.',
    'Every letter in full, ours and the council’s.',
    'Proof of sending: when each of our letters was handed over, to which server, and what it said.',
    'A list of all files with their SHA-256 checksums. The files themselves come beside this PDF in the ZIP.',
  ]);
  sheet.paragraph(`Made on ${momentWords(made)} ${made.getUTCFullYear()} from the case file of the request${pack.whyUrl ? `. The count of days is also at ${pack.whyUrl}` : ''}.`, { quiet: true, size: 9 });
}

const isRehearsal = ({ request }: IcoPack): boolean => request.chronology.some(({ event, struckOut }) => event.type === 'RequestSent' && event.rehearsal === true && struckOut === null);

/** The days on which the council was reminded. */
const remindersOf = ({ followUps }: IcoPack['request']): IsoDate[] => followUps.flatMap(({ purpose, state, sentOn }) => (purpose === 'chaser' && state === 'sent' && sentOn !== null ? [sentOn] : []));

const askedOf = ({ papers }: IcoPack['request']): PaperAsked[] => PaperAsked.array().parse(papers.filter(({ asked }) => asked).map(({ kind, period }) => ({ kind, period })));

function factsOf({ request, story }: IcoPack): string[][] {
  const { clock } = request;
  const first = story.find(({ what }) => what === 'received');
  const rows: (readonly [string, string | null | undefined])[] = [
    ['Public authority', request.council.officialName],
    ['Who answers', request.answeredBy.isItself ? null : request.answeredBy.name],
    ['Its reference', request.councilReference],
    ['Applicant', request.applicant.name],
    ['Law', request.regime === 'EIR' ? 'Environmental Information Regulations 2004' : 'Freedom of Information Act 2000'],
    ['About', `${programmeName[request.campaign.programme]} in SEND: ${papersWords(askedOf(request))}`],
    ['Received by it', first && longDay(first.on)],
    ['Counted from', clock && clock.startedOn !== first?.on ? `${longDay(clock.startedOn)}, the day it had the answer to its question` : null],
    ['Due', clock && longDay(operativeDueOn(clock))],
    ['Last day by the later reading', clock && overdueAfter(clock) !== operativeDueOn(clock) ? longDay(overdueAfter(clock)) : null],
    ['Standing', clock && clock.overdue ? `Its answer ${request.stage === 'answered' ? 'was' : 'is'} ${lateWords(clock.daysLate)}` : null],
    ['Reminded', remindersOf(request).map(mediumDay).join(', ')],
    ['Internal review', request.review && `Asked for on ${longDay(request.review.askedOn)}${request.review.answeredOn === null ? ', not answered' : `, answered on ${longDay(request.review.answeredOn)}`}`],
  ];
  return rows.flatMap(([what, fact]) => (fact ? [[what, fact]] : []));
}

/** Facts as people read them: days in words, a capital first. */
const sentence = (facts: string): string => {
  const words = facts.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => mediumDay(IsoDate.parse(day)));
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function writeChronology(sheet: Sheet, { request }: IcoPack): void {
  sheet.newPage();
  sheet.heading(2, 'What happened, in order');
  sheet.paragraph('From the case file, which is only ever added to. An entry that was a mistake is struck out and stays.', { quiet: true });
  const rows = request.chronology.toReversed().map(({ entry, event, at, actor, struckOut }) => {
    const { what, facts } = entryWords(event);
    const words = [struckOut ? `STRUCK OUT: ${what}` : what, sentence(facts)].filter(Boolean).join('. ');
    return [String(entry), 'on' in event ? mediumDay(event.on) : 'receivedOn' in event ? mediumDay(event.receivedOn) : 'sentOn' in event ? mediumDay(event.sentOn) : '', words, `${momentWords(new Date(at))}, ${actor.system ? 'by the program' : actor.name}`];
  });
  sheet.table(['No', 'Day', 'What', 'Written down'], rows, [0.5, 1.6, 5.2, 2.4]);
}
