import type { readCaseFile } from '@openvalve/db';
import { canStrikeOut, instant, strikeOuts, type FoiRequestEvent } from '@openvalve/domain';
import type { EntryView } from './views.ts';

type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;

/** The case file for reading, newest first: what happened, by whom, and which entries were mistakes. */
export function chronology(caseFile: CaseFile, { names, mayAct }: { names: ReadonlyMap<string, string>; mayAct: boolean }): EntryView[] {
  const events = caseFile.map(({ event }) => event);
  const struckBy = strikeOuts(events);
  const actorName = (actor: string): string => names.get(actor) ?? '';
  return caseFile
    .map(({ seq, event, actor, at }): EntryView => {
      const strikeOut = caseFile.find((later) => later.seq === struckBy.get(seq));
      return {
        entry: seq,
        at: instant(at),
        actor: actor === 'system' ? { name: '', system: true } : { name: actorName(actor), system: false },
        event,
        struckOut: strikeOut ? { by: actorName(strikeOut.actor), at: instant(strikeOut.at) } : null,
        canStrikeOut: mayAct && canStrikeOut(events, seq),
        messageId: messageOf(event),
      };
    })
    .toReversed();
}

const messageOf = (event: FoiRequestEvent): string | null => ('messageId' in event ? (event.messageId ?? null) : null);
