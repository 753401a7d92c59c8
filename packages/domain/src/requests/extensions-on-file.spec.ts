import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, clarificationGiven, extendedFrom, extension, messageNumber,
  received, regimeRecorded, struckOut, withdrawn,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { whereItStands } from './where-it-stands.ts';

const second = messageNumber(2);
const refusedAs = (caseFile: readonly FoiRequestEvent[]) => replay(caseFile).extensions.map(({ refused }) => refused);
const notRecognised = (caseFile: readonly FoiRequestEvent[]) => {
  const stands = whereItStands(replay(caseFile), on('2026-12-23'), bankHolidays);
  return 'extensionNotRecognised' in stands ? stands.extensionNotRecognised : stands.stands;
};
const valid = classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') });

describe('a notice of extension on file', () => {
  it('has the day it came, and no objection where it moved the clock', () => {
    expect(replay([...aRequestWithUnreadMail(), valid]).extensions).toEqual([{ messageId: messageNumber(1), on: '2026-12-01', refused: null }]);
  });

  it.each([
    ['only_absolute', classified(extension(['s.41'])), '2026-12-01'],
    ['only_absolute', classified(extension([])), '2026-12-02'],
    ['wrong_regime', classified(extension(['reg.12(4)(e)'])), '2026-12-01'],
    ['only_absolute', classified(extension(['reg.12(4)(e)', 's.41'])), '2026-12-03'],
    ['late', classified(extension(['s.36'])), '2026-12-23'],
  ] as const)('is not recognised, as %s, and why is kept', (refused, said, messageOn) => {
    const caseFile = [...aRequestWithUnreadMail({ messageOn }), said];
    expect(refusedAs(caseFile)).toEqual([refused]);
    expect(notRecognised(caseFile)).toBe(true);
  });

  it('naming exemptions of the Act is none under EIR', () => {
    expect(refusedAs([...aRequestAwaitingResponse(), regimeRecorded('EIR'), received('2026-12-01'), classified(extension(['s.36']))])).toEqual(['wrong_regime']);
  });

  it('is not objected to where it came in time and moved nothing: the council waits for us, or has nothing', () => {
    const read = (caseFile: readonly FoiRequestEvent[], day: string) => refusedAs([...caseFile, received(day, second), classified(extension(), { messageId: second })]);
    expect(read(aRequestAwaitingClarification({ askedOn: '2026-12-01' }), '2027-01-20')).toEqual([null]);
    expect(read(aDraft(), '2027-01-20')).toEqual([null]);
    expect(read([...aRequestAwaitingResponse(), withdrawn()], '2027-01-20')).toEqual([null]);
    expect(read(anAnsweredRequest(), '2026-12-15')).toEqual([null]);
    expect(read(anAnsweredRequest(), '2026-12-23')).toEqual(['late']);
  });

  it('that came while the question was open says nothing of the time that ran afterwards', () => {
    const before = [...aRequestAwaitingResponse(), received('2026-11-30', second), classified(extension(['s.41']), { messageId: second }), ...aRequestAskedAgain().slice(3)];
    expect(refusedAs(before)).toEqual(['only_absolute']);
    expect(notRecognised(before)).toBe(false);
    const refusedSince = [...before, received('2026-12-14', messageNumber(3)), classified(extension([]), { messageId: messageNumber(3) })];
    expect(notRecognised(refusedSince)).toBe(true);
    const validBefore = [...aRequestWithUnreadMail(), valid, received('2026-12-02', second), classified({ as: 'clarification_request' }, { messageId: second }), clarificationGiven('2026-12-03')];
    expect(notRecognised(validBefore)).toBe(false);
  });

  it('of the very day time began is about that time', () => {
    expect(notRecognised([...aRequestWithUnreadMail({ messageOn: '2026-11-23' }), classified(extension(['s.41']))])).toBe(true);
  });

  it('after a valid one is not held against the council', () => {
    expect(notRecognised([...aRequestWithUnreadMail(), valid, received('2026-12-24', second), classified(extension(['s.41']), { messageId: second })])).toBe(false);
  });

  it('between the two last days of a weekend arrival extends the later reading, and is recognised', () => {
    const saturday = [...aRequestWithUnreadMail({ receivedOn: '2026-10-31', messageOn: '2026-11-30' }), classified(extension(), { clock: extendedFrom('2026-10-31', '2026-11-30') })];
    expect(whereItStands(replay(saturday), on('2026-12-02'), bankHolidays)).toMatchObject({ stands: 'past_due_by_one_reading', of: 40, extended: true, extensionNotRecognised: false });
  });

  it('that the council gave in time is not held against it, although another was not recognised', () => {
    const two = [...aRequestAwaitingClarification({ askedOn: '2026-12-01' }), received('2026-12-01', second), classified(extension(), { messageId: second }), clarificationGiven('2026-12-01')];
    expect(notRecognised(two)).toBe(false);
  });

  it('comes in the order in which they were read, and goes when its reading is struck out', () => {
    const two = [...aRequestWithUnreadMail(), received('2026-11-30', second), classified(extension(['s.41'])), classified(extension(['s.12']), { messageId: second })];
    expect(replay(two).extensions.map(({ on: day }) => day)).toEqual(['2026-12-01', '2026-11-30']);
    expect(replay([...two, struckOut(6)]).extensions).toMatchObject([{ messageId: second }]);
  });
});
