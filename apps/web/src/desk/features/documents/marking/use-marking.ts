import { markReasonWords, type MarkReason } from '@openvalve/domain';
import type { BoxView, DocumentView } from '@openvalve/server/router';
import { useRef, useState } from 'react';
import { counted } from '../../../../lib/words.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useAddMarks, useMarkAll, useRemoveMarks } from '../file-queries.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';

/** A mark that is about to be made. */
export type MarkToMake = { readonly page: number; readonly box: BoxView } | { readonly page: number; readonly cells: string };

/** Marking a document and taking marks off again, one after the other, each from what the one before left. */
export type Marking = {
  readonly reason: MarkReason;
  readonly setReason: (reason: MarkReason) => void;
  readonly add: (marks: readonly MarkToMake[], reason?: MarkReason) => void;
  readonly all: (q: string, done: () => void) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly undo: (() => void) | null;
  readonly pending: boolean;
  /** What was done last, for whoever hears the page. */
  readonly said: string;
  readonly trouble: string | null;
};

/** Marks of one document. What was marked last can be taken back in one press. */
export function useMarking({ id: documentId, version: shown }: Pick<DocumentView, 'id' | 'version'>): Marking {
  const [adding, markingAll, removing] = [useAddMarks(), useMarkAll(), useRemoveMarks()];
  const [reason, setReason] = useKeptState<MarkReason>('mark-reason', 'personal-data');
  const [last, setLast] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  // What the server answered is newer than what the page was last drawn from.
  const answered = useRef(0);
  const version = () => Math.max(answered.current, shown);
  const begin = () => [adding, markingAll, removing].forEach((each) => each.reset());
  const marked = (why: MarkReason) => ({ ids, version: next }: { ids: readonly string[]; version: number }) => {
    answered.current = next;
    setLast(ids);
    setSaid(`${counted(ids.length, 'place')} marked: ${markReasonWords[why]}.`);
  };
  const remove = (ids: readonly string[]) => {
    begin();
    removing.mutate({ documentId, version: version(), ids: [...ids] }, {
      onSuccess: ({ removed, version: next }) => {
        answered.current = next;
        setLast((before) => before.filter((id) => !ids.includes(id)));
        setSaid(`${counted(removed, 'mark')} taken off.`);
      },
    });
  };
  return {
    reason,
    setReason,
    add: (marks, why = reason) => {
      begin();
      adding.mutate({ documentId, version: version(), reason: why, marks: [...marks] }, { onSuccess: marked(why) });
    },
    all: (q, done) => {
      begin();
      markingAll.mutate({ documentId, version: version(), reason, q }, { onSuccess: (answer) => { marked(reason)(answer); done(); } });
    },
    remove,
    undo: last.length === 0 ? null : () => remove(last),
    pending: adding.isPending || markingAll.isPending || removing.isPending,
    said,
    trouble: fileTrouble(adding.error ?? markingAll.error ?? removing.error),
  };
}
