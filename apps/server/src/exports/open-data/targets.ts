import { targetFacts } from '@openvalve/db';
import { programmeName, workingDaysIn } from '@openvalve/domain';
import { statusWords } from '@openvalve/web/site';
import { withHost } from '../../agreements/link-host.ts';
import { anyLate, onceEach, publicPaper, targetsOf, wantedOf, type Target } from '../../agreements/targets.ts';
import { today, type Deps } from '../../deps.ts';
import { dataSet, from, type Of } from './data-set.ts';

/** Every wanted paper of every council with where it stands: what the public pages show, in one table. It names nobody. */
export const targets = dataSet({
  name: 'targets',
  title: 'Papers wanted, and where each stands',
  about: 'One row for each kind of paper wanted of each council: the same rows that the pages count.',
  rows: async (deps: Deps, { councilSlug }: Of) => {
    const at = { today: today(deps), now: deps.now() };
    return onceEach((await targetFacts(deps.db, councilSlug === undefined ? {} : { councilSlug })).flatMap((row) => targetsOf(row, at))).map((target) => rowOf(deps, target));
  },
  columns: [
    { name: 'council_slug', type: 'text', meaning: 'The council’s short name, as in its address here', source: from.register, value: ({ council }) => council.slug },
    { name: 'council', type: 'text', meaning: 'Its name', source: from.register, value: ({ council }) => council.name },
    { name: 'region', type: 'text', meaning: 'The English region it is in', source: from.register, value: ({ council }) => council.region },
    { name: 'programme', type: 'text', meaning: 'Safety Valve or Delivering Better Value', source: from.agreements, value: ({ campaign }) => programmeName[campaign.programme] },
    { name: 'round', type: 'text', meaning: 'The round or tranche in which the council joined', source: from.agreements, value: ({ agreement }) => agreement.round },
    { name: 'start_year', type: 'text', meaning: 'The financial year the agreement begins in', source: from.agreements, value: ({ agreement }) => agreement.startYear },
    { name: 'end_year', type: 'text', meaning: 'The financial year it ends in; empty where no source says', source: from.agreements, value: ({ agreement }) => agreement.endYear },
    { name: 'paper', type: 'text', meaning: 'The kind of paper', source: from.campaign, value: ({ target }) => target.kindName },
    { name: 'years_wanted', type: 'list', meaning: 'The financial years wanted of a paper that comes each year', source: from.campaign, value: ({ wanted }) => wanted.flatMap(({ period }) => period ?? []) },
    { name: 'status', type: 'text', meaning: 'Where it stands, as a code', source: from.requests, value: ({ target }) => target.status },
    { name: 'status_in_words', type: 'text', meaning: 'The same in the words of the pages', source: from.requests, value: ({ target }) => statusWords[target.status].words },
    { name: 'also_asked_again', type: 'yes or no', meaning: 'There is an answer, and another request for it is with the council', source: from.requests, value: ({ target }) => target.alsoLive },
    { name: 'also_under_review', type: 'yes or no', meaning: 'The answer is being looked at again, by the council, the ICO or the tribunal', source: from.requests, value: ({ target }) => target.alsoUnderReview },
    { name: 'obtained_being_checked', type: 'yes or no', meaning: 'The council gave something of it that is not public yet', source: from.requests, value: ({ target }) => target.beingChecked },
    { name: 'last_asked_on', type: 'day', meaning: 'When the council received the latest request for it', source: from.requests, value: ({ request }) => request?.receivedOn },
    { name: 'last_due_on', type: 'day', meaning: 'The last lawful day to answer that request, while it is not answered', source: from.law, value: ({ request }) => (request?.stage === 'awaiting_response' ? request.dueOn : null) },
    { name: 'last_answered_on', type: 'day', meaning: 'When it was answered', source: from.requests, value: ({ request }) => request?.answeredOn },
    { name: 'late', type: 'yes or no', meaning: 'The last lawful day has passed by the later reading of the law, and no answer has come', source: from.law, value: ({ late }) => late },
    { name: 'working_days_late', type: 'number', meaning: 'Working days since then', source: from.law, value: ({ late, request, lateness }) => (late && request?.overdueAfter ? lateness : null) },
    { name: 'public_at', type: 'list', meaning: 'Addresses where it can be read', source: from.publication, value: ({ links }) => links },
    { name: 'as_of', type: 'day', meaning: 'The day this was so', source: from.day, value: ({ day }) => day },
  ],
});

function rowOf(deps: Deps, target: Target) {
  const { row, kind } = target;
  const day = today(deps);
  const request = row.requests.findLast(({ receivedOn, stage, papers }) => receivedOn !== null && stage !== 'withdrawn' && papers.some((paper) => paper.kind === kind));
  const late = request !== undefined && anyLate({ requests: [request] }, day);
  const wanted = wantedOf(row, [kind], day);
  const links = [...new Set(wanted.flatMap((paper) => publicPaper(row, paper)?.url ?? []).map((url) => withHost(url, deps.env.baseUrl)))];
  return { target, council: row.council, agreement: row.agreement, campaign: row.campaign, wanted, request, late, lateness: late && request.overdueAfter !== null ? workingDaysIn(request.overdueAfter, day, deps.calendar) : null, links, day };
}
