import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardBucket } from '../campaigns/board-bucket.ts';
import { overdueAfter } from '../clock/statutory-clock.ts';
import {
  acknowledgement, anyCaseFile, anyCommand, anyDay, anyLivedCaseFile, aRequestAwaitingResponse, classified, draftReturned, drafted, messageNumber, onDay,
  received, somethingElse,
} from '../testing/index.ts';
import { FoiRequestEvent } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { allAnswered } from './outcomes.ts';
import { decide } from './foi-request.decide.ts';
import { replay } from './replay.ts';

const bucketOf = ({ position }: FoiRequest, today: Parameters<typeof boardBucket>[1]) =>
  boardBucket({ stage: position.stage, overdueAfter: position.stage === 'awaiting_response' ? overdueAfter(position.clock) : null }, today);

describe('a case file', () => {
  it('is made sense of whatever it holds, in any order', () => {
    fc.assert(
      fc.property(anyCaseFile, (caseFile) => {
        expect(replay(caseFile).version).toBe(caseFile.length);
      }),
    );
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyCaseFile, (caseFile) => {
        const readBack = caseFile.map((event) => FoiRequestEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(replay(readBack)).toEqual(replay(caseFile));
      }),
    );
  });

  it('takes any order as yes or no, and what is recorded then reads back', () => {
    fc.assert(
      fc.property(fc.oneof(anyCaseFile, anyLivedCaseFile), fc.array(anyCommand, { maxLength: 10 }), anyDay, (caseFile, commands, day) => {
        let so = caseFile;
        for (const command of commands) {
          const decision = decide(replay(so), command, onDay(day));
          if (!decision.ok) continue;
          expect(decision.value.map((event) => FoiRequestEvent.parse(event))).toEqual(decision.value);
          so = [...so, ...decision.value];
          expect(replay(so).version).toBe(so.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves every message either read or unread, never both and never lost', () => {
    fc.assert(
      fc.property(anyCaseFile, (caseFile) => {
        const { messages, unclassified, classified: read } = replay(caseFile);
        expect([...unclassified, ...read.map(({ messageId }) => messageId)].toSorted()).toEqual(messages.map(({ messageId }) => messageId).toSorted());
      }),
    );
  });

  it('says answered exactly where every paper asked for has an answer, once the council has the request', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, (caseFile) => {
        const { position, asked, outcomes } = replay(caseFile);
        if (position.stage === 'draft' || position.stage === 'withdrawn') return;
        expect(position.stage === 'answered').toBe(allAnswered(asked, outcomes));
      }),
    );
  });

  it('of a council given back or returned by itself is withdrawn, and says which', () => {
    expect(replay([drafted(), draftReturned('lapsed')]).position).toEqual({ stage: 'withdrawn', on: '2026-11-23', why: 'lapsed' });
  });

  it('is not withdrawn by a late return of a draft that has gone', () => {
    expect(replay([...aRequestAwaitingResponse(), draftReturned('lapsed')]).position.stage).toBe('awaiting_response');
  });
});

describe('lateness', () => {
  it('is not hidden by mail nobody has read', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, anyDay, (caseFile, today) => {
        const arrived = [...caseFile, received(today, messageNumber(9))];
        expect(replay(arrived).position).toEqual(replay(caseFile).position);
        expect(bucketOf(replay(arrived), today)).toBe(bucketOf(replay(caseFile), today));
      }),
    );
  });

  it('is not hidden by an acknowledgement or a courtesy', () => {
    fc.assert(
      fc.property(anyLivedCaseFile, anyDay, fc.constantFrom(acknowledgement, somethingElse), (caseFile, today, said) => {
        const read = [...caseFile, received(today, messageNumber(9)), classified(said, { messageId: messageNumber(9), day: today })];
        expect(replay(read).position).toEqual(replay(caseFile).position);
      }),
    );
  });
});
