import { listCouncils, listLatestPapers, targetFacts, type TargetFactsRow } from '@openvalve/db';
import {
  countByStatus, councilStatus, documentKinds, isLate, Programme, programmeName, workingDaysIn,
  type CouncilStatus, type DocumentKind, type HolidayCalendar, type IsoDate,
} from '@openvalve/domain';
import type { CouncilsView, HomeView, ProgrammeCount, TileView } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { hostOf } from './link-host.ts';
import { anyLate, onceEach, targetOf, targetsOf, type At, type Target } from './targets.ts';

export { councilPageView } from './public-council.ts';

/** The paper that holds each programme's numbers: the row of squares on the first page is about it. */
const keyPaper: Record<Programme, DocumentKind> = { 'safety-valve': 'dsg-management-plan', 'delivering-better-value': 'grant-application' };

/** How many of the latest papers the first page lists. */
const latestShown = 6;

type Reading = { readonly rows: readonly TargetFactsRow[]; readonly targets: readonly Target[]; readonly tiles: readonly TileView[]; readonly at: At };

/** Everything the public pages count, read once: six queries at most, however many councils there are. */
async function readAll(deps: Deps): Promise<Reading> {
  const at: At = { today: today(deps), now: deps.now() };
  const rows = await targetFacts(deps.db);
  const targets = onceEach(rows.flatMap((row) => targetsOf(row, at)));
  const councils = await listCouncils(deps.db);
  const tiles = councils.map((council): TileView => {
    const here = rows.filter((row) => row.council.slug === council.slug);
    return {
      slug: council.slug,
      name: council.name,
      label: council.tileLabel,
      col: council.tileCol,
      row: council.tileRow,
      region: council.region,
      programmes: council.programmes,
      status: statusOf(council.slug, targets),
      late: here.some((row) => anyLate(row, at.today)),
      daysLate: daysLateOf(here, at.today, deps.calendar),
    };
  });
  return { rows, targets, tiles, at };
}

/** One word for a council, over every target its campaigns want. */
export const statusOf = (slug: string, targets: readonly Target[]): CouncilStatus =>
  councilStatus(targets.filter(({ row }) => row.council.slug === slug).map(({ status }) => status));

/** Working days late of the latest request here that is late; undefined where none is. */
export function daysLateOf(rows: readonly TargetFactsRow[], day: IsoDate, calendar: HolidayCalendar): number | undefined {
  const late = rows.flatMap(({ requests }) =>
    requests.flatMap((request) => (isLate(request, day) && request.overdueAfter !== null ? [request.overdueAfter] : [])),
  );
  const latest = late.toSorted().at(0);
  return latest === undefined ? undefined : workingDaysIn(latest, day, calendar);
}

/** The first page: how much is out. Each number is a count of targets or of tiles, so that they add up. */
export async function homeView(deps: Deps): Promise<HomeView> {
  const { rows, targets, tiles, at } = await readAll(deps);
  const agreements = onceEach(rows.filter(({ campaign }) => campaign.programme === 'safety-valve').map((row) => targetOf(row, 'published-agreement', at)));
  const asked = new Set(rows.filter(({ requests }) => requests.some(({ receivedOn, stage }) => receivedOn !== null && stage !== 'withdrawn')).map(({ council }) => council.slug));
  return {
    councils: tiles.length,
    inAProgramme: tiles.filter(({ programmes }) => programmes.length > 0).length,
    agreementsPublic: { published: agreements.filter(({ status }) => status === 'already-public').length, of: agreements.length },
    asked: asked.size,
    late: tiles.filter(({ late }) => late).length,
    programmes: Programme.options.map((programme) => programmeCount(programme, targets.filter(({ row }) => row.campaign.programme === programme))),
    tiles,
    byStatus: countByStatus(tiles.map(({ status }) => status)),
    latest: await latestPapers(deps, rows, at),
  };
}

/** Every council with its place on the map and its status, for the list and for the box that searches it. */
export const councilsView = async (deps: Deps): Promise<Pick<CouncilsView, 'tiles'>> => ({ tiles: (await readAll(deps)).tiles });

function programmeCount(programme: Programme, targets: readonly Target[]): ProgrammeCount {
  const kind = keyPaper[programme];
  const byStatus = countByStatus(targets.map(({ status }) => status));
  const obtained = byStatus['obtained-in-full'] + byStatus['obtained-in-part'];
  const beingChecked = targets.filter((target) => target.beingChecked).length;
  return {
    programme,
    name: programmeName[programme],
    councils: new Set(targets.map(({ row }) => row.council.slug)).size,
    wanted: targets.length,
    published: obtained - beingChecked,
    beingChecked,
    alreadyPublic: byStatus['already-public'],
    byStatus,
    keyPaper: {
      kind,
      name: documentKinds[kind].name,
      squares: targets.filter((target) => target.kind === kind).map(({ row, status }) => ({ slug: row.council.slug, council: row.council.name, status })),
    },
  };
}

async function latestPapers(deps: Deps, rows: readonly TargetFactsRow[], at: At): Promise<NonNullable<HomeView['latest']>> {
  const papers = await listLatestPapers(deps.db, latestShown);
  return papers.flatMap(({ councilSlug, councilName, kind, period, title, url, checkedOn }) => {
    const row = rows.find(({ council, campaign }) => council.slug === councilSlug && campaign.programme === documentKinds[kind].programme);
    if (!row) return [];
    const { status } = targetOf(row, kind, at);
    return [{ title, url, host: hostOf(url), councilSlug, council: councilName, kindName: documentKinds[kind].name, period, status, checkedOn }];
  });
}
