import { describe, expect, it } from 'vitest';
import { CouncilSlug } from '@openvalve/domain';
import { aLaterLetter } from '../requests/testing/a-later-letter.ts';
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
    for (const secret of ['Zebedee', 'Quill', 'Xanthe', 'Rook', 'volunteers.example', 'openvalve.invalid', 'Officer Pim', 'FOI-55', volunteer.id]) {
      expect(everything).not.toContain(secret);
    }
    // The request's id is public on purpose, in the address of the page that counts its days and nowhere else. It is drawn at random
    // and opens that page alone: whatever else is done by it asks who is signed in, and whose request it is.
    expect(everything).toContain(`"/why/${draft.requestId}"`);
    expect(everything.replaceAll(`/why/${draft.requestId}`, '')).not.toContain(draft.requestId);
  });
});

describe('a council’s page', () => {
  it('says what was asked and when, how late it is, and what was given but not published yet', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    const late = await councilPageView(world().deps, slug);
    expect(late?.requests).toEqual([
      {
        campaignTitle: expect.any(String) as string, whyPath: `/why/${draft.requestId}`, regime: 'FOIA', stage: 'awaiting_response', receivedOn: '2026-11-23', startedOn: '2026-11-23', dueOn: '2026-12-22',
        day: 23, of: 20, overdue: true, daysLate: 3, stopped: null, answeredOn: null, after: null, story: [expect.objectContaining({ what: 'received' }), { what: 'late', on: '2026-12-23', lastDay: '2026-12-22' }],
      },
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

  it('says as a second fact that a refusal is looked at again, by when, and when that time is over', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'refused', ['s.36']) } });
    expect((await councilPageView(world().deps, slug))?.papers.at(1)).toMatchObject({ status: 'refused', alsoUnderReview: false });
    await draft.desk.requests.sendFollowUp(await aLaterLetter(draft.desk, draft, 'internal_review'));
    await world().runDueJobs();
    const reviewed = await councilPageView(world().deps, slug);
    expect(reviewed?.papers.at(1)).toMatchObject({ status: 'refused', alsoUnderReview: true });
    expect(reviewed?.requests[0]).toMatchObject({ stage: 'answered', after: { is: 'review_asked', by: '2027-01-25' } });
    world().timeIs('2027-01-26T09:00:00.000Z');
    expect((await councilPageView(world().deps, slug))?.requests[0]?.after).toEqual({ is: 'review_overdue', by: '2027-01-25' });
    expect((await homeView(world().deps)).tiles.find((tile) => tile.slug === slug)).toMatchObject({ status: 'refused', late: false });
  });

  it('has the days of a clock that was extended, stopped and begun afresh, from the first of them', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const hears = async (text: string, classification: { as: 'clarification_request' } | { as: 'extension_notice'; exemptions: ['s.36']; until: null }) =>
      draft.desk.correspondence.classify({ requestId: draft.requestId, messageId: await anAnswer(world(), draft, { text }), classification });
    await hears('Which years?', { as: 'clarification_request' });
    expect((await councilPageView(world().deps, slug))?.requests[0]).toMatchObject({ dueOn: null, day: null, stopped: { since: '2026-11-23', payBy: null } });
    world().timeIs('2026-12-03T09:00:00.000Z');
    await draft.desk.requests.recordClarificationGiven({ requestId: draft.requestId, on: '2026-12-02' });
    expect((await councilPageView(world().deps, slug))?.requests[0]).toMatchObject({ receivedOn: '2026-11-23', startedOn: '2026-12-02', dueOn: '2027-01-05', day: 1, of: 20, stopped: null });
    await hears('We weigh the public interest.', { as: 'extension_notice', exemptions: ['s.36'], until: null });
    const [request] = (await councilPageView(world().deps, slug))?.requests ?? [];
    expect(request).toMatchObject({ dueOn: '2027-02-02', day: 1, of: 40 });
    expect(request?.story.map(({ what }) => what)).toEqual(['received', 'question', 'question_answered', 'extension']);
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
