import heldOut from '@openvalve/domain/data/labelled-mail/held-out.txt?raw';
import seen from '@openvalve/domain/data/labelled-mail/seen.txt?raw';
import { readLabelledMail, scoreInLines, scoreReadings, type ToBeRead } from '@openvalve/domain/testing';

/** How right suggested readings are on the labelled messages, those the rules were written with and those they were not. */
export function measureReadings(): string[] {
  const section = (title: string, messages: readonly ToBeRead[]): string[] => {
    const score = scoreReadings(messages);
    return [`${title}: ${messages.length} messages`, ...scoreInLines(score), ...score.wrong, ''];
  };
  return [...section('Seen while the rules were written', readLabelledMail(seen)), ...section('Held out', readLabelledMail(heldOut))];
}
