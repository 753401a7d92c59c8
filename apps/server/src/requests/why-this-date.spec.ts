import { describe, expect, it } from 'vitest';
import { useWorld } from '../testing/create-world.ts';
import { wordsOn } from '../testing/reading-pages.ts';
import { aDraft, allPapers, anAnswer, aRequestWithTheCouncil } from './testing/a-request.ts';

const world = useWorld();
const page = async (url: string): Promise<{ status: number; words: string; robots: unknown }> => {
  const { statusCode, body, headers } = await world().http.inject({ url });
  return { status: statusCode, words: wordsOn(body), robots: headers['x-robots-tag'] };
};

describe('why this date, at an address of its own', () => {
  it('can be read by anybody, names the council and each holiday, and nobody of the team', async () => {
    const volunteer = await world().person({ realName: 'Zebedee Quill', email: 'zebedee.quill@volunteers.example' });
    const { requestId } = await aRequestWithTheCouncil(world(), { volunteer });
    const { status, words, robots } = await page(`/why/${requestId}`);
    expect(status).toBe(200);
    expect(robots).toBe('noindex');
    expect(words).toContain('Kent');
    expect(words).toContain('St Andrew’s Day (Scotland): not a working day');
    expect(words).not.toMatch(/Zebedee|Quill|volunteers\.example/);
  });

  it('does not exist for a draft, for an address that is nobody’s, or for no address at all', async () => {
    const { requestId } = await aDraft(world());
    for (const url of [`/why/${requestId}`, '/why/00000000-0000-4000-8000-000000000000', '/why/nonsense']) expect((await page(url)).status).toBe(404);
  });

  it('follows what the council says: a question stops the count, and its answer begins it afresh', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft, { text: 'Which years do you mean?' });
    expect((await page(`/why/${draft.requestId}`)).words).toContain('The last lawful day');
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'clarification_request' } });
    const stopped = (await page(`/why/${draft.requestId}`)).words;
    expect(stopped).toContain('No day counts until it has the answer.');
    expect(stopped).not.toContain('Which years');
  });
});

describe('why an answer was late, at its address', () => {
  it('says by how much, from the later reading, and keeps saying so after a review', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    expect((await page(`/why/${draft.requestId}`)).words).toContain('it is 3 working days late');
    const messageId = await anAnswer(world(), draft);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'refused', ['s.36']) } });
    expect((await page(`/why/${draft.requestId}`)).words).toContain('Due Tuesday 22 December 2026. Answered on Tuesday 29 December 2026, 3 working days late');
  });

  it('keeps that a question came late, and does not call the wait for our answer late', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    const messageId = await anAnswer(world(), draft, { text: 'Which years?' });
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'clarification_request' } });
    const { words } = await page(`/why/${draft.requestId}`);
    expect(words).toContain('Its last lawful day, Tuesday 22 December 2026, went by with no answer');
    expect(words).not.toMatch(/working days? late/);
  });
});

describe('what the id of a request opens', () => {
  it('is its public page, and nothing else for somebody who is not signed in', async () => {
    const { requestId } = await aRequestWithTheCouncil(world());
    expect((await page(`/councils/kent`)).status).toBe(200);
    for (const url of [`/api/requests/${requestId}/ico-pack.pdf`, `/api/requests/${requestId}/ico-pack.zip`]) expect((await page(url)).status).not.toBe(200);
    const asked = await world().http.inject({ url: `/api/trpc/requests.show?input=${encodeURIComponent(JSON.stringify({ requestId }))}` });
    expect(asked.statusCode).toBe(401);
  });
});

describe('counting for any day of receipt', () => {
  it('gives the count of a Saturday arrival with both readings', async () => {
    const { status, words } = await page('/why?received=2026-11-28');
    expect(status).toBe(200);
    expect(words).toContain('Received on Saturday 28 November 2026. The last lawful day is Wednesday 30 December 2026');
    expect(words).toContain('The other reading: Thu 31 Dec');
  });

  it.each([
    ['/why?received=2026-02-30', 'There is no such day.'],
    ['/why?received=31+February+2026', 'There is no such day.'],
    ['/why?received=next+Tuesday', 'There is no such day.'],
    ['/why?received=%3Cscript%3E', 'There is no such day.'],
    ['/why?received=', 'Give the day the council received the request.'],
    ['/why?received=1999-12-31', 'Bank holidays are known from'],
    ['/why?received=2050-01-01', 'Bank holidays are known from'],
    ['/why?received=2028-12-20', 'Bank holidays are known from'],
    ['/why?received=2026-11-28&days=0', 'Give a whole number from 1 to 250'],
    ['/why?received=2026-11-28&days=many', 'Give a whole number from 1 to 250'],
    ['/why?received=2026-11-28&days=60', 'Working day 60 is'],
    ['/why?received=28/11/2026', 'The last lawful day is Wednesday 30 December 2026'],
    ['/why?received=2026-11-28&regime=nonsense', 'Freedom of Information Act gives a council 20 working days'],
    ['/why?received=2026-11-28&regime=EIR', 'Environmental Information Regulations give a council 20 working days'],
  ])('says of %s what is wrong, or takes it kindly', async (url, words) => {
    const answer = await page(url);
    expect(answer.status).toBe(200);
    expect(answer.words).toContain(words);
  });

  it('asks for a day at first and finds no fault', async () => {
    const { words } = await page('/why');
    expect(words).toContain('When does a council have to answer?');
    expect(words).not.toContain('Give the day the council received the request. ');
  });
});
