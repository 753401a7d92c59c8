import type { WordView } from '@openvalve/server/router';
import { linesOf } from './words-in-lines.ts';
import styles from './viewer.module.css';

/** The words of a page where they stand, unseen over its picture: they can be selected, copied and read aloud. */
export const WordLayer = ({ words }: { words: readonly WordView[] }) => (
  <g className={styles.words}>
    {linesOf(words).map(({ first, last }) => (
      <text key={first}>
        {words.slice(first, last + 1).map((word, at) => (
          <tspan key={at} x={word.x} y={word.y + word.height * 0.8} fontSize={word.height * 0.9} textLength={word.width > 0 ? word.width : undefined} lengthAdjust="spacingAndGlyphs">{word.text}{' '}</tspan>
        ))}
      </text>
    ))}
  </g>
);
