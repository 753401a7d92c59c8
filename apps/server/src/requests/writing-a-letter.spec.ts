import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { aDraft, anAddressFor, campaignOf, problemOf } from './testing/a-request.ts';

const world = useWorld();

describe('the letter a volunteer is given', () => {
  it('is written for the council: its name, its papers by name and year, and the volunteer’s real name at the end', async () => {
    const { desk, requestId, volunteer } = await aDraft(world());
    const { draft } = await desk.requests.show({ requestId });
    expect(draft?.subject).toContain('Kent');
    expect(draft?.body).toContain('Kent County Council');
    expect(draft?.body).toMatch(/Monitoring reports/i);
    expect(draft?.body).toContain('Re-use of Public Sector Information Regulations 2015');
    expect(draft?.body.trimEnd().endsWith(volunteer.realName ?? '?')).toBe(true);
    expect(draft?.body).not.toContain('{{');
    expect(draft?.body).toBe(draft?.campaignBody);
    expect(draft?.to?.value).toBe('foi-desk@kent.gov.uk');
    expect(draft?.mailto).toMatch(/^mailto:foi-desk@kent\.gov\.uk\?subject=Freedom/);
    expect(draft?.whatDoTheyKnowUrl).toMatch(/^https:\/\/www\.whatdotheyknow\.com\/new\/kent_county_council\?title=/);
    expect(draft?.asked.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dsg-management-plan', 'kpi-set', 'monitoring-report', 'dfe-reply']));
  });

  it('says that the published agreement is public already, with its link, and does not ask for it', async () => {
    const { desk, requestId } = await aDraft(world());
    const { draft, alreadyPublic } = await desk.requests.show({ requestId });
    expect(alreadyPublic.map(({ kind }) => kind)).toContain('published-agreement');
    expect(draft?.body).toContain(alreadyPublic[0]?.url);
    expect(draft?.asked.map(({ kind }) => kind)).not.toContain('published-agreement');
  });

  it('leaves out a paper a reviewer has found public', async () => {
    const reviewer = await world().person({ roles: ['reviewer'] });
    await world().as(reviewer).documents.publishLink({
      councilSlug: 'kent', kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpi.xlsx', title: 'KPI set', basis: 'already_public', checkedOn: '2026-11-20', lookedForPersonalData: true,
    });
    const { desk, requestId } = await aDraft(world());
    const { draft, papers } = await desk.requests.show({ requestId });
    expect(draft?.asked.map(({ kind }) => kind)).not.toContain('kpi-set');
    expect(draft?.askable.map(({ kind }) => kind)).not.toContain('kpi-set');
    expect(draft?.body).toContain('https://www.kent.gov.uk/kpi.xlsx');
    expect(papers.find(({ kind }) => kind === 'kpi-set')?.status).toBe('already-public');
  });

  it('is addressed to whoever answers for the council', async () => {
    const { desk, requestId } = await aDraft(world(), { council: 'kingston-upon-thames' });
    const shown = await desk.requests.show({ requestId });
    expect(shown.answeredBy).toEqual({ name: 'Achieving for Children', isItself: false });
    expect(shown.draft?.body).toContain('Achieving for Children');
  });
});

describe('words typed into a letter', () => {
  it('are kept, each time as a new version', async () => {
    const { desk, requestId, messageId, version, asked } = await aDraft(world());
    const saved = await desk.requests.saveDraft({ requestId, messageId, version, subject: 'My request', body: 'My words\r\n\r\nAda', asked });
    expect(saved.version).toBe(version + 1);
    expect((await desk.requests.show({ requestId })).draft).toMatchObject({ subject: 'My request', body: 'My words\n\nAda', version: version + 1 });
  });

  it('never replace newer ones: both are shown', async () => {
    const { desk, requestId, messageId, version, asked } = await aDraft(world());
    await desk.requests.saveDraft({ requestId, messageId, version, subject: 'First', body: 'From one tab', asked });
    const problem = await problemOf(desk.requests.saveDraft({ requestId, messageId, version, subject: 'Second', body: 'From the other', asked: [] }));
    expect(problem).toMatchObject({ code: 'stale_draft', current: { body: 'From one tab', version: version + 1, asked }, yours: { body: 'From the other', version, asked: [] } });
  });

  it('that changed since the writer looked are not sent', async () => {
    const { desk, requestId, messageId, version, asked } = await aDraft(world());
    await desk.requests.saveDraft({ requestId, messageId, version, subject: 'First', body: 'From one tab', asked });
    expect((await problemOf(desk.requests.submit({ requestId, messageId, version }))).code).toBe('stale_draft');
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(0);
  });

  it('can no longer change once the letter is on its way', async () => {
    const { desk, requestId, messageId, version, asked } = await aDraft(world());
    await desk.requests.submit({ requestId, messageId, version });
    const late = desk.requests.saveDraft({ requestId, messageId, version: version + 1, subject: 'Late', body: 'Too late', asked });
    expect((await problemOf(late)).code).toBe('wrong_stage');
  });
});

describe('a letter that may not go as it stands', () => {
  it.each([
    ['with a gap left open', { body: 'Please send {{papers}}.' }, 'placeholder_left'],
    ['without words', { body: '  \n ' }, 'letter_empty'],
    ['without a subject', { subject: '  ' }, 'subject_malformed'],
    ['with a subject that could add a header', { subject: 'Request\r\nBcc: everyone@example.org' }, 'subject_malformed'],
    ['with no paper ticked', { asked: [] }, 'nothing_asked'],
  ])('stays a draft: %s', async (_, change, code) => {
    const { desk, requestId, messageId, version, asked } = await aDraft(world());
    const saved = await desk.requests.saveDraft({ requestId, messageId, version, subject: 'A request', body: 'Please send the plan.', asked, ...change });
    expect((await problemOf(desk.requests.submit({ requestId, messageId, version: saved.version }))).code).toBe(code);
    expect((await desk.requests.show({ requestId })).stage).toBe('draft');
  });

  it('gets the writer’s real name at its end when they took it out', async () => {
    const { desk, requestId, messageId, version, asked, volunteer } = await aDraft(world());
    const saved = await desk.requests.saveDraft({ requestId, messageId, version, subject: 'A request', body: 'Please send the plan.', asked });
    await desk.requests.submit({ requestId, messageId, version: saved.version });
    await world().runDueJobs();
    expect(world().outbox[0]?.text).toBe(`Please send the plan.\n\n${volunteer.realName}`);
  });

  it('waits for a writer whose real name is not known', async () => {
    const nameless = await world().person({ realName: null });
    const { desk, requestId, messageId, version } = await aDraft(world(), { volunteer: nameless });
    expect((await problemOf(desk.requests.submit({ requestId, messageId, version }))).code).toBe('real_name_unknown');
  });

  it('waits while the campaign is paused', async () => {
    const coordinator = await world().person({ roles: ['coordinator'] });
    const { desk, requestId, messageId, version, campaignId } = await aDraft(world());
    await world().as(coordinator).campaigns.setStage({ campaignId, stage: 'paused' });
    expect(await problemOf(desk.requests.submit({ requestId, messageId, version }))).toEqual({ code: 'campaign_not_open', stage: 'paused' });
  });

  it('asks for a paper that came out since it was written', async () => {
    const reviewer = await world().person({ roles: ['reviewer'] });
    const { desk, requestId, messageId, version } = await aDraft(world());
    await world().as(reviewer).documents.publishLink({
      councilSlug: 'kent', kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpi.xlsx', title: 'KPI set', basis: 'already_public', checkedOn: '2026-11-20', lookedForPersonalData: true,
    });
    expect(await problemOf(desk.requests.submit({ requestId, messageId, version }))).toEqual({ code: 'paper_already_public', kind: 'kpi-set', period: null });
  });
});

describe('a letter without an address to go to', () => {
  it('says what to do about it: find one, look at one, or have one confirmed', async () => {
    const volunteer = await world().person();
    const desk = world().as(volunteer);
    const campaignId = await campaignOf(world());
    const councils = await desk.campaigns.takeable({ campaignId });
    const without = councils.find(({ standing, hasAddress }) => standing === 'free' && !hasAddress);
    const { requestId } = await desk.campaigns.claim({ campaignId, councilSlug: without?.slug ?? '' });
    const { draft, council, nextStep } = await desk.requests.show({ requestId });
    expect(nextStep.step).toBe('find_address');
    const letter = { requestId, messageId: draft?.messageId ?? '', version: draft?.version ?? 0 };
    expect((await problemOf(desk.requests.submit(letter))).code).toBe('no_address');

    const source = { slug: council.slug, sourceUrl: 'https://a-parish.example/foi', seenOn: '2026-11-20' };
    const proposed = await desk.councils.proposeAddress({ ...source, kind: 'email', value: 'foi@somewhere-else.example' });
    expect(proposed.standing.state).toBe('needs_coordinator');
    expect((await problemOf(desk.requests.submit(letter))).code).toBe('address_to_confirm');

    await desk.councils.proposeAddress({ ...source, kind: 'web_form', value: `https://www.${council.websiteDomain}/foi-form` });
    expect(await problemOf(desk.requests.submit(letter))).toEqual({ code: 'address_is_a_form', url: `https://www.${council.websiteDomain}/foi-form` });

    await anAddressFor(world(), volunteer, council.slug);
    await desk.requests.submit(letter);
    expect((await desk.requests.show({ requestId })).stage).toBe('sending');
  });
});

describe('another’s letter', () => {
  it('is sent by a coordinator only with its volunteer’s consent', async () => {
    const coordinator = await world().person({ roles: ['coordinator'] });
    const without = await world().person({ consentToFollowUps: false });
    const { requestId, messageId, version } = await aDraft(world(), { volunteer: without });
    expect(await problemOf(world().as(coordinator).requests.submit({ requestId, messageId, version }))).toEqual({ code: 'consent_missing', applicantId: without.id });
  });

  it('is signed by the coordinator for the volunteer, who stays the applicant', async () => {
    const coordinator = await world().person({ roles: ['coordinator'], realName: 'Cora Dinator' });
    const volunteer = await world().person({ realName: 'Vera Olunteer' });
    const { requestId, messageId, version } = await aDraft(world(), { volunteer });
    await world().as(coordinator).requests.submit({ requestId, messageId, version });
    await world().runDueJobs();
    expect(world().outbox[0]?.fromName).toBe('Cora Dinator, coordinator, for Vera Olunteer');
    expect(world().outbox[0]?.text.trimEnd().split('\n').at(-1)).toBe('Cora Dinator, coordinator, for Vera Olunteer');
    expect((await world().as(volunteer).requests.show({ requestId })).applicant).toMatchObject({ name: 'Vera Olunteer', isMe: true });
  });
});
