import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aDraft, anAnswer, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { textOfPdf } from './testing/text-of-pdf.ts';

const world = useWorld();

const download = async (on: World, requestId: string, person: { id: never } | null, ending = 'pdf') =>
  on.http.inject({ url: `/api/requests/${requestId}/ico-pack.${ending}`, headers: person === null ? {} : { cookie: await on.cookieOf(person) } });

describe('the pack for a complaint to the ICO', () => {
  it('is for whoever may act on the request, and for nobody else', async () => {
    const { requestId, volunteer } = await aRequestWithTheCouncil(world());
    const asked = async (person: unknown) => (await download(world(), requestId, person as never)).statusCode;
    expect(await asked(volunteer)).toBe(200);
    expect(await asked(await world().person({ roles: ['coordinator'] }))).toBe(200);
    expect(await asked(await world().person())).toBe(403);
    expect(await asked(await world().person({ roles: ['reviewer'] }))).toBe(403);
    expect(await asked(null)).toBe(401);
    expect((await download(world(), 'nonsense', volunteer as never)).statusCode).toBe(404);
  });

  it('is declined in words while nothing has been sent', async () => {
    const { requestId, volunteer } = await aDraft(world());
    const answer = await download(world(), requestId, volunteer as never);
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([409, 'Nothing has been sent on this request, so there is nothing to complain of yet.']);
  });

  it('says of silence what was broken, how the days were counted, and how the letter went', async () => {
    const { requestId, volunteer } = await aRequestWithTheCouncil(world());
    world().timeIs('2027-01-20T09:00:00.000Z');
    const { rawPayload, headers } = await download(world(), requestId, volunteer as never);
    expect(headers['content-disposition']).toContain('complaint-kent-safety-valve.pdf');
    const words = await textOfPdf(rawPayload);
    expect(words).toContain('Complaint about Kent County Council: no answer');
    expect(words).toContain('Section 10(1): no answer by Tuesday 22 December 2026');
    expect(words).toContain('St Andrew’s Day (Scotland): not a working day');
    expect(words).toContain('The server took the letter.');
    expect(words).toContain('An internal review is not needed before a complaint of silence.');
    expect(words).toContain('Dear Freedom of Information team');
  });

  it('is a tagged document in British English with its title', async () => {
    const { requestId, volunteer } = await aRequestWithTheCouncil(world());
    const raw = (await download(world(), requestId, volunteer as never)).rawPayload.toString('latin1');
    expect(raw.slice(0, 8)).toBe('%PDF-1.7');
    for (const sign of ['/MarkInfo', '/StructTreeRoot', '/Lang (en-GB)', '/DisplayDocTitle true']) expect(raw).toContain(sign);
  });

  it('shows letters no font here has as boxes, and never breaks on them', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await anAnswer(world(), draft, { text: 'Café, naïve, Łódź, Ωmega, \u202eright to left\u202c, 子供, 🧒 and \u0000nothing.' });
    const words = await textOfPdf((await download(world(), draft.requestId, draft.volunteer as never)).rawPayload);
    expect(words).toContain('Café, naïve, Łódź, Ωmega');
    expect(words).toContain('□□');
  });

  it('gives every file byte for byte in a ZIP, with checksums that agree', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const bytes = Buffer.from('a workbook, byte for byte \u0000\u0001');
    const stored = await world().deps.files.write(Readable.from([bytes]), 1000);
    const file = { ...stored, filename: '../plan of pupils.xlsx', declaredType: 'application/x', contentType: 'application/octet-stream' };
    await anAnswer(world(), draft, { text: 'Attached.', files: [file, { ...file, filename: 'PLAN OF PUPILS.xlsx' }] as never });
    const { rawPayload } = await download(world(), draft.requestId, draft.volunteer as never, 'zip');
    const files = unzipSync(new Uint8Array(rawPayload));
    const names = Object.keys(files);
    expect(names.filter((name) => name.includes('..'))).toEqual([]);
    const plans = names.filter((name) => /plan of pupils/i.test(name));
    expect(plans).toHaveLength(2);
    for (const name of plans) expect(Buffer.from(files[name] ?? [])).toEqual(bytes);
    const sums = Buffer.from(files['SHA256SUMS.txt'] ?? []).toString('utf8').trim().split('\n').map((line) => line.split('  '));
    expect(new Set(sums.map(([, name]) => name))).toEqual(new Set(names.filter((name) => name !== 'README.txt' && name !== 'SHA256SUMS.txt')));
    for (const [sum, name = ''] of sums) expect(createHash('sha256').update(files[name] ?? new Uint8Array()).digest('hex')).toBe(sum);
  });

  it('says on its first page that a rehearsal cannot be used', async () => {
    const { requestId, volunteer, desk } = await aRequestWithTheCouncil(world());
    expect((await desk.requests.show({ requestId })).chronology.some(({ event }) => event.type === 'RequestSent' && event.rehearsal)).toBe(true);
    expect(await textOfPdf((await download(world(), requestId, volunteer as never)).rawPayload)).toContain('This pack cannot be used.');
  });
});
