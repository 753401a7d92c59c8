import type { Picture } from '@openvalve/documents';
import { describe, expect, it } from 'vitest';
import { useWorld, type World } from '../../testing/create-world.ts';
import { aPdf } from '../testing/a-file.ts';
import { resumePictures } from './picture-pages.job.ts';
import { picturePages } from './picture-pages.ts';
import { aPublication } from './testing/a-publication.ts';

const world = useWorld();
const twoPages = async () => aPublication(world(), { bytes: Buffer.from(await aPdf([['The plan'], ['Page two']])), pages: [{ text: 'The plan' }, { text: 'Page two' }] });
const pages = ({ db }: World) => db.selectFrom('published_page').select(['number', 'picture_sha256 as sha256', 'picture_width as width', 'picture_height as height']).orderBy('number').execute();

describe('the pictures of a published document', () => {
  it('are drawn from the bytes that were published, one of each page, and shown as soon as they are there', async () => {
    const { address } = await twoPages();
    const before = (await world().http.inject({ url: `/documents/${address}` })).body;
    expect([before.includes('<img'), before.includes('The plan')]).toEqual([false, true]);
    await world().runDueJobs();
    expect(await pages(world())).toMatchObject([{ number: 1, width: 1_400 }, { number: 2, width: 1_400 }]);
    expect((await world().http.inject({ url: `/documents/${address}` })).body).toContain(`<img class="`);
    const { statusCode, headers, rawPayload } = await world().http.inject({ url: `/documents/${address}/pages/2/picture` });
    expect([statusCode, headers['content-type'], rawPayload.subarray(8, 12).toString(), headers['content-security-policy']]).toEqual([200, 'image/webp', 'WEBP', "default-src 'none'; sandbox; frame-ancestors 'none'"]);
    const again = await world().http.inject({ url: `/documents/${address}/pages/2/picture`, headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('are drawn once: the job run again draws what is left, and the night finds what it gave up on', async () => {
    const { id } = await twoPages();
    expect(await picturePages(world().deps, id)).toEqual({ drawn: 2, not: 0 });
    expect(await picturePages(world().deps, id)).toEqual({ drawn: 0, not: 0 });
    await world().db.updateTable('published_page').set({ picture_sha256: null, picture_width: null, picture_height: null }).where('number', '=', 2).execute();
    await resumePictures.run({}, world().deps);
    await world().runDueJobs();
    expect((await pages(world())).map(({ sha256 }) => sha256 !== null)).toEqual([true, true]);
  });

  it('are not left behind where the document is taken down while they are drawn', async () => {
    const { id, takeDown } = await twoPages();
    const drawn: Picture[] = [];
    const slow = { ...world().deps, documents: { ...world().deps.documents, page: async (...asked: Parameters<World['deps']['documents']['page']>) => {
      const made = await world().deps.documents.page(...asked);
      if (made.ok) drawn.push(made.picture);
      await takeDown().catch(() => undefined);
      return made;
    } } };
    await picturePages(slow, id);
    expect(drawn).toHaveLength(1);
    expect(await world().db.selectFrom('stored_file').select('sha256').where('content_type', '=', 'image/webp').execute()).toEqual([]);
    const held = [];
    for await (const { sha256 } of world().deps.files.untouchedSince(new Date(Date.now() + 60_000))) held.push(sha256);
    expect(held).toHaveLength(1);
  });

  it('are missing for a page that cannot be drawn, which keeps its words', async () => {
    const { address, id } = await aPublication(world(), { bytes: 'no PDF at all', pages: [{ text: 'Its words.' }] });
    expect(await picturePages(world().deps, id)).toEqual({ drawn: 0, not: 1 });
    expect((await world().http.inject({ url: `/documents/${address}` })).body).toContain('Its words.');
    expect((await world().http.inject({ url: `/documents/${address}/pages/1/picture` })).statusCode).toBe(404);
  });
});
