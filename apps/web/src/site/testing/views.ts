import { addDays, bankHolidays, countByStatus, on, Programme, programmeName, startClock, sumOfTimes, type TargetStatus } from '@openvalve/domain';
import { statusOrder } from '../../components/status-words.ts';
import type { CouncilPageView, Frame, HomeView, ProgrammeCount, PublicRequest, TileView } from '../views.ts';
import { tilesWith } from './register.ts';

export const aFrame = (path = '/'): Frame => ({
  assets: { styles: ['/assets/site-1.css'], scripts: ['/assets/site-1.js'] },
  today: on('2026-12-14'),
  path,
  operator: { name: 'Example Parents', contact: 'desk@example.org' },
});

/** The first start: nobody has asked anybody. */
export const untouchedTiles = (): TileView[] => tilesWith((_slug, programmes) => ({ status: programmes.length > 0 ? 'not-asked' : 'not-in-programme' }));

/** Every status somewhere, and some late. */
export const busyTiles = (): TileView[] =>
  tilesWith((_slug, programmes, at) => {
    if (programmes.length === 0) return { status: 'not-in-programme' };
    const status = statusOrder[at % (statusOrder.length - 1)] ?? 'asked';
    return status === 'asked' && at % 2 === 0 ? { status, late: true, daysLate: (at % 5) + 1 } : { status };
  });

/** The home page over some tiles. Each council wants four papers, all with the council's status. */
export function aHomeView(tiles: readonly TileView[], more: Partial<HomeView> = {}): HomeView {
  const byStatus = countByStatus(tiles.map((tile) => tile.status));
  return {
    councils: tiles.length,
    inAProgramme: tiles.filter((tile) => tile.programmes.length > 0).length,
    agreementsPublic: { published: 38, of: 38 },
    asked: byStatus.asked,
    late: tiles.filter((tile) => tile.late).length,
    programmes: Programme.options.map((programme) => aProgrammeCount(programme, tiles.filter((tile) => tile.programmes.includes(programme)))),
    tiles,
    byStatus,
    ...more,
  };
}

function aProgrammeCount(programme: Programme, tiles: readonly TileView[]): ProgrammeCount {
  const statuses = tiles.flatMap(({ status }): TargetStatus[] => [status, status, status, status]);
  const byStatus = countByStatus(statuses);
  const obtained = byStatus['obtained-in-full'] + byStatus['obtained-in-part'];
  return {
    programme,
    name: programmeName[programme],
    councils: tiles.length,
    wanted: statuses.length,
    published: Math.floor(obtained / 2),
    beingChecked: obtained - Math.floor(obtained / 2),
    alreadyPublic: byStatus['already-public'],
    byStatus,
    keyPaper: { kind: 'dsg-management-plan', name: 'DSG management plan', squares: tiles.map(({ slug, name, status }) => ({ slug, council: name, status })) },
  };
}

const requestId = '00000000-0000-4000-8000-000000000001';

/** A request received on 11 November 2026, its last lawful day today. What happened is what its days say. */
export function aRequest(more: Partial<PublicRequest> = {}): PublicRequest {
  const receivedOn = more.receivedOn ?? on('2026-11-11');
  const clock = startClock({ receivedOn }, bankHolidays);
  return {
    campaignTitle: 'Safety Valve papers', whyPath: `/why/${requestId}`, regime: 'FOIA', stage: 'awaiting_response', receivedOn, startedOn: receivedOn, dueOn: clock.dueOn, day: 20, of: 20,
    overdue: false, daysLate: 0, stopped: null, answeredOn: null, after: null, story: [{ what: 'received', on: receivedOn, clock }], ...more,
  };
}

/** The same, some working days late. */
export const aLateRequest = (daysLate: number, more: Partial<PublicRequest> = {}): PublicRequest => {
  const request = aRequest({ overdue: true, day: 20 + daysLate, daysLate, ...more });
  const lastDay = request.dueOn ?? request.receivedOn;
  return { ...request, story: [...request.story, { what: 'late', on: addDays(lastDay, 1), lastDay }] };
};

/** An invented council of the Safety Valve programme. */
export const aCouncil = (more: Partial<CouncilPageView> = {}): CouncilPageView => ({
  slug: 'examplebury',
  name: 'Examplebury',
  officialName: 'Examplebury Council',
  region: 'South West',
  status: 'not-asked',
  answeredBy: null,
  notes: [],
  agreements: [
    {
      programme: 'safety-valve',
      programmeName: 'Safety Valve',
      round: '2022-23',
      startYear: '2022-23',
      endYear: '2027-28',
      amountGbp: 29_900_000,
      amountSource: 'https://www.examplebury.gov.uk/money',
      amountNote: null,
      publicationPage: 'https://www.gov.uk/government/publications/agreements',
      documentTitle: 'Examplebury: agreement 2022-2023',
      laterEvents: [],
      laterEventsSources: [],
      notes: null,
    },
  ],
  papers: [{ programmeName: 'Safety Valve', kindName: 'DSG management plan', status: 'not-asked', alsoLive: false, since: null, links: [], beingChecked: false }],
  requests: [],
  times: sumOfTimes([]),
  reported: [],
  ...more,
});
