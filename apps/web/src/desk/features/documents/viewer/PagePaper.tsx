import type { BoxView, PageView } from '@openvalve/server/router';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Note } from '../../../../components/index.ts';
import { TextPage } from './TextPage.tsx';
import { WordLayer } from './WordLayer.tsx';
import styles from './viewer.module.css';

/**
 * A page as its picture, with its words over it to be selected and searched, and whatever lies on top: hits under the marker, the place
 * somebody asked for, and `children` in the page's own points. Where no picture can be drawn its words stand alone.
 */
export function PagePaper({ page, name, picture, hits = [], point = null, q = '', wordsHidden = false, touch = false, children, onDraw }: {
  page: PageView;
  name: string;
  /** Where its picture is. */
  picture: string;
  hits?: readonly BoxView[];
  point?: BoxView | null;
  q?: string;
  /** Where what lies on top says the words itself. */
  wordsHidden?: boolean;
  /** Whether a finger draws too; otherwise it moves the page. */
  touch?: boolean;
  children?: ReactNode;
  /** Called as somebody draws with a pointer, in the page's points: the places where it went down and where it is. */
  onDraw?: ((from: Place, to: Place, done: boolean) => void) | undefined;
}) {
  const [failed, setFailed] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const pointed = useRef<SVGRectElement>(null);
  const drawing = useDrawing(onDraw, touch);
  useEffect(() => pointed.current?.scrollIntoView({ block: 'center', inline: 'nearest' }), [point]);
  const words = useMemo(() => (wordsHidden || page.words === null ? null : <WordLayer words={page.words} />), [page.words, wordsHidden]);
  return (
    <>
      {failed === picture && (
        <div className={styles.noPicture}>
          <Note tone="soon"><p>Its picture could not be drawn here. {page.text.trim() === '' ? 'It has no words to show either: download the file to look at it.' : 'These are its words.'}</p></Note>
          <TextPage text={page.text} q={q} label={name} />
        </div>
      )}
      <div className={failed === picture ? styles.gone : styles.paper}>
        <img key={picture} src={picture} alt={name} width={Math.round(page.width)} height={Math.round(page.height)} onError={() => setFailed(picture)} onLoad={() => { setFailed(null); setShown(picture); }} />
        {shown !== picture && <p role="status" className={styles.coming}>Drawing {name}…</p>}
        <svg viewBox={`0 0 ${page.width} ${page.height}`} className={onDraw ? (touch ? styles.drawing : styles.ticking) : undefined} {...drawing}>
          {hits.map((box, at) => <rect key={at} className={styles.hit} {...grown(box)} />)}
          {words}
          {point && <rect ref={pointed} className={styles.point} {...grown(point)} />}
          {children}
        </svg>
      </div>
    </>
  );
}

/** A place on a page, in its points. */
export type Place = { readonly x: number; readonly y: number };

const grown = ({ x, y, width, height }: BoxView): BoxView => ({ x: x - 1, y: y - 1, width: width + 2, height: height + 2 });

function useDrawing(onDraw: ((from: Place, to: Place, done: boolean) => void) | undefined, touch: boolean) {
  const from = useRef<Place | null>(null);
  if (onDraw === undefined) return {};
  const placeOf = ({ currentTarget, clientX, clientY }: React.PointerEvent<SVGSVGElement>): Place => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const { width: wide, height: high } = currentTarget.viewBox.baseVal;
    return { x: ((clientX - left) / width) * wide, y: ((clientY - top) / height) * high };
  };
  return {
    onPointerDown: (event: React.PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || (event.pointerType === 'touch' && !touch)) return;
      from.current = placeOf(event);
    },
    onPointerMove: (event: React.PointerEvent<SVGSVGElement>) => {
      if (from.current === null) return;
      const to = placeOf(event);
      if (Math.hypot(to.x - from.current.x, to.y - from.current.y) < 4) return;
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId);
      onDraw(from.current, to, false);
    },
    onPointerUp: (event: React.PointerEvent<SVGSVGElement>) => {
      if (from.current !== null && event.currentTarget.hasPointerCapture(event.pointerId)) onDraw(from.current, placeOf(event), true);
      from.current = null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
