import type { BoxView, MarkView, PageView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import type { Zoom } from '../viewer/PageBar.tsx';
import { PagePaper } from '../viewer/PagePaper.tsx';
import { Stage } from '../viewer/Viewer.tsx';
import viewer from '../viewer/viewer.module.css';
import { drawnBox } from '../viewer/words-in-lines.ts';
import { MarkBoxes } from './MarkBoxes.tsx';
import { WordPicker } from './WordPicker.tsx';

/** A page on which boxes are drawn with a pointer, and words ticked by key or press. */
export function MarkPage({ attachmentId, page, name, zoom, marks, point, onMark }: {
  attachmentId: string;
  page: PageView;
  name: string;
  zoom: Zoom;
  marks: readonly MarkView[];
  point: BoxView | null;
  onMark: (boxes: readonly BoxView[]) => void;
}) {
  const [drawn, setDrawn] = useState<BoxView | null>(null);
  const [byTouch, setByTouch] = useState(false);
  const isMarked = ({ x, y, width, height }: BoxView): boolean => {
    const [left, top] = [x + width / 2, y + height / 2];
    return marks.some(({ box }) => box !== null && left >= box.x && left <= box.x + box.width && top >= box.y && top <= box.y + box.height);
  };
  return (
    <>
      <div className={viewer.touch}><Button look="second" small aria-pressed={byTouch} onClick={() => setByTouch(!byTouch)}>{byTouch ? 'Stop drawing: move the page' : 'Draw with a finger'}</Button></div>
      <Stage name={`${name}, to be marked`} focusable={page.words === null || page.words.length === 0}>
        <div className={viewer.sized} data-zoom={zoom}>
          <PagePaper
            page={page}
            name={name}
            picture={paths.filePicture(attachmentId, page.number, Math.min(2_400, 9 * zoom))}
            point={point}
            wordsHidden
            touch={byTouch}
            onDraw={(from, to, done) => {
              const box = drawnBox(from, to, page);
              setDrawn(done ? null : box);
              if (done && box !== null) onMark([box]);
            }}
          >
            {page.words !== null && page.words.length > 0 && <WordPicker key={page.number} words={page.words} page={name} isMarked={isMarked} onMark={onMark} />}
            <MarkBoxes marks={marks} drawn={drawn} />
          </PagePaper>
        </div>
      </Stage>
    </>
  );
}
