import { boardFacts, findCampaign } from '@openvalve/db';
import {
  addDays, aftermathOn, boardBucket, countByBucket, declined, instant, ok, operativeDueOn, weekday, workingDayNumber, workingDaysLate, type CampaignId, type HolidayCalendar, type IsoDate, type Result,
} from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import type { CampaignProblem } from './problems.ts';
import type { BoardRow, BoardView } from './views.ts';

type Facts = Awaited<ReturnType<typeof boardFacts>>[number];

/** A campaign as a coordinator sees it: every council on one row, in one bucket. Two queries, whatever the number of councils. */
export async function board(deps: Deps, campaignId: CampaignId): Promise<Result<BoardView, CampaignProblem>> {
  const campaign = await findCampaign(deps.db, campaignId);
  if (!campaign) return declined({ code: 'campaign_not_found' });
  const day = today(deps);
  const rows = (await boardFacts(deps.db, campaignId)).map((facts) => boardRow(facts, day, deps.calendar));
  return ok({
    campaign: { id: campaign.id, title: campaign.title, slug: campaign.slug },
    today: day,
    rows,
    buckets: countByBucket(rows.map(({ bucket }) => bucket)),
  });
}

function boardRow(facts: Facts, day: IsoDate, calendar: HolidayCalendar): BoardRow {
  const bucket = boardBucket(facts, day);
  const nobody = bucket === 'nobody';
  const clock = facts.stage === 'awaiting_response' ? facts.clock : null;
  const dueOn = clock && operativeDueOn(clock);
  return {
    slug: facts.slug,
    name: facts.name,
    region: facts.region,
    bucket,
    requestId: nobody ? null : facts.requestId,
    volunteer: nobody || facts.volunteerId === null ? null : { id: facts.volunteerId, name: facts.volunteerName ?? '' },
    receivedOn: nobody ? null : facts.receivedOn,
    dueOn,
    day: clock && workingDayNumber(clock, day, calendar),
    of: clock?.extendedDueOn ? 40 : 20,
    daysLate: clock ? workingDaysLate(clock, day, calendar) : 0,
    dueToday: dueOn === day,
    dueThisWeek: dueOn !== null && dueOn >= day && dueOn <= endOfWeek(day),
    claimUntil: facts.stage === 'draft' && facts.claimUntil ? instant(facts.claimUntil) : null,
    unclassified: nobody ? 0 : (facts.unclassified ?? 0),
    outcome: facts.stage === 'answered' ? facts.outcome : null,
    answeredOn: facts.stage === 'answered' ? facts.answeredOn : null,
    aftermath: nobody ? null : aftermathOn(facts, day),
    feeLapsesAfter: facts.feeLapsesAfter,
    reviewAtMostBy: facts.reviewAtMostBy,
    complyBy: facts.complyBy,
    appealBy: facts.appealBy,
  };
}

/** The Sunday that ends the week of a day. */
const endOfWeek = (day: IsoDate): IsoDate => addDays(day, (7 - weekday(day)) % 7);
