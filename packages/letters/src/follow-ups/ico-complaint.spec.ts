import { on, type ComplaintAbout } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter, letterProblems, whatToCheck, type FollowUpFacts } from '../index.ts';
import { answered, answeredBy, environmental, fromASaturday, refused, running, underReview, word } from '../testing/follow-up-cases.ts';

const complaint = (facts: FollowUpFacts, about: ComplaintAbout | null): FollowUpFacts => ({ ...facts, purpose: 'ico_complaint', about });
const body = (facts: FollowUpFacts, about: ComplaintAbout): string => followUpLetter(complaint(facts, about)).body;
const happened = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('- '));

describe('a complaint about silence', () => {
  it('can be made from the day after the later reading’s last day', () => {
    expect(letterProblems(complaint({ ...fromASaturday, today: on('2026-12-31') }, 'silence'))).toEqual(['nothing_to_complain_of']);
    expect(letterProblems(complaint({ ...fromASaturday, today: on('2027-01-01') }, 'silence'))).toEqual([]);
    expect(letterProblems(complaint({ ...running, papers: [word('kpi-set', 'not_held')] }, 'silence'))).toEqual(['nothing_to_complain_of']);
  });

  it('tells what happened in order, with every reminder, and goes by the later last day', () => {
    expect(happened(body({ ...fromASaturday, chasedOn: [on('2027-01-11'), on('2027-01-05')], today: on('2027-01-18') }, 'silence'))).toEqual([
      '- 28 November 2026: I sent the request, and the council received it.',
      '- 30 December 2026: The 20 working days that section 10(1) of the Act allows ended, counted from the day of receipt.',
      '- 31 December 2026: They ended as counted from the first working day after an arrival at a weekend or on a holiday. I go by this later day.',
      '- 5 January 2027: I reminded the council.',
      '- 11 January 2027: I reminded the council.',
      '- 18 January 2027: I have no answer.',
    ]);
  });

  it('encloses reminders only where there were any', () => {
    expect(body(running, 'silence')).toContain('With this comes a copy of my request.');
    expect(body({ ...running, chasedOn: [on('2026-12-10')] }, 'silence')).toContain('With this come copies of my request and of my reminder sent on 10 December 2026.');
  });

  it('tells a request that was posted from one that was received the same day', () => {
    expect(happened(body({ ...running, sentOn: on('2026-11-09'), councilReference: 'FOI-1' }, 'silence')).slice(0, 2)).toEqual(['- 9 November 2026: I sent the request.', '- 10 November 2026: The council received it. Its reference is FOI-1.']);
  });

  it('says what was wrong with a notice of extension', () => {
    const text = body({ ...running, extension: { on: on('2026-12-11'), exemptions: ['s.36'], until: null, refused: 'late' } }, 'silence');
    expect(text).toContain('- 11 December 2026: The council told me that it needed longer. I do not think that the Act allows it: the notice came after the 20 working days were over.');
  });

  it('asks whether the time was reasonable where it rests on what the ICO expects', () => {
    const text = body({ ...running, extended: true, lastDay: on('2027-01-12'), today: on('2027-01-20') }, 'silence');

    expect(text).toContain('40 working days had passed, the most that you expect a council to need.');
    expect(text).toContain('(sections 10(3) and 17(3) of the Act)');
    expect(text).not.toContain('10(1)');
  });
});

describe('a complaint about a review that was never answered', () => {
  it('can be made from the day after its fortieth working day', () => {
    expect(letterProblems(complaint(underReview(refused('s.36'), '2027-02-15'), 'review_silent'))).toEqual(['nothing_to_complain_of']);
    expect(letterProblems(complaint(underReview(refused('s.36'), '2027-02-16'), 'review_silent'))).toEqual([]);
  });
});

