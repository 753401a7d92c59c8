import { aftermathOf, complianceDueBy, lastDayToAppeal, openReview, operativeDueOn, overdueAfter, type FoiRequest, type PaperAsked } from '@openvalve/domain';

/** The row of `foi_request` that a request makes, apart from what never changes. A running clock is there only while it runs. */
export function toRow(request: FoiRequest) {
  const { position, channel, rehearsal, receivedOn, unclassified, deadlinesNoted, version } = request;
  if (position.stage === 'not_started') throw new Error('A request that has not started has no row.');
  const clock = 'clock' in position ? position.clock : null;
  const running = position.stage === 'awaiting_response' ? position.clock : null;
  return {
    stage: position.stage,
    uncertain: position.stage === 'sending' && position.uncertain,
    withdrawn_why: position.stage === 'withdrawn' ? position.why : null,
    channel,
    rehearsal: rehearsal && receivedOn !== null,
    received_on: receivedOn,
    clock: clock && JSON.stringify(clock),
    due_on: running && operativeDueOn(running),
    overdue_after: running && overdueAfter(running),
    deadline_noted: running !== null && deadlinesNoted.includes(overdueAfter(running)),
    answered_on: position.stage === 'answered' ? position.on : null,
    outcome: position.stage === 'answered' ? position.outcome : null,
    unclassified_count: unclassified.length,
    ...afterwards(request),
    fee_lapses_after: position.stage === 'awaiting_fee' ? position.lapsesAfter : null,
    version,
  };
}

/** What came after the answer, or in its place, and the days that still run of it. Nothing of it is awaited on a request we stopped. */
function afterwards(request: FoiRequest) {
  const { position, decision, appeal } = request;
  const over = position.stage === 'withdrawn';
  const review = over ? null : openReview(request);
  return {
    aftermath: aftermathOf(request),
    review_normally_by: review?.clock.normallyBy ?? null,
    review_at_most_by: review?.clock.atMostBy ?? null,
    comply_by: over ? null : complianceDueBy(request),
    appeal_by: over || !decision || appeal ? null : lastDayToAppeal(decision.sentOn),
  };
}

const same = (one: PaperAsked) => (other: PaperAsked) => one.kind === other.kind && one.period === other.period;

/** The rows of `request_paper` that a request makes: what was asked, and the latest word on each. */
export const paperRows = ({ asked, outcomes }: FoiRequest) =>
  asked.map(({ kind, period }) => {
    const word = outcomes.find(same({ kind, period }));
    return { kind, period, outcome: word?.outcome ?? null, exemptions: [...(word?.exemptions ?? [])] };
  });
