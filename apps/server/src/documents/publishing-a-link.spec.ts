import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, allPapers, anAnswer, problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();
const link = {
  councilSlug: 'kent', kind: 'dsg-management-plan', period: null, url: 'https://www.kent.gov.uk/plan.xlsx', title: 'DSG management plan',
  basis: 'already_public', checkedOn: '2026-11-20', lookedForPersonalData: true,
} as const;

describe('a paper published by linking', () => {
  it.each([
    ['on plain http', { url: 'http://www.kent.gov.uk/plan.xlsx' }, 'link_not_https'],
    ['in a script', { url: 'javascript:alert(document.cookie)' }, 'link_malformed'],
    ['in the address itself', { url: 'data:text/html,<script>alert(1)</script>' }, 'link_malformed'],
    ['on another site', { url: 'https://files.example.org/plan.xlsx' }, 'link_elsewhere'],
    ['on a site that only looks like the council’s', { url: 'https://kent.gov.uk.example.org/plan.xlsx' }, 'link_elsewhere'],
    ['behind a user name', { url: 'https://www.kent.gov.uk@example.org/plan.xlsx' }, 'link_malformed'],
    ['looked at tomorrow', { checkedOn: '2026-11-24' }, 'day_in_future'],
    ['of the other programme', { kind: 'grant-application' as const }, 'paper_not_in_programme'],
    ['with a year, where there are no years', { period: '2024-25' }, 'period_not_used'],
    ['as given to us, when it was not', { basis: 'same_as_obtained' as const }, 'not_obtained'],
    ['of no council', { councilSlug: 'atlantis' }, 'council_not_found'],
  ])('is refused %s', async (_, change, code) => {
    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    expect((await problemOf(reviewer.documents.publishLink({ ...link, ...change }))).code).toBe(code);
    expect(await reviewer.documents.published()).toEqual([]);
  });

  it.each(['https://www.gov.uk/x', 'https://assets.publishing.service.gov.uk/x.pdf', 'https://www.whatdotheyknow.com/request/x', 'https://democracy.kent.gov.uk/x'])('may stand at %s', async (url) => {
    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    const { id } = await reviewer.documents.publishLink({ ...link, url });
    expect(await reviewer.documents.published()).toMatchObject([{ id, url, council: { slug: 'kent' }, kindName: 'DSG management plan' }]);
  });

  it('cannot be published without saying that somebody looked for personal data', async () => {
    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    await expect(reviewer.documents.publishLink({ ...link, lookedForPersonalData: false as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is published once, and can be taken down with a reason', async () => {
    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    const { id } = await reviewer.documents.publishLink(link);
    expect(await problemOf(reviewer.documents.publishLink(link))).toEqual({ code: 'already_published', id });
    await reviewer.documents.takeDown({ id, why: 'It names a member of junior staff.' });
    expect(await reviewer.documents.published()).toEqual([]);
    expect((await problemOf(reviewer.documents.takeDown({ id, why: 'Again' }))).code).toBe('link_not_found');
    expect((await reviewer.documents.publishLink(link)).id).not.toBe(id);
  });

  it('is not for volunteers or coordinators to publish or take down', async () => {
    for (const role of ['volunteer', 'coordinator'] as const) {
      const desk = world().as(await world().person({ roles: [role] }));
      await expect(desk.documents.publishLink(link)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(desk.documents.toReview()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('the papers a reviewer looks at', () => {
  it('are those councils gave, until each is published', async () => {
    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    expect(await reviewer.documents.toReview()).toEqual([]);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'disclosed_in_full') } });
    expect(await reviewer.documents.toReview()).toHaveLength(draft.asked.length);
    await reviewer.documents.publishLink({ ...link, basis: 'same_as_obtained' });
    const left = await reviewer.documents.toReview();
    expect(left).toHaveLength(draft.asked.length - 1);
    expect(left.map(({ kind }) => kind)).not.toContain('dsg-management-plan');
    expect((await draft.desk.requests.show(draft)).nextStep).toEqual({ step: 'publish', papers: draft.asked.length - 1 });
  });
});