describe('a complaint about a refusal', () => {
  const reviewed = (facts: FollowUpFacts): FollowUpFacts => {
    const { review } = underReview(facts, '2027-01-25');
    return { ...facts, today: on('2027-01-25'), review: review && { ...review, answeredOn: on('2027-01-20') } };
  };

  it('does not take the review’s day for that of the first answer', () => {
    const text = body(reviewed({ ...refused('s.36'), answeredOn: on('2027-01-20') }), 'refusal');

    expect(happened(text).filter((line) => line.includes('20 January 2027'))).toEqual(['- 20 January 2027: The council sent the outcome of its review.']);
    expect(text).not.toMatch(/answered\.|10\(1\)/);
  });

  it('asks about time only where the answer was late', () => {
    expect(body(reviewed(refused('s.36')), 'refusal')).not.toContain('time for answering');
    expect(body(reviewed(answeredBy(refused('s.36'), '2026-12-10')), 'refusal')).toContain('Please also decide whether it kept to the time for answering (section 10(1)).');
  });

  it('needs something that is still kept back or not held', () => {
    expect(letterProblems(complaint(reviewed(answered(word('kpi-set', 'disclosed_in_full'))), 'refusal'))).toEqual(['nothing_to_complain_of']);
    expect(body(reviewed(answered(word('kpi-set', 'not_held'))), 'refusal')).toContain('Please ask the council where it looked, and decide whether that was enough.');
  });

  it('is one about a decision not carried out from the day after the last one it gave', () => {
    const decided = { ...refused('s.36'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-19') } };

    expect(body({ ...decided, today: on('2027-06-19') }, 'refusal')).not.toContain('section 54');
    expect(body({ ...decided, today: on('2027-06-20') }, 'refusal')).toContain('The notice gave the council 30 calendar days, until 19 June 2027.');
  });

  it.each(['silence', 'review_silent', 'refusal'] as const)('about %s is one about the decision once that was not carried out', (about) => {
    const decided = { ...running, today: on('2027-06-20'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-19'), reference: 'IC-400001-A1B2' } };

    const text = body(decided, about);
    expect(text).toContain('Your reference on it is IC-400001-A1B2.');
    expect(text).toContain('certify to the High Court');
    expect(text).toContain('I have no answer about the DSG management plan');
    expect(text).not.toMatch(/I complain|remind|\{\{/);
    expect(whatToCheck(complaint(decided, about)).map(({ code }) => code)).toEqual(['attach_decision_notice']);
  });

  it('asks its writer for the number of a decision notice that is not on file', () => {
    const decided = complaint({ ...running, today: on('2027-06-20'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-19'), reference: null } }, 'silence');
    expect(followUpLetter(decided).body).toContain('{{the ICO’s reference on the notice}}');
    expect(whatToCheck(decided).map(({ code }) => code)).toEqual(['answer_the_gap', 'attach_decision_notice']);
  });

  it('under the Regulations rests on section 50 as they apply it', () => {
    expect(body(reviewed(environmental(refused('reg.13'))), 'refusal')).toContain('as regulation 18 of the Environmental Information Regulations 2004 applies it');
  });
});

describe('a complaint beside a question about one paper', () => {
  it('speaks of the papers that are late, and of no other', () => {
    const facts = { ...running, chasedOn: [on('2026-12-14')], today: on('2027-01-05'), papers: [{ ...word('kpi-set'), notDue: true }, word('dsg-management-plan')] };

    expect(body(facts, 'silence')).toContain('I still have no answer about the DSG management plan.');
    expect(body(facts, 'silence')).toContain('I have not asked for an internal review of this, because there is no answer about it to review.');
    expect(letterProblems(complaint({ ...facts, papers: [{ ...word('kpi-set'), notDue: true }] }, 'silence'))).toEqual(['nothing_to_complain_of']);
  });

  it('names no review where none was asked for', () => {
    expect(body(refused('s.36'), 'refusal')).not.toMatch(/review/);
    expect(whatToCheck(complaint(refused('s.36'), 'refusal')).map(({ code }) => code)).toEqual(['attach_request', 'attach_refusal_notice']);
  });
});

describe('any complaint', () => {
  it('says what it is about', () => {
    expect(letterProblems(complaint(running, null))).toEqual(['nothing_to_complain_of']);
  });
});
