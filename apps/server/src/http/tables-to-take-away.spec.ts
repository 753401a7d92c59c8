import { readTable } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { said, theCouncilSays } from '../requests/testing/a-case.ts';
import { aLaterLetter } from '../requests/testing/a-later-letter.ts';
import { aRequestWithTheCouncil, anAnswer, aDraft } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import type { SignedIn } from '../trpc.ts';

const world = useWorld();

const taken = async (url: string, person: SignedIn | null) => world().http.inject({ url, headers: person === null ? {} : { cookie: await world().cookieOf(person) } });
const rows = async (url: string, person: SignedIn | null) => readTable((await taken(url, person)).body);

describe('a table to take away', () => {
  it('is for the team only, and the chronology of no request is not there', async () => {
    const { requestId } = await aDraft(world());
    const volunteer = await world().person();
    for (const url of ['/api/exports/board.csv', '/api/exports/my-requests.csv', '/api/exports/all-requests.csv', `/api/requests/${requestId}/chronology.csv`]) {
      expect([url, (await taken(url, null)).statusCode]).toEqual([url, 401]);
      expect([url, (await taken(url, volunteer)).statusCode]).toEqual([url, 200]);
      expect([url, (await taken(url, await world().person({ roles: [] }))).statusCode]).toEqual([url, 404]);
    }
    for (const url of ['/api/requests/nonsense/chronology.csv', '/api/requests/3f1c9a2b-4d5e-4f60-8a71-92b3c4d5e6f7/chronology.csv', '/api/exports/board.csv?campaign=nonsense']) {
      expect([url, (await taken(url, volunteer)).statusCode]).toEqual([url, 404]);
    }
  });

  it('opens in a spreadsheet: UTF-8 with its mark, a name with the day, and kept by nothing in between', async () => {
    const { headers, rawPayload } = await taken('/api/exports/board.csv', await world().person());
    expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="safety-valve-board-2026-11-23.csv"', 'cache-control': 'private, no-store' });
  });

  it('of the board has every council, or those its address asks for, in the order of the screen', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    const all = await rows('/api/exports/board.csv?campaign=safety-valve', draft.volunteer);
    expect(all).toHaveLength(38);
    expect(all[0]).toMatchObject({ Council: 'Kent', Stage: 'Waiting, late', 'Received on': '2026-11-23', 'Due on': '2026-12-22', 'Working days late': '3', Volunteer: draft.volunteer.realName, Request: `http://desk.example/desk/requests/${draft.requestId}` });
    expect((await rows('/api/exports/board.csv?bucket=late', draft.volunteer)).map((row) => row['Council'])).toEqual(['Kent']);
    expect(await rows('/api/exports/board.csv?campaign=delivering-better-value&q=kent', draft.volunteer)).toEqual([]);
  });

  it('of requests has one’s own, or everybody’s, with who looks after each', async () => {
    const mine = await aRequestWithTheCouncil(world());
    const other = await aDraft(world(), { council: 'bexley' });
    expect((await rows('/api/exports/my-requests.csv', mine.volunteer)).map((row) => row['Council'])).toEqual(['Kent']);
    expect((await rows('/api/exports/all-requests.csv', mine.volunteer)).map((row) => [row['Council'], row['Stage'], row['Volunteer']])).toEqual([
      ['Kent', 'Waiting', mine.volunteer.realName],
      ['Bexley', 'Draft', other.volunteer.realName],
    ]);
  });

  it('of a request has every entry, oldest first, with what was struck out and by whom', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft, { subject: '=HYPERLINK("https://example.org")' });
    await draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification: { as: 'clarification_request' } });
    const { chronology } = await draft.desk.requests.show({ requestId: draft.requestId });
    await draft.desk.requests.strikeOut({ requestId: draft.requestId, entry: chronology[0]?.entry ?? 0 });
    const table = await rows(`/api/requests/${draft.requestId}/chronology.csv`, draft.volunteer);
    expect(table.map((row) => row['What'])).toEqual(['Council taken', 'Send was pressed', 'Request sent', 'The council wrote', 'Read as a question to answer first', 'An entry was struck out']);
    expect(table[2]).toMatchObject({ On: '2026-11-23', By: 'The program', Facts: expect.stringContaining('due on 2026-12-22') as unknown });
    expect(table[4]).toMatchObject({ 'Struck out by': draft.volunteer.realName, 'Struck out at': '2026-11-23, 09:00' });
    expect(table[3]?.['Subject']).toBe('\'=HYPERLINK("https://example.org")');
  });

  it('of a request, of requests and of the board say what came after the answer, with its days', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const { requestId, desk } = draft;
    await theCouncilSays(world(), draft, { as: 'response', papers: said(draft.asked, 'refused', ['s.36']) });
    await desk.requests.sendFollowUp(await aLaterLetter(desk, draft, 'internal_review'));
    await world().runDueJobs();
    for (const url of ['/api/exports/board.csv', '/api/exports/my-requests.csv', '/api/exports/all-requests.csv']) {
      expect((await rows(url, draft.volunteer)).find((row) => row['Council'] === 'Kent')).toMatchObject({ 'After the answer': 'Review asked', 'Review at most by': '2027-01-25', 'Appeal by': '' });
    }
    const table = await rows(`/api/requests/${requestId}/chronology.csv`, draft.volunteer);
    expect(table.slice(-2).map((row) => [row['What'], row['Facts']])).toEqual([
      ['Send was pressed', 'A request for an internal review'],
      ['A request for an internal review', 'Sent from its own address; received on 2026-11-23; answer normally by 2026-12-22; at most by 2027-01-25'],
    ]);
    expect(table.at(-1)).toMatchObject({ On: '2026-11-23', By: 'The program' });
  });

  it('of somebody else’s request has no subject of its mail', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await anAnswer(world(), draft, { subject: 'About Pupil A' });
    const stranger = await taken(`/api/requests/${draft.requestId}/chronology.csv`, await world().person());
    expect(stranger.body).not.toContain('Pupil A');
    expect((await taken(`/api/requests/${draft.requestId}/chronology.csv`, draft.volunteer)).body).toContain('Pupil A');
  });

  it('holds nobody’s mail address, whoever takes it', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const coordinator = await world().person({ roles: ['coordinator'] });
    for (const url of ['/api/exports/board.csv', '/api/exports/all-requests.csv', `/api/requests/${draft.requestId}/chronology.csv`]) {
      expect([url, (await taken(url, coordinator)).body.includes('@')]).toEqual([url, false]);
    }
  });
});

