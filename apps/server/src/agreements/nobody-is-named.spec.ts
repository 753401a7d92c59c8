import { describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { dataSets } from '../exports/open-data/all-sets.ts';
import { said, theCouncilSays } from '../requests/testing/a-case.ts';
import { aDraft, aRequestWithTheCouncil, anAnswer } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

const pages = ['/', '/councils', '/councils/kent', '/agreements', '/agreements/safety-valve/kent', '/late', '/data', '/data/dictionary.json', '/data/councils/kent.csv', '/feed.atom', '/councils/kent/feed.atom', '/sitemap.xml', ...dataSets.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`])];

describe('agreements, times, data and feeds', () => {
  it('hold no volunteer’s or officer’s name, address, id or words, whoever asked, wrote, published or took down', async () => {
    const volunteer = await world().person({ realName: 'Zebedee Quill', email: 'zebedee.quill@volunteers.example', namedPublicly: false });
    const reviewer = await world().person({ realName: 'Xanthe Rook', email: 'xanthe@volunteers.example', roles: ['reviewer'] });
    const draft = await aRequestWithTheCouncil(world(), { volunteer });
    await anAnswer(world(), draft, { text: 'Dear Zebedee Quill, thank you.', from: 'Officer Pim', subject: 'FOI 55', councilReference: 'FOI-55' });
    await theCouncilSays(world(), draft, { as: 'response', papers: said(draft.asked, 'refused', ['s.36']) }, 'Dear Zebedee, no. Yours, Officer Pim');
    const silent = await aRequestWithTheCouncil(world(), { volunteer, council: 'bexley' });
    await aPublication(world(), { reviewer, title: 'The plan' });
    const gone = await aPublication(world(), { reviewer, title: 'Plan of Pupil A', kind: 'kpi-set' });
    await gone.takeDown('personal-data', 'It named a child.');
    world().timeIs('2027-01-20T09:00:00.000Z');

    const secrets = ['Zebedee', 'Quill', 'Xanthe', 'Rook', 'volunteers.example', 'openvalve.invalid', 'Officer Pim', 'FOI-55', 'Dear ', 'Pupil A', volunteer.id, reviewer.id, draft.messageId, silent.messageId, gone.documentId, gone.versionId];
    for (const url of pages) {
      const { body, headers } = await world().http.inject({ url });
      const everything = `${body}\n${JSON.stringify(headers)}`;
      for (const secret of secrets) expect([url, secret, everything.includes(secret)]).toEqual([url, secret, false]);
      // A request's id is public in the address of the page that counts its days, and nowhere else.
      for (const { requestId } of [draft, silent]) expect([url, everything.replaceAll(`/why/${requestId}`, '').includes(requestId)]).toEqual([url, false]);
    }
  });

  it('say “a volunteer” at most even of somebody who chose to be named: they have no place for a name', async () => {
    const volunteer = await world().person({ realName: 'Zebedee Quill', namedPublicly: true });
    await aRequestWithTheCouncil(world(), { volunteer });
    for (const url of pages) expect([url, (await world().http.inject({ url })).body.includes('Quill')]).toEqual([url, false]);
  });

  it('hold nothing of a request whose letter was never received', async () => {
    const { requestId } = await aDraft(world());
    for (const url of pages) expect([url, (await world().http.inject({ url })).body.includes(requestId)]).toEqual([url, false]);
    expect((await world().http.inject({ url: '/data/requests.json' })).json()).toMatchObject({ rows: [] });
  });
});
