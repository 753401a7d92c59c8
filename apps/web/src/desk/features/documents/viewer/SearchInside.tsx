import type { FileView, FoundView } from '@openvalve/server/router';
import { useState, type RefObject } from 'react';
import { Button, TextField } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { counted } from '../../../../lib/words.ts';
import { Quoted } from './Quoted.tsx';
import { pageName } from './reading-words.ts';
import styles from './viewer.module.css';

/** How many places one search gives at most: then there are more than are listed. */
const most = 500;

/** Searching inside a file, and every place that was found, with the words around it. */
export function SearchInside({ file, q, at, found, searching, trouble, field, onSearch }: {
  file: FileView;
  q: string;
  /** The place that is looked at, of those found. */
  at: number | null;
  found: readonly FoundView[] | undefined;
  searching: boolean;
  trouble: string | null;
  /** So that a key can lead to the field. */
  field: RefObject<HTMLDivElement | null>;
  onSearch: (q: string) => void;
}) {
  const [typed, setTyped] = useState(q);
  return (
    <section aria-labelledby="search-inside" className={styles.search}>
      <h2 id="search-inside">Search inside</h2>
      <form role="search" onSubmit={(event) => { event.preventDefault(); onSearch(typed.trim()); }}>
        <div ref={field}><TextField id="inside" type="search" label="Words to find" hideLabel placeholder="Words to find" value={typed} maxLength={200} onChange={(event) => setTyped(event.target.value)} /></div>
        <Button type="submit" look="second">Find</Button>
      </form>
      <p role="status" className="small">{q === '' ? '' : trouble ?? (found === undefined || searching ? 'Searching…' : found.length === 0 ? `“${q}” is nowhere in it. Try fewer words, or another spelling.` : `${found.length >= most ? `The first ${most} places` : counted(found.length, 'place')} with “${q}”.`)}</p>
      {q !== '' && found !== undefined && found.length > 0 && (
        // What scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
        <div className={styles.found} tabIndex={0} role="region" aria-label="Places found">
          <ol>
            {found.map(({ page, passage, cell }, place) => {
              const on = file.pages.find(({ number }) => number === page);
              return (
                <li key={place}>
                  <a href={paths.filePage(file.attachmentId, { page: String(page), q, at: `found-${place}` })} aria-current={place === at ? 'true' : undefined}>{on ? pageName(file, on) : `Page ${page}`}{cell !== null && `, ${cell}`}</a>
                  <q><Quoted text={passage} q={q} /></q>
                </li>
              );
            })}
          </ol>
        </div>
      )}
    </section>
  );
}