describe('the public table of papers', () => {
  it('has every wanted paper of every council with where it stands, late or not', async () => {
    await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-29T09:00:00.000Z');
    const table = await rows('/data/targets.csv', null);
    expect(table).toHaveLength(38 * 4 + 55 * 5);
    expect(table.find((row) => row['council_slug'] === 'kent' && row['paper'] === 'KPI set')).toMatchObject({
      status: 'asked', status_in_words: 'Asked', last_asked_on: '2026-11-23', last_due_on: '2026-12-22', late: 'yes', working_days_late: '3', as_of: '2026-12-29',
    });
    expect(table.find((row) => row['council_slug'] === 'bury' && row['paper'] === 'KPI set')).toMatchObject({ status: 'not-asked', late: 'no', last_asked_on: '' });
  });

  it('names no volunteer and holds no request’s address or mail', async () => {
    const draft = await aRequestWithTheCouncil(world(), { volunteer: await world().person({ realName: 'Zebedee Quill' }) });
    await anAnswer(world(), draft, { text: 'Dear Zebedee Quill', councilReference: 'FOI-55' });
    const { body } = await taken('/data/targets.csv', null);
    for (const secret of ['Zebedee', '@', draft.requestId, 'FOI-55', '/desk/']) expect([secret, body.includes(secret)]).toEqual([secret, false]);
  });
});
