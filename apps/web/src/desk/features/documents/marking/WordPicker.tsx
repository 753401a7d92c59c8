import type { BoxView, WordView } from '@openvalve/server/router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { boxesOf, extended, linesOf, lineToggled, toggled, wordAfter } from '../viewer/words-in-lines.ts';
import styles from './marking.module.css';

/**
 * The words of a page to be ticked, over its picture: one stop of the Tab key, arrows in reading order, space ticks, Shift extends,
 * L ticks the line, Enter marks what is ticked, or the word one is on.
 */
export function WordPicker({ words, page, isMarked, onMark }: { words: readonly WordView[]; page: string; isMarked: (word: BoxView) => boolean; onMark: (boxes: readonly BoxView[]) => void }) {
  const lines = useMemo(() => linesOf(words), [words]);
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const here = useRef<SVGGElement>(null);
  const list = useRef<SVGGElement>(null);
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) here.current?.focus();
  }, [at]);
  const mark = () => {
    onMark(boxesOf(words, lines, ticked.size > 0 ? ticked : new Set([at])));
    setTicked(new Set());
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { key, shiftKey, metaKey, altKey } = event;
    if (metaKey || altKey) return;
    const next = wordAfter(words, lines, at, event);
    if (next !== null) {
      if (shiftKey) setTicked(extended(ticked, at, next));
      setAt(next);
    } else if (key === ' ') setTicked(toggled(ticked, at));
    else if (key.toLowerCase() === 'l') setTicked(lineToggled(ticked, lines, at));
    else if (key === 'Enter') mark();
    else if (key === 'Escape' && ticked.size > 0) setTicked(new Set());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g ref={list} role="listbox" aria-multiselectable="true" aria-label={`Words of ${page}, to be ticked`} onKeyDown={onKeyDown} className={styles.picker}>
      {words.map((word, place) => (
        <g
          key={place}
          ref={place === at ? here : undefined}
          role="option"
          aria-selected={ticked.has(place)}
          aria-label={isMarked(word) ? `${word.text}, marked` : word.text}
          tabIndex={place === at ? 0 : -1}
          onClick={({ shiftKey }) => {
            setTicked(shiftKey ? extended(ticked, at, place) : toggled(ticked, place));
            setAt(place);
          }}
        >
          <rect x={word.x - 0.5} y={word.y - 0.5} width={word.width + 1} height={word.height + 1} />
        </g>
      ))}
    </g>
  );
}
