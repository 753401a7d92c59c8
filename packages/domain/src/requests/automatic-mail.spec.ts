import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { acknowledgement, answer, aRequestAwaitingResponse, classified, given, kpiSet, managementPlan, messageNumber, onDay, received, says } from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';
import type { Automatic } from './foi-request.events.ts';
import { nextStep } from './next-step.ts';
import { replay } from './replay.ts';

const messageId = messageNumber(1);
const later = onDay('2026-12-01');
const facts = { ...later, address: 'usable', hold: null, unpublished: 0 } as const;
const machinesOwn = (automatic: Automatic) => ({ type: 'MessageReceived', messageId, receivedOn: on('2026-11-30'), automatic }) as const;

describe.each<Automatic>(['automatic-reply', 'bounce'])('mail a machine wrote (%s)', (automatic) => {
  const caseFile = [...aRequestAwaitingResponse(), machinesOwn(automatic)];

  it('is on file for what it is', () => {
    const command: FoiRequestCommand = { type: 'RecordMessageReceived', messageId, receivedOn: on('2026-11-30'), automatic };
    given(...aRequestAwaitingResponse()).when(command, later).records(machinesOwn(automatic));
    expect(replay(caseFile).messages).toEqual([{ messageId, receivedOn: '2026-11-30', automatic }]);
  });

  it('waits for nobody to read it, and takes the place of no next step', () => {
    expect(replay(caseFile).unclassified).toEqual([]);
    expect(replay(caseFile).position).toEqual(replay(aRequestAwaitingResponse()).position);
    expect(nextStep(replay(caseFile), facts)).toEqual(nextStep(replay(aRequestAwaitingResponse()), facts));
  });

  it('can be said to be something all the same, once: a machine may have sent the answer', () => {
    given(...caseFile).when({ type: 'ClassifyMessage', messageId, classification: acknowledgement }, later).records(classified(acknowledgement));
    given(...caseFile, classified(acknowledgement)).when({ type: 'ClassifyMessage', messageId, classification: acknowledgement }, later).saysNo({ code: 'message_already_classified', messageId });
    expect(replay([...caseFile, classified(answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'disclosed_in_full')))]).position.stage).toBe('answered');
  });
});

describe('mail a person wrote', () => {
  it('is not a machine’s, and has to be read', () => {
    expect(replay([...aRequestAwaitingResponse(), received('2026-11-30')])).toMatchObject({ messages: [{ automatic: null }], unclassified: [messageId] });
  });
});
