import { longDay, mediumDay } from '@openvalve/domain';
import { ruleWords, sourcesWords, stepWords, whyWords, wouldChangeWords } from '@openvalve/web/site';
import type { IcoPack } from './pack.ts';
import type { Sheet } from './pdf/sheet.ts';

/** How the days were counted: what happened to the clock, every day of it, both readings, and what is not certain. */
export function writeClock(sheet: Sheet, { request, story }: IcoPack): void {
  const { explanation } = request;
  sheet.newPage();
  sheet.heading(2, 'How the days were counted');
  sheet.table(['Day', 'What that did to the count'], story.map((step) => [mediumDay(step.on), stepWords(step)]), [1.4, 5]);
  if (!explanation) return sheet.paragraph('No day counts at the moment: the council waits for an answer or a fee of ours.');
  sheet.paragraph(ruleWords(explanation));
  if (explanation.readingsDiffer) {
    const later = explanation.byCode.extendedDueOn ?? explanation.byCode.dueOn;
    sheet.paragraph(`It came on ${longDay(explanation.startedOn)}, which is not a working day. By the Act the last day is ${longDay(explanation.operativeDueOn)}. By paragraph 4.2 of the Code of Practice it is ${longDay(later)}. Nothing here calls the council late before the later of the two.`);
  }
  for (const { day, doubt } of explanation.contested) sheet.paragraph(`${mediumDay(day)} is not certain as a bank holiday. ${doubt.words} It is counted as one here, to the council’s favour.`);
  sheet.heading(3, 'Every day');
  sheet.table(['Day', 'Count', 'Why'], explanation.days.map((day) => [mediumDay(day.day), day.counts === null ? '–' : String(day.counts), whyWords(day, explanation)]), [1.6, 0.7, 5]);
  sheet.heading(3, 'What would change the date');
  sheet.list(wouldChangeWords(explanation));
  sheet.paragraph(sourcesWords(explanation), { quiet: true, size: 9 });
}
