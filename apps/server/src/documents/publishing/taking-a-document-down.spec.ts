import { describe, expect, it } from 'vitest';
import { problemOf } from '../../requests/testing/a-request.ts';
import { useWorld, type World } from '../../testing/create-world.ts';
import { wordsOn } from '../../testing/reading-pages.ts';
import { aPicture, aPublication } from './testing/a-publication.ts';

const world = useWorld();

const under = (address: string): string[] => ['', '/pages/1', '/pages/2', '/pages/9', '/pages/1/picture', '/pages/2/picture', '/file', '/text', '?q=tribunal'].map((end) => `/documents/${address}${end}`);
const statuses = ({ http }: World, urls: readonly string[]) => Promise.all(urls.map(async (url) => (await http.inject({ url })).statusCode));

async function aPlan() {
  const plan = await aPublication(world(), { pages: [{ text: 'Tribunal appeals.' }, { text: 'Officer Pim rang.' }] });
  const picture = await aPicture(world(), plan.id, 1);
  return { ...plan, picture };
}

describe('a document that is taken down', () => {
  it('answers at every address under it that it is gone, and why', async () => {
    const { address, takeDown } = await aPlan();
    expect(await statuses(world(), under(address))).toEqual([200, 200, 200, 404, 200, 404, 200, 200, 200]);
    await takeDown();
    expect(await statuses(world(), under(address))).toEqual(under(address).map(() => 410));
    for (const url of under(address)) {
      const { body, headers } = await world().http.inject({ url });
      expect([url, wordsOn(body).includes('It could point to a person. A name was left in on page 2.'), /Pim|appeals|DSG management plan ·/.test(body)]).toEqual([url, true, false]);
      expect([headers['content-type'], body.includes('<meta name="robots" content="noindex"/>')]).toEqual(['text/html; charset=utf-8', true]);
    }
  });

  it('leaves no page, text, search row or picture, in the database or in the store', async () => {
    const { picture, takeDown, sha256 } = await aPlan();
    expect(await world().deps.files.holds(picture)).toBe(true);
    await takeDown();
    expect(await world().db.selectFrom('published_page').select('number').execute()).toEqual([]);
    expect(await world().db.selectFrom('stored_file').select('sha256').where('sha256', '=', picture).execute()).toEqual([]);
    expect([await world().deps.files.holds(picture), await world().deps.files.holds(sha256)]).toEqual([false, true]);
  });

  it('keeps a picture that another document has too', async () => {
    const [one, other] = [await aPlan(), await aPublication(world(), { kind: 'kpi-set' })];
    const same = await aPicture(world(), other.id, 1, 'picture 1');
    expect(same).toBe(one.picture);
    await one.takeDown();
    expect([await world().deps.files.holds(same), (await world().http.inject({ url: `/documents/${other.address}/pages/1/picture` })).statusCode]).toEqual([true, 200]);
  });

  it('is gone from search, home, council page, sitemap and table in the same moment', async () => {
    const { address, takeDown } = await aPlan();
    const pages = ['/', '/documents', '/documents?q=tribunal', '/documents?council=kent', '/councils/kent', '/sitemap.xml'];
    const named = async () => Promise.all(pages.map(async (url) => (await world().http.inject({ url })).body.includes(address)));
    expect(await named()).toEqual([true, true, true, true, true, true]);
    await takeDown();
    expect(await named()).toEqual(pages.map(() => false));
  });

  it('is taken down once, by a reviewer, and not before it was reported', async () => {
    const { id, desk, takeDown } = await aPlan();
    const tomorrow = desk.documents.takeDownDocument({ publicationId: id, why: 'personal-data', words: 'x', reportedAt: '2026-11-24T09:00:00.000Z' });
    expect((await problemOf(tomorrow)).code).toBe('reported_in_future');
    await takeDown();
    expect(await problemOf(takeDown())).toEqual({ code: 'already_taken_down', id });
    const volunteer = world().as(await world().person());
    await expect(volunteer.documents.takeDownDocument({ publicationId: id, why: 'personal-data', words: 'x', reportedAt: '2026-11-23T08:00:00.000Z' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is in the public log with the time it took, and so is a link; neither says who did it or why in the team’s words', async () => {
    const { desk, takeDown } = await aPlan();
    await takeDown();
    const { id } = await desk.documents.publishLink({ councilSlug: 'kent', kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpis.pdf', title: 'KPIs', basis: 'already_public', checkedOn: '2026-11-20', lookedForPersonalData: true });
    await desk.documents.takeDown({ id, why: 'Officer Pim told us on the phone.' });
    const { body } = await world().http.inject({ url: '/corrections' });
    const words = wordsOn(body);
    for (const part of ['Taken down', 'It could point to a person. A name was left in on page 2.', '42 minutes', 'Link taken down', 'The link to KPI set at kent.gov.uk was taken down.', 'less than a minute']) expect(words).toContain(part);
    expect(body).not.toMatch(/Pim|Quill|zebedee|volunteers\.example/i);
  });

  it('comes back as another publication under another address when a better copy is published', async () => {
    const { address, documentId, reviewer, takeDown } = await aPlan();
    await takeDown();
    const again = await aPublication(world(), { documentId, reviewer });
    expect(again.address).not.toBe(address);
    const gone = await world().http.inject({ url: `/documents/${address}` });
    expect([gone.statusCode, gone.body.includes(again.address)]).toEqual([410, true]);
  });
});

describe('a document whose file is shut after an accidental release', () => {
  it('cannot be read at any of its addresses until it is opened again', async () => {
    const { address, documentId, reviewer } = await aPlan();
    const shut = await world().db.insertInto('release_incident').values({ sha256: 'a'.repeat(64), document_id: documentId, open_to: [reviewer.id, reviewer.id], why: 'x', noticed_at: new Date(), closed_by: reviewer.id }).returning('id').executeTakeFirstOrThrow();
    expect(await statuses(world(), under(address))).toEqual(under(address).map(() => 410));
    expect((await world().http.inject({ url: '/documents?q=tribunal' })).body).not.toContain(address);
    await world().db.updateTable('release_incident').set({ ended_at: new Date(), ended_how: 'opened-again' }).where('id', '=', shut.id).execute();
    expect((await world().http.inject({ url: `/documents/${address}` })).statusCode).toBe(200);
  });
});
