import { describe, expect, it } from 'vitest';
import {
  acknowledgement, aDraft, anAnsweredRequest, aRemindedRequest, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestSending, aRequestWithUnreadMail,
  aReviewAnswered, aReviewAsked, aWithdrawnRequest, bounced, claimedReceipt, classified, clarificationGiven, clockFrom, deadlinePassed, drafted, extendedFrom, extension, feesNotice,
  followUpFailed, followUpSent, followUpSubmitted, followUpUncertain, given, letter, letterNumber, messageNumber, onDay, question, received, sent, sentElsewhere, somethingElse, submitted, transfer,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';

const cameBack = (messageId = letter, why: 'bounced' | 'told_to_write_elsewhere' = 'bounced') => ({ type: 'RecordBounce', messageId, why }) as const;
const later = onDay('2026-12-02');
const followUp = letterNumber(2);
const second = messageNumber(2);

describe('a first letter that came back', () => {
  it('was not received: no time ran, nothing was asked, and the request is a draft again', () => {
    given(...aRequestAwaitingResponse()).when(cameBack(), later).records(bounced('2026-12-02'));
    expect(replay([...aRequestAwaitingResponse(), bounced('2026-12-02')])).toMatchObject({ position: { stage: 'draft' }, asked: [], channel: null, receivedOn: null, letterId: null, breaches: [] });
  });

  it('is no more received when an automatic reply said to write elsewhere', () => {
    given(...aRequestAwaitingResponse()).when(cameBack(letter, 'told_to_write_elsewhere'), later).records(bounced('2026-12-02', { why: 'told_to_write_elsewhere' }));
  });

  it('may have come back with a receipt, a courtesy or a message nobody has read', () => {
    const read = [...aRequestWithUnreadMail(), classified(acknowledgement), received('2026-12-01', second), classified(somethingElse, { messageId: second }), received('2026-12-02', messageNumber(3))];
    given(...read).when(cameBack(), later).records(bounced('2026-12-02'));
    expect(replay([...read, bounced('2026-12-02')]).unclassified).toEqual([messageNumber(3)]);
  });

  it('can be sent again, and its time starts then', () => {
    const again = [...aRequestAwaitingResponse(), bounced('2026-12-02'), submitted({ day: '2026-12-03' }), sent({ receivedOn: '2026-12-03' })];
    expect(replay(again)).toMatchObject({ position: { stage: 'awaiting_response', clock: clockFrom('2026-12-03') }, receivedOn: '2026-12-03', letterId: letter });
  });

  it('takes with it the deadlines that had passed, and what was begun on the strength of it', () => {
    const caseFile = [
      ...aRemindedRequest(), deadlinePassed('2026-12-22', '2026-12-23'), followUpSent('ico_complaint', { messageId: letterNumber(3), channel: 'ico-form', about: 'silence' }), bounced('2027-02-01'),
    ];
    expect(replay(caseFile)).toMatchObject({ deadlinesNoted: [], breaches: [], complaint: null, followUps: [{ purpose: 'chaser', state: 'sent' }, { purpose: 'ico_complaint' }] });
  });

  it.each([
    ['a question', question],
    ['a fees notice', feesNotice],
    ['a notice that it needs longer', extension(['s.41'])],
    ['word that it passed the request on', transfer],
  ])('cannot have come back when the council sent %s', (_, said) => {
    const { stage } = replay([...aRequestWithUnreadMail(), classified(said)]).position;
    const decision = given(...aRequestWithUnreadMail(), classified(said)).when(cameBack(), later);
    if (stage === 'awaiting_response') decision.saysNo({ code: 'council_has_it' });
    else decision.saysNo({ code: 'wrong_stage', stage, allowed: ['awaiting_response'] });
  });

  it('cannot have come back when the council says on which day it had it', () => {
    given(...aRequestAwaitingResponse(), claimedReceipt('2026-11-25')).when(cameBack(), later).saysNo({ code: 'council_has_it' });
  });

  it.each([
    ['awaiting_clarification', aRequestAwaitingClarification()],
    ['awaiting_fee', aRequestAwaitingFee()],
    ['answered', anAnsweredRequest()],
    ['withdrawn', aWithdrawnRequest()],
  ] as const)('is declined for a request that is %s', (stage, caseFile) => {
    given(...caseFile).when(cameBack(), onDay('2026-12-12')).saysNo({ code: 'wrong_stage', stage, allowed: ['awaiting_response'] });
  });

  it('is declined for a letter that never went, or came back already', () => {
    given(...aDraft()).when(cameBack(), later).saysNo({ code: 'message_unknown', messageId: letter });
    given(...aRequestSending()).when(cameBack(), later).saysNo({ code: 'message_unknown', messageId: letter });
    given(...aRequestAwaitingResponse(), bounced('2026-12-02')).when(cameBack(), later).saysNo({ code: 'message_unknown', messageId: letter });
  });

  it('of a request we withdrew leaves it withdrawn, and the guard free', () => {
    expect(replay([...aWithdrawnRequest(), bounced('2026-12-02')])).toMatchObject({ position: { stage: 'withdrawn' }, receivedOn: null });
  });

  it('says nothing of another letter', () => {
    const caseFile = [drafted(), sentElsewhere(), bounced('2026-12-02', { messageId: letterNumber(7) })];
    expect(replay(caseFile).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });
});

describe('a later letter that came back', () => {
  it('did not go, and can be sent again', () => {
    given(...aRemindedRequest()).when(cameBack(followUp), onDay('2026-12-29')).records(bounced('2026-12-29', { messageId: followUp }));
    expect(replay([...aRemindedRequest(), bounced('2026-12-29', { messageId: followUp })]).followUps).toEqual([
      { messageId: followUp, purpose: 'chaser', state: 'not_sent', attemptId: null, channel: null, sentOn: null, receivedOn: null, rehearsal: false },
    ]);
  });

  it('asked for no review, and no complaint was made by it', () => {
    expect(replay([...aReviewAsked(), bounced('2027-01-05', { messageId: followUp })])).toMatchObject({ review: null, followUps: [{ purpose: 'internal_review', state: 'not_sent' }] });
    const complained = [...aRemindedRequest(), followUpSent('ico_complaint', { messageId: letterNumber(3), channel: 'own-email', about: 'silence' })];
    expect(replay([...complained, bounced('2027-01-20', { messageId: letterNumber(3) })])).toMatchObject({ complaint: null, followUps: [{ state: 'sent' }, { state: 'not_sent' }] });
  });

  it('answered no question: the council still waits', () => {
    const answered = [...aRequestAwaitingClarification(), followUpSent('clarification_answer', { day: '2026-12-03' }), clarificationGiven('2026-12-03', { messageId: followUp })];
    expect(replay(answered).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-03') });
    expect(replay([...answered, bounced('2026-12-04', { messageId: followUp })]).position).toEqual({ stage: 'awaiting_clarification', since: '2026-12-01', clock: clockFrom('2026-11-23') });
  });

  it('takes nothing from another letter', () => {
    expect(replay([...aReviewAsked(), followUpSent('other', { messageId: letterNumber(3) }), bounced('2027-01-05', { messageId: letterNumber(3) })])).toMatchObject({ review: { answered: null }, followUps: [{ state: 'sent' }, { state: 'not_sent' }] });
  });

  it('was sent again before: it is the last sending that came back', () => {
    const twice = [...anAnsweredRequest({ outcome: 'refused' }), followUpSent('internal_review', { day: '2027-01-04' }), followUpSent('internal_review', { day: '2027-01-11' }), bounced('2027-01-12', { messageId: followUp })];
    expect(replay(twice).review).toMatchObject({ clock: { askedOn: '2027-01-04' } });
  });

  it('has its effect when it goes a second time', () => {
    const again: FoiRequestEvent[] = [
      ...aRequestAwaitingClarification(), followUpSent('clarification_answer', { day: '2026-12-03' }), bounced('2026-12-04', { messageId: followUp }),
      followUpSent('clarification_answer', { day: '2026-12-07' }), clarificationGiven('2026-12-07', { messageId: followUp }),
    ];
    expect(replay(again)).toMatchObject({ position: { stage: 'awaiting_response', clock: clockFrom('2026-12-07') }, followUps: [{ state: 'sent', sentOn: '2026-12-07' }] });
    const review = [...aReviewAsked(), bounced('2027-01-05', { messageId: followUp }), followUpSent('internal_review', { day: '2027-01-11' })];
    expect(replay(review).review).toMatchObject({ clock: { askedOn: '2027-01-11' } });
  });

  it('is said once', () => {
    given(...aRemindedRequest(), bounced('2026-12-29', { messageId: followUp })).when(cameBack(followUp), onDay('2026-12-30')).staysQuiet();
  });

  it('is declined while it is on its way, and for one nobody knows', () => {
    const going = [...aRequestAwaitingResponse(), followUpSubmitted('chaser')];
    given(...going).when(cameBack(followUp), onDay('2026-12-29')).saysNo({ code: 'message_unknown', messageId: followUp });
    given(...going, followUpUncertain()).when(cameBack(followUp), onDay('2026-12-29')).saysNo({ code: 'message_unknown', messageId: followUp });
    given(...going, followUpFailed()).when(cameBack(followUp), onDay('2026-12-29')).staysQuiet();
    given(...aRequestAwaitingResponse()).when(cameBack(letterNumber(9)), onDay('2026-12-29')).saysNo({ code: 'message_unknown', messageId: letterNumber(9) });
  });

  it('cannot have come back when the council has answered it', () => {
    given(...aReviewAnswered()).when(cameBack(followUp), onDay('2027-02-01')).saysNo({ code: 'council_has_it' });
    const extended = [
      ...aRequestAwaitingClarification(), followUpSent('clarification_answer', { day: '2026-12-03' }), clarificationGiven('2026-12-03', { messageId: followUp }),
      received('2026-12-10', second), classified(extension(), { messageId: second, clock: extendedFrom('2026-12-03', '2026-12-10') }),
    ];
    given(...extended).when(cameBack(followUp), onDay('2026-12-11')).saysNo({ code: 'council_has_it' });
    const complained = [...aRemindedRequest(), followUpSent('ico_complaint', { messageId: letterNumber(3), channel: 'post', about: 'silence' }), received('2026-12-28', second), classified(transfer, { messageId: second })];
    given(...complained).when(cameBack(letterNumber(3)), onDay('2026-12-29')).saysNo({ code: 'council_has_it' });
  });

  it('may have come back although the council wrote before it, or sent a courtesy since', () => {
    given(...aReviewAsked()).when(cameBack(followUp), onDay('2027-01-05')).records(bounced('2027-01-05', { messageId: followUp }));
    given(...aReviewAsked(), received('2027-01-05', second), classified(somethingElse, { messageId: second }))
      .when(cameBack(followUp), onDay('2027-01-05'))
      .records(bounced('2027-01-05', { messageId: followUp }));
  });

  it('may be a reminder whatever came since, for nothing rests on that', () => {
    given(...aRemindedRequest(), received('2026-12-29', second), classified(transfer, { messageId: second }))
      .when(cameBack(followUp), onDay('2026-12-30'))
      .records(bounced('2026-12-30', { messageId: followUp }));
  });
});
