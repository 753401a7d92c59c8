import { Readable } from 'node:stream';
import { readCaseFile } from '@openvalve/db';
import type { Classification } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aDraft, aRequestWithTheCouncil, allPapers, anAnswer, endings, openConnections, problemOf, type Draft } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { recordAnswer } from './record-answer.ts';

const world = useWorld();

const upload = async (filename: string, bytes: string | Buffer, declaredType = 'application/octet-stream') => ({
  filename, declaredType, ...(await world().deps.files.write(Readable.from([Buffer.from(bytes)]), 1_000_000)),
});

const say = (draft: Draft, messageId: string, classification: Classification, councilReference?: string) =>
  draft.desk.correspondence.classify({ requestId: draft.requestId, messageId, classification, ...(councilReference === undefined ? {} : { councilReference }) });

describe('an answer put on file', () => {
  it('waits to be read, and moves no clock until somebody says what it is', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-12-23T09:00:00.000Z');
    await anAnswer(world(), draft, { from: 'FOI desk\r\nBcc: x', subject: 'FOI 77', councilReference: ' FOI-77 ' });
    const shown = await draft.desk.requests.show(draft);
    expect(shown).toMatchObject({ stage: 'awaiting_response', nextStep: { step: 'read_answer', messages: 1 }, clock: { overdue: true }, councilReference: 'FOI-77' });
    expect(shown.messages.at(-1)).toMatchObject({ direction: 'incoming', from: 'FOI desk Bcc: x', subject: 'FOI 77', happenedOn: '2026-12-23', cameBy: 'own-email', classified: false });
    expect((await draft.desk.campaigns.board(draft)).buckets.late).toBe(1);
  });

  it('keeps its files, typed by their bytes and named so that they are safe to show', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const files = [await upload('../../plan\u202e.docx', '%PDF-1.7\n\u00e2\u00e3 the plan'), await upload('kpi.csv', 'year,plans,cost\n2024-25,1200,3\n')];
    await anAnswer(world(), draft, { text: '', files });
    const attachments = (await draft.desk.requests.show(draft)).messages.at(-1)?.attachments;
    expect(attachments?.map(({ filename, contentType }) => ({ filename, contentType }))).toEqual([
      { filename: 'kpi.csv', contentType: 'text/csv' },
      { filename: 'plan.docx', contentType: 'application/pdf' },
    ]);
  });

  it.each([
    ['with neither words nor a file', { text: ' \n ' }, 'nothing_received'],
    ['on a day that has not come', { receivedOn: '2026-11-24' }, 'day_in_future'],
    ['before the council had the request', { receivedOn: '2026-11-22' }, 'day_too_early'],
    ['on a day that is none', { receivedOn: '2026-02-30' }, 'day_missing'],
    ['without a day', { receivedOn: '' }, 'day_missing'],
    ['by a way nobody knows', { cameBy: 'pigeon' }, 'channel_unknown'],
  ])('is refused %s, and nothing of it is kept', async (_, change, code) => {
    const draft = await aRequestWithTheCouncil(world());
    const answer = { requestId: draft.requestId, person: draft.volunteer, text: 'Dear Ada', receivedOn: '2026-11-23', cameBy: 'post', files: [], ...change };
    expect(await recordAnswer(world().deps, answer)).toMatchObject({ ok: false, problem: { code } });
    const shown = await draft.desk.requests.show(draft);
    expect(shown.messages.filter(({ direction }) => direction === 'incoming')).toEqual([]);
    expect(shown.chronology).toHaveLength(3);
  });

  it('filed on the wrong request is struck out, and is no longer among its letters', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await anAnswer(world(), draft, { text: 'Meant for another request' });
    const entry = (await draft.desk.requests.show(draft)).chronology.find(({ event }) => event.type === 'MessageReceived')?.entry ?? 0;
    await draft.desk.requests.strikeOut({ requestId: draft.requestId, entry });
    const shown = await draft.desk.requests.show(draft);
    expect(shown.messages.filter(({ direction }) => direction === 'incoming')).toEqual([]);
    expect(shown.nextStep.step).toBe('wait');
    expect(shown.chronology.find((line) => line.entry === entry)?.struckOut).not.toBeNull();
  });

  it('is taken even on a request that was given back: councils write when they like', async () => {
    const draft = await aDraft(world());
    await draft.desk.campaigns.giveBack(draft);
    await anAnswer(world(), draft);
    expect((await draft.desk.requests.show(draft)).nextStep.step).toBe('read_answer');
  });
});

