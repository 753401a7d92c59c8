import { targetFacts } from '@openvalve/db';
import { csvText, programmeName, workingDaysIn, type HolidayCalendar, type IsoDate } from '@openvalve/domain';
import { statusWords } from '@openvalve/web/site';
import { anyLate, onceEach, publicPaper, targetsOf, wantedOf, type Target } from '../agreements/targets.ts';
import { today, type Deps } from '../deps.ts';
import type { Table } from './table.ts';

const heading = [
  'council_slug', 'council', 'region', 'programme', 'round', 'start_year', 'end_year', 'paper', 'years_wanted', 'status', 'status_in_words', 'also_asked_again', 'also_under_review', 'obtained_being_checked', 'last_asked_on', 'last_due_on',
  'last_answered_on', 'late', 'working_days_late', 'public_at', 'as_of',
];

/** Every wanted paper of every council with where it stands: what the public pages show, in one table. It names nobody. */
export async function targetsTable(deps: Deps): Promise<Table> {
  const at = { today: today(deps), now: deps.now() };
  const targets = onceEach((await targetFacts(deps.db)).flatMap((row) => targetsOf(row, at)));
  return { name: `open-valve-targets-${at.today}`, text: csvText(heading, targets.map((target) => cells(target, at.today, deps.calendar))) };
}

function cells({ row, kind, kindName, status, alsoLive, alsoUnderReview, beingChecked }: Target, day: IsoDate, calendar: HolidayCalendar) {
  const { council, agreement, campaign } = row;
  const request = row.requests.findLast(({ receivedOn, stage, papers }) => receivedOn !== null && stage !== 'withdrawn' && papers.some((paper) => paper.kind === kind));
  const late = request !== undefined && anyLate({ requests: [request] }, day);
  const wanted = wantedOf(row, [kind], day);
  const links = wanted.flatMap((paper) => publicPaper(row, paper)?.url ?? []);
  return [
    council.slug, council.name, council.region, programmeName[campaign.programme], agreement.round, agreement.startYear, agreement.endYear, kindName, wanted.flatMap(({ period }) => period ?? []).join(' '), status, statusWords[status].words,
    alsoLive, alsoUnderReview, beingChecked, request?.receivedOn, request?.stage === 'awaiting_response' ? request.dueOn : null, request?.answeredOn, late, late && request.overdueAfter !== null ? workingDaysIn(request.overdueAfter, day, calendar) : null,
    [...new Set(links)].join(' '), day,
  ];
}
