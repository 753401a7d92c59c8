import type { BoxView, MarkView } from '@openvalve/server/router';
import styles from './marking.module.css';

/** The marks of a page where they lie, and the box that is being drawn. What is under them can still be seen here. */
export const MarkBoxes = ({ marks, drawn = null, solid = false }: { marks: readonly MarkView[]; drawn?: BoxView | null; solid?: boolean }) => (
  <g className={solid ? styles.solid : styles.boxes} aria-hidden="true">
    {marks.map(({ id, box }) => box && <rect key={id} x={box.x} y={box.y} width={box.width} height={box.height} />)}
    {drawn && <rect className={styles.drawn} x={drawn.x} y={drawn.y} width={drawn.width} height={drawn.height} />}
  </g>
);