describe('saying what a message is', () => {
  it('an acknowledgement changes nothing, and the council’s number is kept', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    await say(draft, messageId, { as: 'acknowledgement' }, 'FOI-1234');
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'awaiting_response', councilReference: 'FOI-1234', clock: { dueOn: '2026-12-22' }, nextStep: { step: 'wait' } });
  });

  it('a question stops the clock, and the answer to it starts twenty days afresh', async () => {
    const draft = await aRequestWithTheCouncil(world());
    world().timeIs('2026-11-30T10:00:00.000Z');
    await say(draft, await anAnswer(world(), draft), { as: 'clarification_request' });
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'awaiting_clarification', clock: null, nextStep: { step: 'answer_question', since: '2026-11-30' } });

    expect((await problemOf(draft.desk.requests.recordClarificationGiven({ requestId: draft.requestId, on: '2026-11-29' }))).code).toBe('day_too_early');
    expect((await problemOf(draft.desk.requests.recordClarificationGiven({ requestId: draft.requestId, on: '2026-12-01' }))).code).toBe('day_in_future');
    await draft.desk.requests.recordClarificationGiven({ requestId: draft.requestId, on: '2026-11-30' });
    expect((await draft.desk.requests.show(draft)).clock).toMatchObject({ startedOn: '2026-11-30', dueOn: '2026-12-30' });
  });

  it('an extension moves the date only when it names a qualified exemption in time', async () => {
    const draft = await aRequestWithTheCouncil(world());
    await say(draft, await anAnswer(world(), draft), { as: 'extension_notice', exemptions: ['s.40(2)'], until: null });
    expect((await draft.desk.requests.show(draft)).clock).toMatchObject({ extendedDueOn: null });
    await say(draft, await anAnswer(world(), draft), { as: 'extension_notice', exemptions: ['s.36'], until: null });
    expect((await draft.desk.requests.show(draft)).clock?.extendedDueOn).toBe('2027-01-25');
  });

  it('a refusal has to name its ground', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    expect((await problemOf(say(draft, messageId, { as: 'response', papers: allPapers(draft.asked, 'refused') }))).code).toBe('exemptions_missing');
    await say(draft, messageId, { as: 'response', papers: allPapers(draft.asked, 'refused', ['s.36']) });
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'answered', nextStep: { step: 'ask_review', because: 'withheld' } });
  });

  it('is done once: to change it, the entry is struck out', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    await say(draft, messageId, { as: 'response', papers: allPapers(draft.asked, 'not_held') });
    expect((await problemOf(say(draft, messageId, { as: 'acknowledgement' }))).code).toBe('message_already_classified');

    const entry = (await draft.desk.requests.show(draft)).chronology.find(({ event }) => event.type === 'MessageClassified')?.entry ?? 0;
    await draft.desk.requests.strikeOut({ requestId: draft.requestId, entry });
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'awaiting_response', clock: { dueOn: '2026-12-22' }, nextStep: { step: 'read_answer' } });
    await say(draft, messageId, { as: 'acknowledgement' });
    const file = await readCaseFile(world().db, draft.requestId);
    expect(file.map(({ event }) => event.type)).toEqual([
      'RequestDrafted', 'RequestSubmitted', 'RequestSent', 'MessageReceived', 'MessageClassified', 'EntryStruckOut', 'MessageClassified',
    ]);
  });

  it('by two people at once records one of them', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const messageId = await anAnswer(world(), draft);
    await openConnections(world());
    const both = await Promise.allSettled([say(draft, messageId, { as: 'acknowledgement' }), say(draft, messageId, { as: 'other' })]);
    expect(endings(both)).toEqual(['done', 'message_already_classified']);
  });

  it('cannot be done for a message of another request', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const elsewhere = await aRequestWithTheCouncil(world(), { council: 'bury', volunteer: draft.volunteer });
    const messageId = await anAnswer(world(), elsewhere);
    expect((await problemOf(say(draft, messageId, { as: 'acknowledgement' }))).code).toBe('message_unknown');
  });

  it('gives each paper its own outcome, and keeps the clock running until every one has one', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const [first, ...rest] = draft.asked;
    await say(draft, await anAnswer(world(), draft), { as: 'response', papers: allPapers(first ? [first] : [], 'disclosed_in_full') });
    const half = await draft.desk.requests.show(draft);
    expect(half.stage).toBe('awaiting_response');
    expect(half.papers.find(({ kind }) => kind === first?.kind)).toMatchObject({ status: 'obtained-in-full', outcome: { outcome: 'disclosed_in_full' } });

    await say(draft, await anAnswer(world(), draft), { as: 'response', papers: allPapers(rest, 'not_held') });
    expect(await draft.desk.requests.show(draft)).toMatchObject({ stage: 'answered', nextStep: { step: 'publish', papers: 1 } });
  });
});
