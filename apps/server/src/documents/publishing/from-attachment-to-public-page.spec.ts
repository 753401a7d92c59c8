import { checklist, type ChecklistItem } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../testing/create-world.ts';
import { wordsOn } from '../../testing/reading-pages.ts';
import { aDocument, aPdf } from '../testing/a-file.ts';

const theWorld = useWorld();

describe('a council’s attachment on its way to the public', () => {
  it('is read, marked, copied, approved by somebody else and published, and what was marked is nowhere in it', async () => {
    const world = theWorld();
    const document = await aDocument(world, await aPdf([['The plan of Jane Hutchinson', 'Fewer tribunals each year'], ['Page two says Hutchinson again']]));
    const first = world.as(document.reviewer).documents;
    const { version } = await first.markAll({ documentId: document.documentId, version: 1, reason: 'child', q: 'hutchinson' });
    const { versionId } = await first.makeCopy({ documentId: document.documentId, version });
    await world.runDueJobs();
    const second = world.as(await world.person({ roles: ['reviewer'] })).documents;
    await second.review({ versionId, decision: 'approved', ticked: Object.keys(checklist) as ChecklistItem[], note: null });
    const { address } = await second.publish({ versionId, title: 'DSG management plan', askedOn: '2026-11-23', givenOn: '2026-11-23' });
    await world.runDueJobs();

    const page = await world.http.inject({ url: `/documents/${address}` });
    expect([page.statusCode, page.body.includes('<img '), wordsOn(page.body).includes('We took 2 things out'), wordsOn(page.body).includes('Could point to a child: 2 places')]).toEqual([200, true, true, true]);
    for (const end of ['', '/pages/2', '/pages/1/picture', '/pages/2/picture', '/file', '/text']) {
      const { statusCode, rawPayload } = await world.http.inject({ url: `/documents/${address}${end}` });
      expect([end, statusCode, /hutchinson/i.test(rawPayload.toString('latin1'))]).toEqual([end, 200, false]);
    }
    expect(wordsOn((await world.http.inject({ url: `/documents/${address}?q=hutchinson` })).body)).toContain('No page has “hutchinson”');
    expect((await first.document(document)).stage).toBe('published');
    const file = await world.http.inject({ url: `/documents/${address}/file` });
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(wordsOn((await world.http.inject({ url: '/councils/kent' })).body)).toContain('here, with its text, since Mon 23 Nov 2026');
  });
});
