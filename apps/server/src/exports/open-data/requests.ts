import { aftermathOn, programmeName, type Outcome } from '@openvalve/domain';
import { requestTimes, type RequestTime } from '../../agreements/late.ts';
import { publicRequest } from '../../agreements/public-request.ts';
import { today, type Deps } from '../../deps.ts';
import { aftermathWords } from '../table.ts';
import { dataSet, from, type Of } from './data-set.ts';

const standing = { answered: 'answered', silent: 'no answer, late', waiting: 'waiting' } as const;

/** Every request a council received, by its days. Who asked is in none of it. */
export const requests = dataSet({
  name: 'requests',
  title: 'Requests',
  about: 'Every freedom of information request a council received from us: its days, what came, and what was refused. Nobody who asked is named, and no letter is quoted.',
  rows: async (deps: Deps, of: Of) => {
    const all = await requestTimes(deps, of);
    return all.map((one) => rowOf(deps, one));
  },
  columns: [
    { name: 'council_slug', type: 'text', meaning: 'The council’s short name, as in its address here', source: from.register, value: ({ row }) => row.councilSlug },
    { name: 'council', type: 'text', meaning: 'Its name', source: from.register, value: ({ row }) => row.councilName },
    { name: 'answered_by', type: 'text', meaning: 'Who answers requests to it', source: from.register, value: ({ row }) => row.answeringBodyName },
    { name: 'programme', type: 'text', meaning: 'The programme whose papers were asked for', source: from.campaign, value: ({ row }) => programmeName[row.programme] },
    { name: 'campaign', type: 'text', meaning: 'The campaign it is part of', source: from.campaign, value: ({ row }) => row.campaignTitle },
    { name: 'law', type: 'text', meaning: 'FOIA: the Freedom of Information Act 2000. EIR: the Environmental Information Regulations 2004', source: from.requests, value: ({ shown }) => shown?.regime },
    { name: 'received_on', type: 'day', meaning: 'When the council received it', source: from.requests, value: ({ request }) => request.receivedOn },
    { name: 'time_runs_from', type: 'day', meaning: 'When its time began: that day, or the day the council had the answer to its question', source: from.law, value: ({ shown }) => shown?.startedOn },
    { name: 'due_on', type: 'day', meaning: 'The last lawful day to answer; empty while the clock is stopped', source: from.law, value: ({ shown }) => shown?.dueOn },
    { name: 'working_days_allowed', type: 'number', meaning: '20, or 40 where time was validly extended', source: from.law, value: ({ shown }) => shown?.of },
    { name: 'standing', type: 'text', meaning: '“answered”, “no answer, late”, or “waiting”, which is not counted in any time taken; empty where it was withdrawn in time', source: from.law, value: ({ time }) => (time === null ? null : standing[time.is]) },
    { name: 'answered_on', type: 'day', meaning: 'When the whole of it was answered', source: from.requests, value: ({ shown }) => shown?.answeredOn },
    { name: 'working_days_taken', type: 'number', meaning: 'Working days its time ran until the answer', source: from.law, value: ({ time }) => (time?.is === 'answered' ? time.days : null) },
    { name: 'late', type: 'yes or no', meaning: 'The answer came after the last lawful day by the later reading of the law, or has not come by then', source: from.law, value: ({ daysLate, time }) => time?.is === 'silent' || daysLate > 0 },
    { name: 'working_days_late', type: 'number', meaning: 'By how many working days', source: from.law, value: ({ daysLate }) => (daysLate > 0 ? daysLate : null) },
    { name: 'papers_asked', type: 'number', meaning: 'How many papers it asked for; each year of a series is one', source: from.requests, value: ({ request }) => request.asked.length },
    { name: 'given_in_full', type: 'number', meaning: 'Of those, given in full', source: from.council, value: ({ said }) => said('disclosed_in_full') },
    { name: 'given_in_part', type: 'number', meaning: 'Given in part', source: from.council, value: ({ said }) => said('disclosed_in_part') },
    { name: 'refused', type: 'number', meaning: 'Refused', source: from.council, value: ({ said }) => said('refused') },
    { name: 'not_held', type: 'number', meaning: 'Not held, as the council says', source: from.council, value: ({ said }) => said('not_held') },
    { name: 'no_word_yet', type: 'number', meaning: 'Without a word from the council', source: from.council, value: ({ request }) => request.asked.length - request.outcomes.length },
    { name: 'exemptions', type: 'list', meaning: 'The sections of the law it named', source: from.council, value: ({ request }) => [...new Set(request.outcomes.flatMap(({ exemptions }) => exemptions))].toSorted() },
    { name: 'after_the_answer', type: 'text', meaning: 'The latest of what came after the answer, or in its place', source: from.requests, value: ({ after }) => after && aftermathWords[after] },
    { name: 'rehearsal', type: 'yes or no', meaning: 'The letter stayed on this machine, and the council was not asked', source: from.requests, value: ({ row }) => row.rehearsal },
    { name: 'why', type: 'address', meaning: 'The page that counts its days one by one', source: from.law, value: ({ why }) => why },
    { name: 'as_of', type: 'day', meaning: 'The day this was so', source: from.day, value: ({ day }) => day },
  ],
});

function rowOf(deps: Deps, { row, request, time, caseFile }: RequestTime) {
  const day = today(deps);
  const shown = publicRequest(deps, row, caseFile).at(0);
  return {
    row, request, time, shown, day,
    daysLate: time === null || time.is === 'waiting' ? 0 : time.daysLate,
    said: (outcome: Outcome) => request.outcomes.filter((paper) => paper.outcome === outcome).length,
    after: aftermathOn(row, day),
    why: shown === undefined ? null : `${deps.env.baseUrl}${shown.whyPath}`,
  };
}
