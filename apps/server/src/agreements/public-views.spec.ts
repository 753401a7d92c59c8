import { describe, expect, it } from 'vitest';
import { CouncilSlug } from '@openvalve/domain';
import { aRequestWithTheCouncil, allPapers, anAnswer } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { councilPageView, councilsView, homeView } from './public-views.ts';

const world = useWorld();
const slug = CouncilSlug.parse('kent');

describe('the first page of a new installation', () => {
  it('shows both programmes, all 153 councils and the 38 agreements that are public', async () => {
    const home = await homeView(world().deps);
    expect(home).toMatchObject({ councils: 153, asked: 0, late: 0, agreementsPublic: { published: 38, of: 38 }, latest: [] });
    expect(home.programmes.map(({ programme, councils }) => ({ programme, councils }))).toEqual([
      { programme: 'safety-valve', councils: 38 },
      { programme: 'delivering-better-value', councils: 55 },
    ]);
    expect(home.programmes.map(({ wanted }) => wanted)).toEqual([38 * 4, 55 * 5]);
    expect(new Set(home.tiles.map(({ col, row }) => `${col} ${row}`)).size).toBe(153);
    expect(home.byStatus['not-in-programme']).toBe(153 - home.inAProgramme);
  });
});

describe('what the public reads', () => {
  it('holds no volunteer’s name or mail address, whoever asked, wrote or published', async () => {
    const volunteer = await world().person({ realName: 'Zebedee Quill', email: 'zebedee.quill@volunteers.example', namedPublicly: false });
    const reviewer = await world().person({ realName: 'Xanthe Rook', email: 'xanthe@volunteers.example', roles: ['reviewer'] });
    const draft = await aRequestWithTheCouncil(world(), { volunteer });
    const messageId = await anAnswer(world(), draft, { text: 'Dear Zebedee Quill, here it is.', from: 'Officer Pim', subject: 'FOI 55', councilReference: 'FOI-55' });
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'disclosed_in_full') } });
    await world().as(reviewer).documents.publishLink({
      councilSlug: slug, kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpi.xlsx', title: 'KPI set', basis: 'same_as_obtained', checkedOn: '2026-11-23', lookedForPersonalData: true,
    });

    const everything = JSON.stringify([await homeView(world().deps), await councilsView(world().deps), await councilPageView(world().deps, slug)]);
    expect(everything).toContain('https://www.kent.gov.uk/kpi.xlsx');
    for (const secret of ['Zebedee', 'Quill', 'Xanthe', 'Rook', 'volunteers.example', 'openvalve.invalid', 'Officer Pim', 'FOI-55', draft.requestId, volunteer.id]) {
      expect(everything).not.toContain(secret);
    }
  });
});

describe('a council’s page', () => {
  it('says what was asked and when, how late it is, and what was given but not published yet', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    const late = await councilPageView(world().deps, slug);
    expect(late?.requests).toEqual([
      { campaignTitle: expect.any(String) as string, receivedOn: '2026-11-23', dueOn: '2026-12-22', day: 23, daysLate: 3, stage: 'awaiting_response', answeredOn: null, overdue: true, lateFrom: '2026-12-23' },
    ]);
    expect(late?.papers.map(({ kindName, status }) => `${kindName}: ${status}`)).toEqual([
      'Published agreement: already-public', 'DSG management plan: asked', 'KPI set: asked', 'Monitoring reports: asked', 'DfE replies: asked',
    ]);

    const messageId = await anAnswer(world(), draft);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'disclosed_in_part') } });
    const answered = await councilPageView(world().deps, slug);
    expect(answered?.requests[0]).toMatchObject({ answeredOn: '2026-12-29', daysLate: 3, day: null, overdue: false });
    expect(answered?.papers.at(1)).toMatchObject({ status: 'obtained-in-part', beingChecked: true, since: '2026-12-29', links: [] });
  });

  it('does not show a letter that was never sent', async () => {
    const volunteer = await world().person();
    const [campaign] = await world().as(volunteer).campaigns.list();
    await world().as(volunteer).campaigns.claim({ campaignId: campaign?.id ?? '', councilSlug: slug });
    expect((await councilPageView(world().deps, slug))?.requests).toEqual([]);
  });

  it('is not there for a council there is not', async () => {
    expect(await councilPageView(world().deps, CouncilSlug.parse('atlantis'))).toBeNull();
  });

  it('is there for every council of the register', async () => {
    for (const tile of (await homeView(world().deps)).tiles) {
      const page = await councilPageView(world().deps, CouncilSlug.parse(tile.slug));
      expect(page?.status).toBe(tile.status);
    }
  });
});
