import { markReasonWords } from '@openvalve/domain';
import type { FileView, MarkView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { counted } from '../../../../lib/words.ts';
import { rangeWords } from '../viewer/cell-range.ts';
import { pageName } from '../viewer/reading-words.ts';
import type { Marking } from './use-marking.ts';
import styles from './marking.module.css';

/** How many marks are listed before somebody asks for the rest. */
const atFirst = 100;

/** Everything that is marked, page by page: what stands under it, why, by whom; each can be taken off. */
export function MarkList({ documentId, marks, file, marking }: { documentId: string; marks: readonly MarkView[]; file: FileView; marking: Marking }) {
  const [all, setAll] = useState(false);
  const inOrder = marks.toSorted((one, other) => one.page - other.page || (one.box?.y ?? 0) - (other.box?.y ?? 0));
  const nameOf = (page: number): string => {
    const listed = file.pages.find(({ number }) => number === page);
    return listed ? pageName(file, listed) : `Page ${page}`;
  };
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{marks.length === 0 ? 'Nothing is marked' : `${counted(marks.length, 'mark')}`}</h2>
      {marks.length === 0 && <p className="small">A copy made now has everything that can be seen, and nothing that is hidden.</p>}
      {marking.undo && <p><Button look="plain" small disabled={marking.pending} onClick={marking.undo}>Take back what was marked last</Button></p>}
      {marks.length > 0 && (
        // What scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
        <div className={styles.list} tabIndex={0} role="region" aria-label="Marks">
          <ol>
            {inOrder.slice(0, all ? undefined : atFirst).map(({ id, page, cells, words, reason, madeBy }) => (
              <li key={id}>
                <div>
                  <a href={paths.document(documentId, { page: String(page), do: 'mark' })}>{nameOf(page)}{cells !== null && `, ${rangeWords(cells)}`}</a>
                  {words !== null && <span className={styles.words}> “{words}”</span>}
                  <span className="fine"> {markReasonWords[reason]}. {madeBy}</span>
                </div>
                <Button look="plain" small disabled={marking.pending} onClick={() => marking.remove([id])}>Take off<span className="hide"> the mark on {nameOf(page)}{words !== null && `: ${words}`}</span></Button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {!all && marks.length > atFirst && <Button look="plain" small onClick={() => setAll(true)}>Show all {marks.length}</Button>}
    </section>
  );
}
