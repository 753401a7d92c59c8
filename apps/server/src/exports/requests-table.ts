import { listRequestLines } from '@openvalve/db';
import { aftermathOn, csvText, isOverdue, operativeDueOn, workingDayNumber, workingDaysLate, type PersonId } from '@openvalve/domain';
import { stageWords } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { aftermathWords, outcomeWords, requestLink, type Table } from './table.ts';

type Line = Awaited<ReturnType<typeof listRequestLines>>[number];

const heading = [
  'Council', 'Region', 'Campaign', 'Stage', 'Sent', 'Received on', 'Due on', 'Working day', 'Late', 'Working days late', 'Unread messages', 'Outcome', 'Answered on', 'After the answer', 'Fee to be paid by', 'Review at most by', 'To do as the ICO said by', 'Appeal by', 'Volunteer', 'Request',
];

const channels = { tracker: 'From its own address', whatdotheyknow: 'WhatDoTheyKnow', 'own-email': 'Own mail', 'council-form': 'The council’s form', post: 'Post' } as const;

/** Requests, one's own or everybody's, the soonest due first: what the lists and the board show, for a spreadsheet. */
export async function requestsTable(deps: Deps, { applicantId }: { applicantId: PersonId | null }): Promise<Table> {
  const lines = await listRequestLines(deps.db, applicantId === null ? {} : { applicantId });
  const shown = lines.filter(({ stage, withdrawnWhy }) => stage !== 'withdrawn' || withdrawnWhy === 'withdrawn');
  return { name: `${applicantId === null ? 'all-requests' : 'my-requests'}-${today(deps)}`, text: csvText(heading, shown.map((line) => cells(deps, line))) };
}

function cells(deps: Deps, line: Line) {
  const day = today(deps);
  const clock = line.stage === 'awaiting_response' ? line.clock : null;
  const after = aftermathOn(line, day);
  return [
    line.councilName, line.region, line.campaignTitle, line.uncertain ? 'Sending, not certain' : stageWords[line.stage].words, line.channel && channels[line.channel], line.receivedOn, clock && operativeDueOn(clock),
    clock && workingDayNumber(clock, day, deps.calendar), clock && isOverdue(clock, day), clock && isOverdue(clock, day) ? workingDaysLate(clock, day, deps.calendar) : null, line.unclassified, outcomeWords(line.outcome),
    line.answeredOn, after && aftermathWords[after], line.feeLapsesAfter, line.reviewAtMostBy, line.complyBy, line.appealBy, line.applicantName, requestLink(deps.env.baseUrl, line.requestId),
  ];
}
