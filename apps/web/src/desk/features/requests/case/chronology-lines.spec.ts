import { bankHolidays, extendClock, on, startClock, type FollowUpPurpose, type Instant, type MessageId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { EntryView, MessageView } from '../queries.ts';
import { chronologyLines } from './chronology-lines.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}` as MessageId;
const at = (minute: number) => `2026-11-23T09:0${minute}:00.000Z` as Instant;

const entry = (number: number, event: EntryView['event'], change: Partial<EntryView> = {}): EntryView => ({
  entry: number, at: at(number), actor: { name: 'Robin', system: false }, event, struckOut: null, canStrikeOut: false, messageId: 'messageId' in event ? event.messageId : null, ...change,
});

const message: MessageView = {
  id: id(1), direction: 'incoming', kind: 'incoming', purpose: null, about: null, from: null, to: null, subject: '', body: 'Thank you.', happenedOn: on('2026-11-23'), cameBy: null, councilReference: 'FOI-1', handedTo: null, attachments: [], classified: true, waits: false, automatic: null, parts: [], reading: null,
  report: null, mail: null,
};

const lines = (...chronology: EntryView[]) => chronologyLines({ chronology: chronology.toReversed(), messages: [message], council: { name: 'Bexley' } });

const received = entry(1, { type: 'MessageReceived', messageId: id(1), receivedOn: on('2026-11-23') });

describe('the chronology of a request', () => {
  it('says of a message nobody has read that the clock runs on', () => {
    expect(lines(received)).toMatchObject([{ by: 'theirs', title: 'Bexley wrote', detail: 'Its reference is FOI-1. Nobody has said what it is yet. The clock runs on.' }]);
  });

  it('says of a machine’s own mail that it is one, and asks nobody to read it', () => {
    const said = (change: Partial<MessageView>) => chronologyLines({ chronology: [received], messages: [{ ...message, classified: false, ...change }], council: { name: 'Bexley' } })[0];
    expect(said({ automatic: 'automatic-reply' })).toMatchObject({ title: 'An automatic reply came', detail: 'Its reference is FOI-1.' });
    expect(said({ automatic: 'bounce', councilReference: null })).toMatchObject({ title: 'A mail server wrote about a letter', detail: null });
    expect(said({ automatic: 'bounce', waits: true })?.detail).toContain('Nobody has said what it is yet.');
  });

  it('shows what a message was read as with the message, and by whom', () => {
    const read = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-23'), classification: { as: 'acknowledgement' } }, { canStrikeOut: true });
    expect(lines(received, read)).toMatchObject([{ title: 'Bexley acknowledged the request', fine: 'Robin read it, Mon 23 Nov, 09:02.', strike: { entry: 2, button: 'Change' } }]);
  });

  it('keeps a reading that was struck out, with by whom, and the message as nobody had read it', () => {
    const struck = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-23'), classification: { as: 'clarification_request' } }, { struckOut: { by: 'Robin', at: at(3) } });
    const strike = entry(3, { type: 'EntryStruckOut', entry: 2, on: on('2026-11-23') });
    expect(lines(received, struck, strike)).toMatchObject([
      { title: 'Read as: a question to answer first', struck: true, fine: 'Struck out by Robin, Mon 23 Nov, 09:03.' },
      { title: 'Bexley wrote', struck: false },
    ]);
  });

  it('names the papers of an answer once for all years of which the same was said', () => {
    const periods = ['2022-23', '2023-24', '2024-25'];
    const papers = periods.map((period) => ({ kind: 'monitoring-report' as const, period: period as never, outcome: 'refused' as const, exemptions: ['s.36' as const] }));
    const answered = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-23'), classification: { as: 'response', papers: [{ kind: 'kpi-set', period: null, outcome: 'disclosed_in_full', exemptions: [] }, ...papers] } });
    expect(lines(received, answered)[0]?.detail).toBe('Its reference is FOI-1. KPI set: given; Monitoring reports 2022–23 to 2024–25: refused (s.36).');
  });
});

const clock = startClock({ receivedOn: on('2026-11-23') }, bankHolidays);
const sent = entry(1, { type: 'RequestSent', messageId: id(9), channel: 'post', asked: [{ kind: 'kpi-set', period: null }], sentOn: on('2026-11-21'), clock });
type Classified = Extract<EntryView['event'], { type: 'MessageClassified' }>;
const read = (classification: Classified['classification'], more: Partial<Classified> = {}) => {
  const classified = entry(3, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-30'), classification, ...more });
  return chronologyLines({ chronology: [classified, received, sent], messages: [{ ...message, councilReference: null }], council: { name: 'Bexley' } })[0];
};

describe('the chronology, where a letter left from here', () => {
  const went = entry(1, { type: 'RequestSent', messageId: id(9), channel: 'tracker', asked: [{ kind: 'kpi-set', period: null }], sentOn: on('2026-11-23'), clock });
  const lineOf = (handedTo: string | null) =>
    chronologyLines({ chronology: [went], messages: [{ ...message, id: id(9), direction: 'outgoing', kind: 'initial_request', handedTo }], council: { name: 'Bexley' } })[0];

  it('says when, and which mail server of ours has it', () => {
    expect(lineOf('smtp.example.org')?.fine).toBe('Sent Mon 23 Nov, 09:01, handed to smtp.example.org.');
    expect(lineOf(null)?.fine).toBeNull();
  });
});

describe('the chronology, where a council says something about time or money', () => {
  it('says that a fees notice in time paused the clock, and that a late one did not', () => {
    expect(read({ as: 'fees_notice' }, { lapsesAfter: on('2027-02-28') })).toMatchObject({ by: 'theirs', title: 'Bexley asks for a fee', detail: 'In time, so its clock paused. The fee can be paid until Sunday 28 February 2027.' });
    expect(read({ as: 'fees_notice' })?.detail).toBe('It came too late to pause its clock, which runs on.');
  });

  it('says of a transfer that our clock does not move', () => {
    expect(read({ as: 'transfer' })?.detail).toContain('Our clock does not move');
  });

  it('names the papers a question is about, and says that time runs on for the rest', () => {
    expect(read({ as: 'clarification_request', papers: [{ kind: 'kpi-set', period: null }] })?.detail).toBe('It is about the KPI set. For the rest its time runs on.');
  });

  it('shows what a review came to, and what the ICO decided, with its days', () => {
    expect(read({ as: 'review_outcome', papers: [{ kind: 'kpi-set', period: null, outcome: 'refused', exemptions: ['s.36'] }] })).toMatchObject({ title: 'Bexley looked again', detail: 'KPI set: refused (s.36).' });
    expect(read({ as: 'decision_notice', sentOn: on('2026-11-28'), decided: 'upheld', days: 30 })).toMatchObject({ title: 'The ICO decided for us', detail: 'Its notice was sent on Saturday 28 November 2026. Bexley has 30 days from then to do as told.' });
    expect(read({ as: 'decision_notice', sentOn: on('2026-11-28'), decided: 'not_upheld', days: null })?.detail).toContain('Bexley has to do nothing.');
  });

  it('says of more time under the EIR that it is for a large and complex request', () => {
    const eir = extendClock({ ...clock, regime: 'EIR' }, { on: on('2026-11-30'), exemptions: [] }, bankHolidays);
    const classified = entry(2, { type: 'MessageClassified', messageId: id(1), on: on('2026-11-30'), classification: { as: 'extension_notice', exemptions: [], until: null }, ...(eir.valid ? { clock: eir.clock } : {}) });
    expect(lines(received, classified)[0]?.detail).toContain('The request is large and complex, it says.');
  });
});

describe('the chronology, where we write down what no message says', () => {
  it.each<[string, EntryView['event'], Partial<ReturnType<typeof chronologyLines>[number]>]>([
    ['that the request came back', { type: 'MessageBounced', messageId: id(9), why: 'bounced', on: on('2026-11-24') }, { title: 'The request came back', detail: 'So it was not received, and no day had counted. It is a draft again.' }],
    ['that a reply told us to write elsewhere', { type: 'MessageBounced', messageId: id(9), why: 'told_to_write_elsewhere', on: on('2026-11-24') }, { title: 'An automatic reply to the request told us to write elsewhere' }],
    ['the council’s own day of receipt', { type: 'ClaimedReceiptRecorded', claimedOn: on('2026-11-25'), on: on('2026-11-26') }, { title: 'Bexley says it got the request on Wed 25 Nov 2026', detail: 'Kept beside our own day. The due date stays.' }],
    ['the other law', { type: 'RegimeRecorded', regime: 'EIR', on: on('2026-11-26'), clock: { ...clock, regime: 'EIR' } }, { title: 'Bexley deals with it as environmental information', detail: 'The clock counts from the same day: due by Tuesday 22 December 2026.' }],
    ['that the fee was paid', { type: 'FeePaid', on: on('2026-12-02'), clock }, { title: 'Bexley had its fee', when: 'Wed 2 Dec 2026' }],
    ['an appeal of ours', { type: 'AppealLodged', by: 'us', on: on('2026-12-03') }, { title: 'We appealed to the Tribunal', when: 'Thu 3 Dec 2026' }],
    ['an appeal of the council’s', { type: 'AppealLodged', by: 'council', on: on('2026-12-03') }, { title: 'Bexley appealed to the Tribunal', detail: 'What it was told to do waits until that is over.' }],
  ])('says %s, and who recorded it', (_, event, words) => {
    expect(lines(sent, entry(2, event))[0]).toMatchObject({ ...words, fine: 'Recorded by Robin, Mon 23 Nov, 09:02.' });
  });

  it('says of a new holiday which date it moved, and from when to when', () => {
    const after = { ...clock, dueOn: on('2026-12-23'), dueOnByCode: on('2026-12-23') };
    const moved = entry(2, { type: 'ClockRecalculated', why: 'holiday_table', on: on('2026-12-01'), statutory: { before: clock, after } }, { actor: { name: '', system: true } });
    expect(lines(sent, moved)[0]).toMatchObject({ title: 'The table of bank holidays changed, and a date with it', detail: 'The last lawful day was Tuesday 22 December 2026; it is Wednesday 23 December 2026 now.', fine: null });
  });
});

describe('the chronology of letters after the first', () => {
  const submitted = (purpose: FollowUpPurpose) => entry(2, { type: 'FollowUpSubmitted', messageId: id(2), purpose, on: on('2026-12-23') });
  const gone = (purpose: FollowUpPurpose, more = {}) => entry(3, { type: 'FollowUpSent', messageId: id(2), purpose, channel: 'tracker', sentOn: on('2026-12-23'), receivedOn: on('2026-12-23'), ...more });

  it('shows a letter once: pressing Send goes once it went', () => {
    expect(lines(submitted('chaser'))).toMatchObject([{ title: 'Robin pressed Send', detail: 'The reminder waits to be handed over.' }]);
    expect(lines(submitted('chaser'), gone('chaser'))).toMatchObject([{ by: 'ours', title: 'We reminded Bexley', detail: 'From its own address here.' }]);
  });

  it('says when a review should be answered, and whether that is law', () => {
    const review = { regime: 'FOIA', askedOn: on('2026-12-23'), normallyBy: on('2027-01-25'), atMostBy: on('2027-02-22'), calendarVersion: clock.calendarVersion } as const;
    expect(lines(gone('internal_review', { review }))[0]?.detail).toBe('From its own address here. It should answer by Monday 25 January 2027, and at most by Monday 22 February 2027. That is guidance, not law.');
    expect(lines(gone('internal_review', { review: { ...review, regime: 'EIR', normallyBy: null } }))[0]?.detail).toContain('It has to answer by Monday 22 February 2027.');
  });

  it('dates one sent by hand from the day it went, and says what a complaint is about', () => {
    expect(lines(gone('ico_complaint', { channel: 'ico-form', about: 'silence', receivedOn: on('2026-12-24') }))[0]).toMatchObject({
      when: 'Wed 23 Dec 2026', title: 'We complained to the ICO', detail: 'Through the ICO’s form. There on Thu 24 Dec 2026. About its silence.', fine: 'Recorded by Robin, Mon 23 Nov, 09:03.',
    });
  });

  it('says of a rehearsal that nobody has the letter', () => {
    expect(lines(gone('chaser', { rehearsal: true }))[0]).toMatchObject({ title: 'Rehearsal: the reminder stayed on this machine', detail: 'Nobody has it, and nothing follows from it.' });
  });

  it('says of one for a rehearsed request that the desk goes on as if it had gone', () => {
    const rehearsed = entry(1, { type: 'RequestSent', messageId: id(9), channel: 'tracker', asked: [{ kind: 'kpi-set', period: null }], sentOn: on('2026-11-21'), clock, rehearsal: true });
    expect(lines(rehearsed, gone('chaser', { rehearsal: true }))[0]?.detail).toBe('Nobody has it. The request is a rehearsal too, so the desk goes on as if it had gone.');
  });

  it('names the letter that failed, came back or is in doubt', () => {
    const attemptId = '00000000-0000-4000-8000-000000000000';
    expect(lines(submitted('internal_review'), entry(3, { type: 'FollowUpFailed', messageId: id(2), attemptId, permanent: true, on: on('2026-12-23') }))[0]).toMatchObject({ title: 'The mail server refused the request for a review', detail: 'It can be sent again.' });
    expect(lines(submitted('chaser'), entry(3, { type: 'FollowUpUncertain', messageId: id(2), attemptId, on: on('2026-12-23') }))[0]?.title).toBe('The program stopped while handing the reminder over');
    expect(lines(submitted('chaser'), entry(3, { type: 'FollowUpSettled', messageId: id(2), went: false, on: on('2026-12-23') }))[0]?.title).toBe('Robin looked: the reminder did not go');
    expect(lines(gone('chaser'), entry(4, { type: 'MessageBounced', messageId: id(2), why: 'bounced', on: on('2026-12-24') }))[0]).toMatchObject({ title: 'The reminder came back', detail: 'So it was not received. It can be sent again.' });
  });
});
