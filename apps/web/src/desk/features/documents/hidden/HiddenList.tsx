import type { FileView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { pageName } from '../viewer/reading-words.ts';
import { countWords, groupedHidden, hiddenSummary, lookedFor, type HiddenGroup } from '../hidden-words.ts';
import styles from './hidden.module.css';

type Thing = FileView['hidden'][number] & { readonly at: number };

/** How many of a kind are listed before somebody asks for the rest. */
const atFirst = 12;

/** What is hidden in a file, kind by kind: how many, where, how it begins. Each leads to its place. */
export function HiddenList({ file }: { file: FileView }) {
  const groups = groupedHidden(file.hidden.map((thing, at): Thing => ({ ...thing, at })));
  return (
    <section aria-labelledby="hidden" className={styles.hidden}>
      <h2 id="hidden">What is hidden</h2>
      {groups.length === 0 ? (
        <p className="small"><strong>Nothing hidden was found.</strong> Looked for: {lookedFor}. A machine does not find everything: look at it yourself.</p>
      ) : (
        <>
          <p className="small">{hiddenSummary(groups)}</p>
          <ul className={styles.groups}>{groups.map((group, at) => <li key={group.kind}><Group file={file} group={group} open={at === 0} /></li>)}</ul>
          {file.hiddenCut && <p className="small"><strong>There is more than is listed here.</strong> Treat the whole file as full of it.</p>}
        </>
      )}
    </section>
  );
}

function Group({ file, group: { title, means, things }, open }: { file: FileView; group: HiddenGroup<Thing>; open: boolean }) {
  const [all, setAll] = useState(false);
  return (
    <details open={open}>
      <summary>{title}</summary>
      <p className="fine">{means}</p>
      <ol className={styles.things}>
        {(all ? things : things.slice(0, atFirst)).map((thing) => <li key={thing.at}><ThingLine file={file} thing={thing} /></li>)}
      </ol>
      {!all && things.length > atFirst && <Button look="plain" small onClick={() => setAll(true)}>Show all {things.length}</Button>}
    </details>
  );
}

/** Places that say no more than the page does. */
const dull: ReadonlySet<string> = new Set(['page', 'in the text']);

function ThingLine({ file, thing }: { file: FileView; thing: Thing }) {
  const { page, place, sample, at } = thing;
  const often = countWords(thing);
  const on = file.pages.find(({ number }) => number === page);
  const where = `${on ? pageName(file, on) : 'The file as a whole'}${place === '' || place === on?.label || dull.has(place) ? '' : `, ${place}`}`;
  return (
    <>
      {page === null ? <span>{where}</span> : <a href={paths.filePage(file.attachmentId, { page: String(page), at: String(at) })}>{where}</a>}
      {often !== '' && <span className="fine"> {often}</span>}
      {sample !== null && <span className={styles.sample}>{sample}</span>}
    </>
  );
}
