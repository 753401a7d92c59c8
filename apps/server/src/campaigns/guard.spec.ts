import { CouncilSlug } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aDraft, aRequestWithTheCouncil, allPapers, anAddressFor, anAnswer, campaignOf, endings, openConnections, problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();
const kent = CouncilSlug.parse('kent');

describe('the guard against asking twice', () => {
  it('holds Richmond for sixty working days after Kingston was asked: one body answers for both', async () => {
    const { desk, campaignId } = await aRequestWithTheCouncil(world(), { council: 'kingston-upon-thames' });
    const problem = await problemOf(desk.campaigns.claim({ campaignId, councilSlug: 'richmond-upon-thames' }));
    expect(problem).toMatchObject({ code: 'held_by_guard', hold: { because: { councilName: 'Kingston upon Thames', receivedOn: '2026-11-23' } } });
    const held = (await desk.campaigns.takeable({ campaignId })).find(({ slug }) => slug === 'richmond-upon-thames');
    expect(held).toMatchObject({ standing: 'held', rank: null });
    world().timeIs(`${held?.hold?.freesOn}T09:00:00.000Z`);
    await anAddressFor(world(), await world().person(), 'richmond-upon-thames');
    expect((await desk.campaigns.claim({ campaignId, councilSlug: 'richmond-upon-thames' })).requestId).toBeTruthy();
  });

  it('holds a council in the other programme’s campaign too', async () => {
    const someone = world().as(await world().person());
    const both = (await someone.councils.list()).find(({ programmes }) => programmes.length === 2);
    await aRequestWithTheCouncil(world(), { council: both?.slug ?? '' });
    const other = await campaignOf(world(), 'delivering-better-value');
    expect((await problemOf(someone.campaigns.claim({ campaignId: other, councilSlug: both?.slug ?? '' }))).code).toBe('held_by_guard');
  });

  it('lets one of two letters to the same body go when both are sent in the same moment', async () => {
    const kingston = await aDraft(world(), { council: 'kingston-upon-thames' });
    const richmond = await aDraft(world(), { council: 'richmond-upon-thames' });
    await openConnections(world());
    const sent = await Promise.allSettled(
      [kingston, richmond].map(({ desk, requestId, messageId, version }) => desk.requests.submit({ requestId, messageId, version })),
    );
    await world().runDueJobs();
    expect(endings(sent)).toEqual(['done', 'held_by_guard']);
    expect(world().outbox).toHaveLength(1);
  });

  it('is passed by a coordinator with a reason, which is kept apart from the case file', async () => {
    const coordinator = await world().person({ roles: ['coordinator'] });
    const desk = world().as(coordinator);
    const { campaignId } = await aRequestWithTheCouncil(world(), { council: 'kingston-upon-thames' });
    const council = { campaignId, councilSlug: 'richmond-upon-thames' };
    expect((await problemOf(desk.campaigns.passGuard({ ...council, reason: '  ' }))).code).toBe('reason_missing');

    const { requestId } = await desk.campaigns.passGuard({ ...council, reason: 'Narrowed after the cost limit was cited.' });
    await anAddressFor(world(), coordinator, 'richmond-upon-thames');
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ guardPassed: true, applicant: { isMe: true }, nextStep: { step: 'write_letter' } });
    expect(JSON.stringify(shown.chronology)).not.toContain('Narrowed');
    await desk.requests.submit({ requestId, messageId: shown.draft?.messageId ?? '', version: shown.draft?.version ?? 0 });
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(2);
  });

  it('is passed for the volunteer who has already begun the letter', async () => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const richmond = await aDraft(world(), { council: 'richmond-upon-thames' });
    const { campaignId } = await aRequestWithTheCouncil(world(), { council: 'kingston-upon-thames' });
    const letter = { requestId: richmond.requestId, messageId: richmond.messageId, version: richmond.version };
    expect((await problemOf(richmond.desk.requests.submit(letter))).code).toBe('held_by_guard');
    expect((await richmond.desk.requests.show(letter)).nextStep.step).toBe('wait_for_guard');
    const passed = await coordinator.campaigns.passGuard({ campaignId, councilSlug: 'richmond-upon-thames', reason: 'Different papers.' });
    expect(passed.requestId).toBe(richmond.requestId);
    await richmond.desk.requests.submit(letter);
    expect((await richmond.desk.requests.show(letter)).stage).toBe('sending');
  });

  it('has nothing to pass where nothing is held', async () => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const { campaignId } = await aDraft(world());
    expect((await problemOf(coordinator.campaigns.passGuard({ campaignId, councilSlug: kent, reason: 'To be safe.' }))).code).toBe('nothing_held');
  });

  it('still holds a council that has answered', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'refused', ['s.36']) } });
    expect((await problemOf(draft.desk.campaigns.claim({ campaignId: draft.campaignId, councilSlug: kent }))).code).toBe('held_by_guard');
  });
});
