import { describe, expect, it } from 'vitest';
import type { PaperAsked } from '../../agreements/document-kind.ts';
import { Classification } from '../../requests/foi-request.events.ts';
import { on } from '../../shared/iso-date.ts';
import { growsWithItsSquare, growthOf } from '../../testing/growth.ts';
import { suggestedClassification } from './suggested-classification.ts';
import { suggestReading, type MessageToRead } from './suggested-reading.ts';

const receivedOn = on('2026-11-23');
const read = (text: string, given: Partial<MessageToRead> = {}) => suggestReading({ subject: 'Your request', text, receivedOn, ...given });

describe('a suggested reading', () => {
  it('rests on a sentence, with its place in the text', () => {
    const text = 'Dear Robin\r\n\r\nThank you for your request. We hold the plan but are withholding it under\r\nsection 36(2)(c) of the Act. You may ask for a review.\r\n';
    const { as, outcome, grounds, rests, sure } = read(text);
    expect({ as, outcome, sure, codes: grounds.map(({ code }) => code) }).toEqual({ as: 'response', outcome: 'refused', sure: 'likely', codes: ['s.36'] });
    expect(rests?.words).toBe('We hold the plan but are withholding it under section 36(2)(c) of the Act.');
    expect(text.slice(rests?.from, rests?.to)).toBe('We hold the plan but are withholding it under\r\nsection 36(2)(c) of the Act.');
  });

  it('leaves out what other people wrote before', () => {
    const text = 'Thank you for your email. It is with the team.\n\nIf you refuse this, name the exemption: it is exempt under section 36.\n';
    expect(read(text, { own: [{ from: 0, to: 47 }] })).toMatchObject({ as: 'acknowledgement', grounds: [] });
  });

  it('is nothing where nothing says', () => {
    expect(read('See you on Monday.')).toMatchObject({ as: null, sure: 'possible', rests: null, outcome: null, grounds: [], portal: null });
    expect(read('')).toMatchObject({ as: null, rests: null });
  });

  it('is less sure where a message says two things', () => {
    expect(read('The plan is attached. For the letters we need clarification: which years do you mean?')).toMatchObject({ as: 'response', also: ['clarification_request'], sure: 'possible' });
    expect(read('Please find our response attached.')).toMatchObject({ as: 'response', outcome: null, sure: 'possible' });
  });

  it.each([
    ['We may need to extend the time to consider the public interest.', 'extension_notice'],
    ['If a fee of £20 is payable we will tell you.', 'fees_notice'],
    ['We might ask you to clarify your request.', 'clarification_request'],
    ['If another authority holds it we may transfer your request to Netherdale County Council.', 'transfer'],
    ['A request may be refused under section 12.', 'response'],
    ['Some information may be exempt under section 40.', 'response'],
    ['We will tell you whether the information is held.', 'response'],
    ['You may ask for an internal review of our decision to refuse.', 'review_outcome'],
  ])('does not take “%s” for more than a possibility', (sentence, not) => {
    expect(read(`Thank you for your request. ${sentence}`).as).toBe('acknowledgement');
    expect(read(sentence).as).not.toBe(not);
  });

  it.each([
    ['is exempt under sections 36, 41 and 43(2)', ['s.36', 's.41', 's.43(2)']],
    ['is exempt under s.36(2)(b)(ii) and (c)', ['s.36']],
    ['is exempt under S40 (2) and section 31', ['s.40(2)', 's.31']],
    ['is excepted under regulation 12(4)(d) and regulation 12 (5)(e)', ['reg.12(4)(d)', 'reg.12(5)(e)']],
    ['is exempt under section 43', ['s.43(2)']],
    ['is exempt under section 40(1)', ['s.40(1)']],
    ['is withheld, as section 17 requires us to say, under section 22', ['s.22']],
    ['is exempt. We have a duty under section 16', []],
  ])('finds the grounds in “The report %s”', (words, codes) => {
    expect(read(`The report ${words}.`).grounds.map(({ code }) => code)).toEqual(codes);
  });

  it('ends in time on a text made to be slow', () => {
    expect(['section 36, ', 'please ', 'The information ', 'ref: ', 'http://a', 'A. ', 'a'.repeat(60), '(', 'to the Department '].filter((piece) => growthOf((size) => read(piece.repeat(size)), { size: 5_000, now: Date.now }) > growsWithItsSquare)).toEqual([]);
  });
});

describe('a link to fetch the papers', () => {
  it.each([
    ['Download the files here: https://files.example/a. The link expires on 14 December 2026.', '2026-12-14'],
    ['You can download them at https://files.example/a for 30 days.', '2026-12-23'],
    ['The documents are at https://files.example/a', null],
  ])('is found with the day it closes: %s', (text, expiresOn) => {
    expect(read(`Dear Robin. The information is attached. ${text}`).portal).toMatchObject({ url: 'https://files.example/a', expiresOn });
  });

  it('is not a survey, a way to follow the request or a page of the government', () => {
    for (const url of ['https://survey.example/foi', 'https://portal.example/track/1', 'https://www.gov.uk/a']) expect(read(`The information is attached. See the documents at ${url}`).portal).toBeNull();
  });
});

describe('the classification it would be', () => {
  const asked: PaperAsked[] = [{ kind: 'kpi-set', period: null }, { kind: 'dsg-management-plan', period: null }];
  const classified = (text: string) => suggestedClassification(read(text), asked);

  it('is one the domain takes, for every paper alike', () => {
    const refusal = classified('It is all exempt under section 36.');
    expect(refusal).toEqual({ as: 'response', papers: asked.map((paper) => ({ ...paper, outcome: 'refused', exemptions: ['s.36'] })) });
    expect(Classification.safeParse(refusal).success).toBe(true);
    expect(classified('We do not hold the information.')).toMatchObject({ papers: [{ outcome: 'not_held', exemptions: [] }, { outcome: 'not_held' }] });
    expect(classified('Section 43 is engaged. We are extending the time limit to consider the public interest and will reply by 20 January 2027.')).toEqual({ as: 'extension_notice', exemptions: ['s.43(2)'], until: '2027-01-20' });
  });

  it('is for a person alone where it is given in part, names no ground, or does not say', () => {
    expect(classified('The plan is attached. The letters are withheld under section 36.')).toBeNull();
    expect(classified('We are unable to release the plan.')).toBeNull();
    expect(classified('Please find our response attached.')).toBeNull();
    expect(classified('Good morning.')).toBeNull();
  });
});
