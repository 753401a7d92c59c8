import { insertCorrection } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { aPublication } from '../documents/publishing/testing/a-publication.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();
const feedAt = async (url = '/feed.atom') => (await world().http.inject({ url })).body;
const entriesOf = (feed: string) => feed.split('<entry>').slice(1).map((text) => ({ id: /<id>(.*?)<\/id>/.exec(text)?.[1], title: /<title>(.*?)<\/title>/.exec(text)?.[1], updated: /<updated>(.*?)<\/updated>/.exec(text)?.[1], category: /term="(.*?)"/.exec(text)?.[1], text }));

describe('the feed of what came out', () => {
  it('is whole before the first document, with a date that is true', async () => {
    const feed = await feedAt();
    expect([entriesOf(feed), /<updated>(.*?)<\/updated>/.exec(feed)?.[1]]).toEqual([[], '2026-11-21T00:00:00.000Z']);
  });

  it('names a document and where it stands, the latest first', async () => {
    await aPublication(world(), { title: 'The plan of Kent' });
    world().timeIs('2026-11-24T09:00:00.000Z');
    const { address } = await aPublication(world(), { title: 'Third report', kind: 'monitoring-report', period: '2024-25', council: 'haringey' });
    const entries = entriesOf(await feedAt());
    expect(entries.map(({ title, category }) => [title, category])).toEqual([['Haringey: Third report', 'published'], ['Kent: The plan of Kent', 'published']]);
    expect(entries[0]?.text).toContain(`href="http://desk.example/documents/${address}"`);
    expect(entriesOf(await feedAt('/councils/haringey/feed.atom')).map(({ title }) => title)).toEqual(['Haringey: Third report']);
    expect((await world().http.inject({ url: '/councils/nowhere/feed.atom' })).statusCode).toBe(404);
  });

  it('says under the same id that a document was taken down and why, and not what was in it', async () => {
    const { takeDown } = await aPublication(world(), { title: 'Plan with Pupil A' });
    const [before] = entriesOf(await feedAt());
    world().timeIs('2026-11-25T09:00:00.000Z');
    await takeDown('personal-data', 'It named Pupil A on page 2.');
    for (const url of ['/feed.atom', '/councils/kent/feed.atom']) {
      const feed = await feedAt(url);
      const [after, ...others] = entriesOf(feed);
      expect([others, after?.id, after?.title, after?.updated]).toEqual([[], before?.id, 'Taken down: DSG management plan of Kent', '2026-11-25T09:00:00.000Z']);
      expect([feed.includes('Pupil'), feed.includes('It could point to a person.')]).toEqual([false, true]);
    }
  });

  it('tells of a link and of its end', async () => {
    const desk = world().as(await world().person({ roles: ['reviewer'] }));
    const { id } = await desk.documents.publishLink({ councilSlug: 'kent', kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpi.xlsx', title: 'KPIs of Kent', basis: 'already_public', checkedOn: '2026-11-23', lookedForPersonalData: true });
    expect(entriesOf(await feedAt())[0]).toMatchObject({ title: 'Kent: KPIs of Kent', category: 'published' });
    await desk.documents.takeDown({ id, why: 'It names somebody.' });
    const feed = await feedAt();
    expect(entriesOf(feed).map(({ title, category }) => [title, category])).toEqual([['Taken down: KPI set of Kent', 'taken-down']]);
    expect([feed.includes('kpi.xlsx'), feed.includes('names somebody')]).toEqual([false, false]);
  });

  it('says that something was corrected, and where to read what', async () => {
    const { id, reviewer } = await aPublication(world());
    const at = new Date('2026-11-26T09:00:00.000Z');
    await world().db.transaction().execute((trx) => insertCorrection(trx, { publicationId: id, councilSlug: null, kind: 'corrected', why: 'wrong-document', words: 'The year was wrong: Pupil A.', reportedAt: at, by: reviewer.id, at }));
    const feed = await feedAt();
    expect(entriesOf(feed)[0]).toMatchObject({ category: 'corrected', updated: '2026-11-26T09:00:00.000Z' });
    expect(feed).not.toContain('Pupil A');
  });
});
