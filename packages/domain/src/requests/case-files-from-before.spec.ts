import { describe, expect, it } from 'vitest';
import { StatutoryClock } from '../clock/statutory-clock.ts';
import { FoiRequestEvent } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { replay } from './replay.ts';

/*
 * Case files as they were written before fees, reviews and complaints could be recorded, letter by letter. Released events are
 * for ever: whatever is added later, these read back and stand as they did.
 */
const [campaign, person, letter, first, second, attempt] = [1, 2, 3, 4, 5, 6].map((number) => `00000000-0000-4000-8000-00000000000${number}`);
const clock = (startedOn: string, dueOn: string) =>
  `{"regime":"FOIA","startedOn":"${startedOn}","dueOn":"${dueOn}","dueOnByCode":"${dueOn}","extendedDueOn":null,"extendedDueOnByCode":null,"leftOut":[],"provisional":[],"calendarVersion":"uk-2028-12-31-dc1c840635d4"}`;
const parsed = (text: string) => StatutoryClock.parse(JSON.parse(text));
const extendedClock = clock('2026-10-05', '2026-11-02').replace('"extendedDueOn":null,"extendedDueOnByCode":null', '"extendedDueOn":"2026-12-01","extendedDueOnByCode":"2026-12-01"');

const drafted = `{"type":"RequestDrafted","campaignId":"${campaign}","councilSlug":"bexley","programme":"safety-valve","applicant":"${person}","on":"2026-10-05"}`;
const asked = '[{"kind":"dsg-management-plan","period":null},{"kind":"kpi-set","period":null}]';
const sent = [
  drafted,
  `{"type":"RequestSubmitted","messageId":"${letter}","asked":${asked},"on":"2026-10-05"}`,
  `{"type":"RequestSent","messageId":"${letter}","channel":"tracker","asked":${asked},"sentOn":"2026-10-05","clock":${clock('2026-10-05', '2026-11-02')}}`,
];
const received = (messageId: string | undefined, on: string) => `{"type":"MessageReceived","messageId":"${messageId}","receivedOn":"${on}"}`;
const read = (messageId: string | undefined, classification: string, more = '') => `{"type":"MessageClassified","messageId":"${messageId}","on":"2026-10-20","classification":${classification}${more}}`;
const papers = (outcome: string, exemptions: string) => ['dsg-management-plan', 'kpi-set'].map((kind) => `{"kind":"${kind}","period":null,"outcome":"${outcome}","exemptions":${exemptions}}`).join(',');
const replayed = (lines: readonly string[]): FoiRequest => replay(lines.map((line) => FoiRequestEvent.parse(JSON.parse(line))));

describe('a case file from before', () => {
  it.each<[string, readonly string[], Partial<Record<keyof FoiRequest, unknown>>]>([
    ['of a draft that lapsed', [drafted, '{"type":"DraftReturned","on":"2026-10-10","why":"lapsed"}'], { position: { stage: 'withdrawn', on: '2026-10-10', why: 'lapsed' } }],
    [
      'of a letter nobody was sure of, settled as gone',
      [sent[0]!, sent[1]!, `{"type":"DeliveryUncertain","messageId":"${letter}","attemptId":"${attempt}","on":"2026-10-05"}`, `{"type":"DeliverySettled","messageId":"${letter}","went":true,"on":"2026-10-06"}`, sent[2]!],
      { position: { stage: 'awaiting_response', clock: parsed(clock('2026-10-05', '2026-11-02')) }, channel: 'tracker', receivedOn: '2026-10-05' },
    ],
    [
      'of a question asked and answered',
      [...sent, received(first, '2026-10-20'), read(first, '{"as":"clarification_request"}'), `{"type":"ClarificationGiven","on":"2026-10-21","clock":${clock('2026-10-21', '2026-11-18')}}`],
      { position: { stage: 'awaiting_response', clock: parsed(clock('2026-10-21', '2026-11-18')) }, breaches: [], partQuestions: [] },
    ],
    [
      'of an extension that moved the clock, and one that did not',
      [...sent, received(first, '2026-10-20'), read(first, '{"as":"extension_notice","exemptions":["s.36"],"until":null}', `,"clock":${extendedClock}`), received(second, '2026-10-21'), read(second, '{"as":"extension_notice","exemptions":["s.41"],"until":null}')],
      { position: { stage: 'awaiting_response', clock: parsed(extendedClock) }, extensions: [{ messageId: first, on: '2026-10-20', refused: null }, { messageId: second, on: '2026-10-21', refused: 'only_absolute' }] },
    ],
    [
      'of a refusal after a deadline that passed',
      [...sent, '{"type":"DeadlinePassed","dueOn":"2026-11-02","on":"2026-11-03"}', received(first, '2026-11-10'), read(first, `{"as":"response","papers":[${papers('refused', '["s.36"]')}]}`)],
      {
        position: { stage: 'answered', on: '2026-11-10', outcome: 'refused', clock: parsed(clock('2026-10-05', '2026-11-02')) }, deadlinesNoted: ['2026-11-02'],
        breaches: [{ dueOn: '2026-11-02', lastDay: '2026-11-02', until: '2026-11-10', ended: 'answered' }], review: null, complaint: null,
      },
    ],
    [
      'of a classification struck out and made again',
      [...sent, received(first, '2026-10-20'), read(first, '{"as":"clarification_request"}'), '{"type":"EntryStruckOut","entry":5,"on":"2026-10-21"}', read(first, '{"as":"acknowledgement"}')],
      { position: { stage: 'awaiting_response', clock: parsed(clock('2026-10-05', '2026-11-02')) }, struckOut: [5], strikeable: [{ entry: 4, first: null }, { entry: 7, first: null }] },
    ],
    ['of a letter the mail server refused', [sent[0]!, sent[1]!, `{"type":"SendFailed","messageId":"${letter}","attemptId":"${attempt}","permanent":true,"on":"2026-10-05"}`], { position: { stage: 'draft' }, asked: [] }],
    ['of a request that was withdrawn', [...sent, '{"type":"RequestWithdrawn","on":"2026-10-20"}'], { position: { stage: 'withdrawn', on: '2026-10-20', why: 'withdrawn' }, breaches: [] }],
    ['of a rehearsal', [sent[0]!, sent[1]!, sent[2]!.replace('"clock"', '"rehearsal":true,"clock"')], { rehearsal: true, position: { stage: 'awaiting_response', clock: parsed(clock('2026-10-05', '2026-11-02')) } }],
  ])('%s stands as it did', (_, lines, expected) => {
    expect(replayed(lines)).toMatchObject(expected);
  });
});
