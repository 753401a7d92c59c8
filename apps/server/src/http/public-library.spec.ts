import { describe, expect, it } from 'vitest';
import { aPublication, aPicture } from '../documents/publishing/testing/a-publication.ts';
import { aRequestWithTheCouncil, allPapers, anAnswer } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { wordsOn } from '../testing/reading-pages.ts';

const world = useWorld();
const words = async (url: string) => wordsOn((await world().http.inject({ url })).body);

describe('the library', () => {
  it('says before the first document what will be there, and lists what is public elsewhere with where and when it was looked at', async () => {
    const said = await words('/documents');
    for (const part of ['None yet', 'Already public elsewhere', '38 papers that anybody could read without us', 'gov.uk', 'Show all 38']) expect(said).toContain(part);
    expect(await words('/documents?elsewhere=all')).not.toContain('Show all 38');
  });

  it('finds pages by their words, with the passage, and keeps to what was chosen', async () => {
    const plan = await aPublication(world(), { title: 'The plan of Kent', pages: [{ text: 'Foreword.' }, { text: 'Tribunal appeals rose by a fifth.' }] });
    await aPublication(world(), { council: 'bury', kind: 'monitoring-report', period: '2024-25', title: 'Third report', pages: [{ text: 'One tribunal.' }] });
    const { body } = await world().http.inject({ url: '/documents?q=tribunals&council=kent' });
    expect([body.includes('<mark>Tribunal</mark> appeals rose by a fifth'), body.includes(`href="/documents/${plan.address}/pages/2"`), body.includes('Third report')]).toEqual([true, true, false]);
    expect(await words('/documents?q=tribunals')).toContain('2 documents found for “tribunals”');
    expect(await words('/documents?programme=delivering-better-value')).toContain('No document fits all of that.');
    expect(await words('/documents?year=2024-25')).toContain('1 document of 2');
    expect(await words('/documents?kind=monitoring-report&q=unicorn')).toContain('Look for “unicorn” in all documents');
  });

  it.each(['?q=%00', '?council=%27%3B--', '?kind=x&year=y&programme=z&page=-1', `?q=${'x'.repeat(5_000)}`, '?q=a&q=b', '?page=99'])('is never an error, whatever was asked of it: %s', async (query) => {
    await aPublication(world());
    expect((await world().http.inject({ url: `/documents${query}` })).statusCode).toBe(200);
  });

  it('asks the database once for what was found and once for the passages shown, however many were found', async () => {
    const queries = async () => world().queriesOf(() => world().http.inject({ url: '/documents?q=tribunal' }));
    await aPublication(world(), { pages: [{ text: 'A tribunal.' }] });
    const few = await queries();
    for (let more = 0; more < 6; more += 1) await aPublication(world(), { kind: 'kpi-set', pages: [{ text: 'A tribunal.' }, { text: 'Another tribunal.' }] });
    expect(await queries()).toBe(few);
  });
});

describe('a document that is published', () => {
  it('counts as a public paper on the home page and the council’s, and no longer as being checked', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'response', papers: allPapers(draft.asked, 'disclosed_in_full') } });
    expect(await words('/councils/kent')).toContain('Obtained, being checked');
    const { address, desk } = await aPublication(world(), { title: 'The plan of Kent' });
    expect((await desk.documents.toReview()).map(({ kind }) => kind)).not.toContain('dsg-management-plan');
    for (const url of ['/', '/councils/kent']) expect([url, (await world().http.inject({ url })).body.includes(`<a href="/documents/${address}">The plan of Kent</a>`)]).toEqual([url, true]);
    expect((await world().http.inject({ url: '/data/targets.csv' })).body).toContain(`http://desk.example/documents/${address}`);
    expect((await draft.desk.requests.show(draft)).alreadyPublic.map(({ url }) => url)).toContain(`http://desk.example/documents/${address}`);
  });

  it('names no volunteer on any of its pages, whoever asked, marked, approved, published or took it down', async () => {
    const volunteer = await world().person({ realName: 'Hortense Merriweather', email: 'hortense@volunteers.example' });
    const draft = await aRequestWithTheCouncil(world(), { volunteer });
    const { address, id, takeDown } = await aPublication(world(), { requestId: draft.requestId, marks: ['contact'], pages: [{ text: 'The plan.' }] });
    await aPicture(world(), id, 1);
    const down = await aPublication(world(), { kind: 'kpi-set', requestId: draft.requestId });
    await down.takeDown();
    const urls = ['/documents', '/documents?q=plan', '/documents?q=hortense', '/corrections', '/sitemap.xml', '/', '/councils/kent', ...[address, down.address].flatMap((one) => ['', '/pages/1', '/pages/1/picture', '/file', '/text', '?q=plan'].map((end) => `/documents/${one}${end}`))];
    const look = async () => {
      for (const url of urls) {
        const { body, headers } = await world().http.inject({ url });
        const said = `${body.replaceAll('“hortense”', '').replaceAll('value="hortense"', '').replaceAll('Documents: hortense', '')} ${JSON.stringify(headers)}`;
        expect([url, said.match(/hortense|merriweather|zebedee|quill|volunteers\.example/i)]).toEqual([url, null]);
        for (const person of [volunteer.id, down.reviewer.id]) expect([url, said.includes(person)]).toEqual([url, false]);
      }
    };
    await look();
    await takeDown();
    await look();
  });
});
